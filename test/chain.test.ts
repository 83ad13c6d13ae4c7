import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { type ChainOptions, layoutChain } from '../src/diagrams/chain-layout.ts'
import { chainList } from '../src/diagrams/chain-list.ts'
import { layoutOverview, type OverviewOptions } from '../src/diagrams/overview-layout.ts'
import { overviewTable } from '../src/diagrams/overview-table.ts'
import { lightPalette } from '../src/diagrams/palette.ts'
import type { Box, Scene } from '../src/diagrams/scene.ts'
import { layoutStack } from '../src/diagrams/stack-layout.ts'
import { drawStandalone } from '../src/diagrams/standalone.ts'
import { drawScene } from '../src/diagrams/svg.ts'
import { loadProject } from '../src/load/project.ts'
import { type ChainStep, type ChainSupport, type ChainView, chainViews } from '../src/views/chain.ts'
import { type OverviewView, overviewView, shares } from '../src/views/overview.ts'
import { lookup, type PartyRef } from '../src/views/refs.ts'
import { scenarioView } from '../src/views/scenario.ts'
import { modelStack } from '../src/views/stack.ts'
import { joinWords, strings, withoutStop } from '../src/views/strings.ts'
import {
  clashes,
  contains,
  expectPlainSvg,
  expectTidyTiles,
  expectWholeNumbers,
  expectWholeTexts,
  hostileWords,
  href,
  overlap,
  party,
  textsOf,
} from './support/diagrams.ts'

const words = { ...strings.chain, ...strings.states, layer: strings.overview.layer }
const look = lookup(loadProject(new URL('..', import.meta.url).pathname))
const chainsOf = (id: string) => chainViews(look, scenarioView(look, look.project.scenarios.find((one) => one.id === id)!))

/** Steps of one party, of neighbours, of the outermost, and of nobody; each relies on others before and after it. */
function chainOf(word: string, count: number, length: number): ChainView {
  const parties = Array.from({ length: count }, (_, index) => party(index, `${word} ${index}`))
  const who = (holders: readonly PartyRef[]) => joinWords(holders.map(({ short }) => short))
  const held = (indexes: readonly number[]) => parties.filter((_, index) => indexes.includes(index))
  const support = (id: string, holders: readonly PartyRef[]): ChainSupport => ({
    id,
    text: `${word} ${id}`,
    href: `/areas/a/#${id}`,
    holders,
    who: who(holders),
  })
  const steps = Array.from({ length }, (_, index): ChainStep => {
    const kinds = [[index], [], [0, count - 1], [index + 1, index], [index * 3], []]
    const holders = held(kinds[index % kinds.length]!.map((one) => one % Math.max(1, count)))
    const reliesOn = holders.length > 0 ? [index, index + 2, index + 4].filter((one) => one >= 1 && one <= length && one !== index + 1) : []
    const supports = [...parties.map((one, lane) => support(`s${index}-${lane}`, [one])), support(`j${index}`, held([0, 1]))]
    return {
      number: index + 1,
      text: `${word} step ${index}.`,
      href: `/areas/a/#d${index}`,
      holders,
      who: holders.length > 0 ? who(holders) : `not on ${word}`,
      within: index % 2 ? `within ${word}` : undefined,
      condition: index % 4 === 1 ? `If ${word}.` : undefined,
      note: index % 3 ? `${word} note ${index}. ${word}.` : undefined,
      reliesOn,
      reliesOnWords: reliesOn.length > 0 ? `Relies on steps ${joinWords(reliesOn.map(String))}` : undefined,
      supports: holders.length > 0 && count > 1 ? supports.slice(index % 2, 2 + (index % supports.length)) : [],
    }
  })
  return { title: `Who does ${word}`, offerings: [], parties, steps }
}

const chains: Readonly<Record<string, ChainView>> = {
  ...Object.fromEntries(
    look.project.scenarios.flatMap(({ id }) => chainsOf(id).map((view) => [`the sample, ${view.title}`, view] as const)),
  ),
  ...Object.fromEntries(Object.entries(hostileWords).map(([name, word]) => [name, chainOf(word, 4, 7)])),
  'one party': chainOf('Alder', 1, 6),
  'two parties': chainOf('Alder', 2, 9),
  'eight parties': chainOf('Alderpoint', 8, 12),
  'forty steps': chainOf('Alder', 3, 40),
  'nobody acts': { ...chainOf('Alder', 0, 3), steps: chainOf('Alder', 1, 6).steps.filter(({ holders }) => holders.length === 0) },
  'no steps': chainOf('Alder', 0, 0),
}
const chainVariants: readonly ChainOptions[] = [
  { variant: 'wide', words },
  { variant: 'wide', width: 720, words },
  { variant: 'narrow', words },
]

describe.each(
  Object.entries(chains).flatMap(([name, view]) =>
    chainVariants.map((options) => [`${name}, ${options.variant} ${options.width ?? ''}`, view, options] as const),
  ),
)('a chain: %s', (_, view, options) => {
  const scene = layoutChain(view, options)
  const cards = scene.cards ?? []
  const badges = scene.badges ?? []

  test('texts are whole, and numbers are', () => {
    expectWholeNumbers(scene)
    expectWholeTexts(scene)
    expectPlainSvg(drawScene(scene, { href }))
  })

  test('nothing lies outside the drawing', () => {
    const inside: Box = { x: 0, y: 0, width: scene.width, height: scene.height }
    const all = [...solid(scene), ...scene.rules, ...cards.map(({ box }) => box), ...(scene.lanes ?? []), ...linesOf(scene, 4)]
    expect(all.filter((box) => !contains(inside, box))).toEqual([])
  })

  test('nothing lies on anything else', () => {
    expect(clashes([...solid(scene), ...scene.rules])).toEqual([])
    expect(clashes(cards.map(({ box }) => box))).toEqual([])
    for (const { box, bars } of cards) {
      const around = solid(scene).filter((one) => overlap(one, box))
      expect(around.filter((one) => !contains(box, one))).toEqual([])
      expect(bars.filter((bar) => !contains(box, bar.box) || around.some((one) => overlap(one, bar.box)))).toEqual([])
      expect(clashes(bars.map((bar) => bar.box))).toEqual([])
    }
    for (const link of scene.links) expect(contains(link.box, link.text.box)).toBe(true)
  })

  test('no line crosses a card, a number or a text', () => {
    const inner = [
      ...cards.map(({ box }) => shrunk(box, 1)),
      ...badges.map(({ box }) => shrunk(box, 4)),
      ...solid(scene).slice(badges.length),
    ]
    expect(linesOf(scene, 0).filter((line) => inner.some((box) => overlap(line, box)))).toEqual([])
  })

  test('it says what its list says', () => {
    const list = chainList(view)
    const heads = options.variant === 'wide' ? view.parties.map(({ short }) => short) : []
    const key: readonly string[] = [words.hands, words.relies]
    const drawn = new Set(textsOf(scene).map(({ text }) => text))
    const written = new Set(
      list.items.flatMap(({ number, who, text, within, note, condition, reliesOn, supports }) => [
        ...[String(number), who, text, within, note, condition, reliesOn].flatMap((one) => one || []),
        ...supports.flatMap((support) => [support.text, support.who]),
      ]),
    )
    // In lanes, a party is said by its place.
    const placed = new Set([...written].filter((text) => !drawn.has(text)))
    const alone = list.items.flatMap(({ who, supports }) => [who, ...supports.map((support) => support.who)])
    expect([...placed].filter((text) => options.variant === 'narrow' || !alone.includes(text))).toEqual([])
    expect([...drawn.difference(written)].filter((text) => !heads.includes(text) && !key.includes(text))).toEqual([])
    expect(scene.title).toBe(list.caption)
    expect(scene.links.map(({ address }) => address).sort()).toEqual(
      [
        ...(options.variant === 'wide' ? view.parties.map((one) => one.href) : []),
        ...list.items.flatMap((item) => [item.href, ...item.supports.map((support) => support.href)]),
      ].sort(),
    )
  })

  test('each step is once in the hands that hold it', () => {
    const steps = cards.filter(
      ({ box }) => badges.some((badge) => badge.box.y === box.y && box.x > badge.box.x) && isStep(scene, box, view),
    )
    expect(steps).toHaveLength(view.steps.length)
    for (const [index, { holders }] of view.steps.entries()) {
      const { bars, edge } = steps[index]!
      expect(bars.map(({ tone }) => tone)).toEqual(holders.map(({ tone }) => ((tone - 1) % 6) + 1).toSorted(byLane(view)))
      expect(edge === 'off').toBe(holders.length === 0)
      if (options.variant === 'narrow') continue
      const lanes = holders.map(({ id }) => scene.lanes![view.parties.findIndex((one) => one.id === id)]!)
      expect(bars.every(({ box }) => lanes.some((lane) => overlap(lane, box)))).toBe(true)
    }
  })

  test('a hand passes wherever the next step that is in force is in other hands', () => {
    const acting = view.steps.filter(({ holders }) => holders.length > 0).map(({ holders }) => holders.map(({ id }) => id).join())
    const passes = acting.filter((hands, index) => index > 0 && hands !== acting[index - 1]).length
    const relied = view.steps.reduce((sum, { reliesOn }) => sum + reliesOn.length, 0)
    const edges = scene.edges ?? []
    expect(edges.filter(({ look }) => look === 'hand').length).toBe(passes > 0 ? passes + 1 : 0)
    expect(edges.filter(({ look }) => look === 'relies').length).toBeGreaterThanOrEqual(relied)
  })
})

describe('the chains of the sample', () => {
  test('offerings that agree share one', () => {
    expect(chainsOf('leaked-api-token').map(({ offerings }) => offerings.map(({ id }) => id))).toEqual([
      ['team', 'enterprise'],
      ['private', 'server'],
    ])
  })

  test('a step that is not in force has nobody, relies on nothing, and says where', () => {
    const [step] = chainsOf('leaked-api-token')[1]!.steps
    expect(step).toMatchObject({ number: 1, holders: [], who: 'not on Private and Server', reliesOn: [], supports: [] })
  })

  test('what a step relies on is a step, or a duty of somebody', () => {
    const [, contain, end] = chainsOf('phished-employee')[0]!.steps
    expect(contain).toMatchObject({ reliesOn: [3, 4], reliesOnWords: 'Relies on steps 3 and 4', supports: [] })
    expect(end).toMatchObject({
      reliesOn: [],
      supports: [{ id: 'operate-sign-in', text: 'Operate the sign-in service', who: 'Alderpoint' }],
    })
  })

  test('the list says of each step what the page of the scenario says', () => {
    for (const scenario of look.project.scenarios) {
      const { steps } = scenarioView(look, scenario)
      for (const view of chainsOf(scenario.id)) {
        for (const [index, item] of chainList(view).items.entries()) {
          const step = steps[index]!
          const here = step.perOffering.find(({ offerings }) => offerings.some(({ id }) => id === view.offerings[0]!.id))!
          expect(item).toMatchObject({ number: step.number, text: step.duty.text.plain, href: step.duty.href, holders: here.holders })
          expect(item.note).toBe(step.note?.plain)
          expect(item.condition).toBe(step.duty.condition?.plain)
          expect(item.within).toBe(step.within && strings.scenario.within(step.within))
          expect(step.duty.reliesOn.map((duty) => withoutStop(duty.text))).toEqual(
            expect.arrayContaining(item.supports.map(({ text }) => text)),
          )
        }
      }
    }
  })
})

/** A party with every kind of part, none, and an offering that it is not in. */
function overviewOf(word: string, offerings: number, layers: number, areas: number): OverviewView {
  const row = (index: number, total: number) => ({
    id: index === layers ? '' : `l${index}`,
    title: `${word} layer ${index}`,
    areas: total,
    note: `${total} ${word}`,
    cells: Array.from({ length: offerings }, (_, column) => {
      const counts = [Math.floor(total / 3), Math.floor(total / 4), 1, index % 2]
      const parts = column % 3 === 2 ? [] : shares.map((share, at) => ({ share, count: counts[at]! })).filter(({ count }) => count > 0)
      return { parts, label: parts.map(({ count }) => `${count} ${word}`).join(', ') || 'No part' }
    }),
  })
  return {
    title: `How much of ${word}`,
    party: party(offerings, word),
    columns: Array.from({ length: offerings }, (_, index) => ({
      id: `o${index}`,
      title: `${word} ${index}`,
      href: index % 4 === 2 ? undefined : `/parties/p/#o${index}`,
    })),
    rows: Array.from({ length: layers + 1 }, (_, index) => row(index, areas)),
  }
}

const overviews: Readonly<Record<string, OverviewView>> = {
  ...Object.fromEntries([...look.parties.values()].map((one) => [`the sample, ${one.name}`, overviewView(look, one)])),
  ...Object.fromEntries(Object.entries(hostileWords).map(([name, word]) => [name, overviewOf(word, 4, 3, 7)])),
  'one offering': overviewOf('Alder', 1, 6, 4),
  'nine offerings': overviewOf('Alder', 9, 6, 4),
  'a thousand areas': overviewOf('Alder', 4, 6, 1000),
  nothing: { ...overviewOf('Alder', 0, 0, 0), rows: [] },
}
const overviewVariants: readonly OverviewOptions[] = [
  { variant: 'wide', words },
  { variant: 'wide', width: 640, words },
  { variant: 'narrow', words },
]

describe.each(
  Object.entries(overviews).flatMap(([name, view]) =>
    overviewVariants.map((options) => [`${name}, ${options.variant} ${options.width ?? ''}`, view, options] as const),
  ),
)('an overview: %s', (_, view, options) => {
  const scene = layoutOverview(view, options)

  test('texts are whole, and numbers are', () => {
    expectWholeNumbers(scene)
    expectWholeTexts(scene)
    expectPlainSvg(drawScene(scene, { href }))
  })

  test('nothing lies outside the drawing, nor on anything else', () => {
    const inside: Box = { x: 0, y: 0, width: scene.width, height: scene.height }
    const all = [...scene.texts, ...scene.links, ...scene.tiles].map(({ box }) => box).concat(scene.rules)
    expect(all.filter((box) => !contains(inside, box))).toEqual([])
    expect(clashes(all.filter(({ height }) => height > 0))).toEqual([])
    expectTidyTiles(scene)
  })

  test('it says what its table says', () => {
    const table = overviewTable(view, words)
    const key: readonly string[] = [...shares.map((share) => words[share]), words.none]
    const drawn = new Set(textsOf(scene).map(({ text }) => text))
    const written = new Set([
      ...table.columns.map(({ title }) => title),
      ...table.rows.flatMap(({ title, note, cells }) => [title, note, ...cells]),
    ])
    expect([...written.difference(drawn)].filter(() => view.rows.length > 0)).toEqual([])
    expect([...drawn.difference(written)].filter((text) => !key.includes(text))).toEqual([])
    expect(scene.title).toBe(table.caption)
    const cells = scene.tiles.filter(({ columns }) => columns.length > 0)
    expect(cells.flatMap((tile) => tile.columns.map((column) => `${tile.area} ${column} ${tile.label.text}`)).sort()).toEqual(
      table.rows
        .flatMap((row, at) => row.cells.map((label, column) => `${view.rows[at]!.id} ${table.columns[column]!.id} ${label}`))
        .sort(),
    )
  })

  test('bars are as long as what they stand for', () => {
    for (const tile of scene.tiles.filter(({ columns }) => columns.length > 0)) {
      const row = view.rows.find(({ id }) => id === tile.area)!
      const cell = row.cells[view.columns.findIndex(({ id }) => id === tile.columns[0])]!
      const drawn = [...tile.bars, ...tile.outlines].map(({ box }) => box).toSorted((a, b) => a.x - b.x)
      expect(drawn).toHaveLength(cell.parts.length)
      for (const [index, { count }] of cell.parts.entries()) {
        expect(Math.abs(drawn[index]!.width - (count * tile.box.width) / row.areas)).toBeLessThanOrEqual(4)
      }
    }
  })
})

test('in the sample, what a party holds of the layers adds up to what it holds of all', () => {
  for (const one of look.parties.values()) {
    const { rows } = overviewView(look, one)
    const sum = (share: string, column: number, some: typeof rows) =>
      some.reduce((total, row) => total + (row.cells[column]!.parts.find((part) => part.share === share)?.count ?? 0), 0)
    for (const share of shares) {
      for (const column of rows[0]!.cells.keys()) expect(sum(share, column, rows.slice(0, -1))).toBe(sum(share, column, rows.slice(-1)))
    }
  }
})

describe('a drawing that stands alone', () => {
  const absolute = (address: string) => `https://trust.example${address}`
  const scenes: readonly Scene[] = [
    ...Object.values(chains).flatMap((view) => chainVariants.map((options) => layoutChain(view, options))),
    ...Object.values(overviews).map((view) => layoutOverview(view, overviewVariants[0]!)),
    layoutStack(modelStack(look), { variant: 'wide', words: strings.stack }),
    layoutStack(modelStack(look), { variant: 'narrow', words: strings.stack }),
  ]

  test('is XML, with every colour in its attributes', () => {
    for (const scene of scenes) {
      const svg = drawStandalone(scene, { palette: lightPalette, href: absolute })
      const { faults, elements } = parse(svg)
      expect(faults).toEqual([])
      expect(elements.filter(({ tag, attributes }) => tag === 'style' || 'style' in attributes || 'class' in attributes)).toEqual([])
      const colourless = elements.filter(
        ({ tag, attributes }) => ['rect', 'path', 'text'].includes(tag) && !attributes.fill && !attributes.stroke,
      )
      expect(colourless).toEqual([])
      const black = elements.filter(({ attributes }) => attributes.stroke && !attributes.fill)
      expect(black).toEqual([])
      expect(elements.slice(0, 3).map(({ tag }) => tag)).toEqual(['svg', 'title', 'rect'])
      expect(elements[2]!.attributes).toMatchObject({ fill: '#ffffff' })
      for (const { tag, attributes } of elements) if (tag === 'a') expect(attributes.href).toMatch(/^https:\/\/trust\.example\//)
    }
  })

  test('has no links where they would lead nowhere', () => {
    for (const options of [{}, { href }]) {
      expect(drawStandalone(scenes[0]!, { palette: lightPalette, ...options })).not.toMatch(/<a[ >]| href=/)
    }
  })

  test('has the colours of the light theme', () => {
    const css = readFileSync(new URL('../src/site/styles/tokens.css', import.meta.url), 'utf8')
    const token = (name: string) => new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(css)?.[1] ?? `no --${name} in tokens.css`
    const { tones, lineStrong, accent, ...rest } = lightPalette
    expect(tones).toEqual(tones.map((_, index) => token(`tone-${index + 1}`)))
    expect(lineStrong).toBe(token('line-strong'))
    expect(accent).toBe(token('accent-light'))
    expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((name) => [name, token(name)])))
  })
})

/** Numbers, then everything else that must have room of its own. */
function solid(scene: Scene): readonly Box[] {
  return [...(scene.badges ?? []), ...scene.texts, ...scene.links, ...scene.bars].map(({ box }) => box).filter(({ height }) => height > 0)
}

/** Every part of every line but the key's, as thick as given to both sides. */
function linesOf(scene: Scene, half: number): readonly Box[] {
  return (scene.edges ?? []).flatMap(({ points }) =>
    points.slice(1).map((point, index) => {
      const before = points[index]!
      const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)]
      const level = point.y === before.y
      expect(level || point.x === before.x).toBe(true)
      const [width, height] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)]
      return level ? { x, y: y - half, width, height: 2 * half || 1 } : { x: x - half, y, width: 2 * half || 1, height }
    }),
  )
}

function shrunk({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** Whether a card carries the text of a step. */
function isStep(scene: Scene, card: Box, view: ChainView): boolean {
  const addresses = new Set(view.steps.map((step) => step.href))
  return scene.links.some(({ address, box }) => addresses.has(address) && contains(card, box))
}

function byLane(view: ChainView): (a: number, b: number) => number {
  const order = view.parties.map(({ tone }) => ((tone - 1) % 6) + 1)
  return (a, b) => order.indexOf(a) - order.indexOf(b)
}

interface Parsed {
  readonly faults: readonly string[]
  readonly elements: readonly { readonly tag: string; readonly attributes: Readonly<Record<string, string>> }[]
}

/** The elements of an XML file, and where it is not well formed. */
function parse(xml: string): Parsed {
  const faults: string[] = []
  const elements: Parsed['elements'][number][] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (open.length === 0 && elements.length > 0) faults.push(`<${tag}> stands behind the root`)
        open.push(tag)
        elements.push({ tag, attributes })
      },
      onclosetag: (tag, implied) => {
        if (implied && !new RegExp(`<${tag}(?: [^<>]*)?/>`).test(xml)) faults.push(`<${tag}> is not closed`)
        if (open.pop() !== tag) faults.push(`</${tag}> closes another`)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')) faults.push('no declaration')
  if (open.length > 0) faults.push(`${open} is open`)
  const bare = xml.replace(/<[?/]?[a-z]+(?: [\w:-]+="[^"<]*")* ?[?/]?>/g, '')
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(bare)) faults.push('stray markup')
  if (!xml.isWellFormed() || /(?![\t\n\r])\p{Cc}/u.test(xml)) faults.push('a character that XML cannot hold')
  return { faults, elements }
}
