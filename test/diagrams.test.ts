import { describe, expect, test } from 'vitest'
import { advance } from '../src/diagrams/advance.ts'
import type { Box, Scene } from '../src/diagrams/scene.ts'
import { layoutStack, type StackOptions } from '../src/diagrams/stack-layout.ts'
import { stackTable } from '../src/diagrams/stack-table.ts'
import { drawScene } from '../src/diagrams/svg.ts'
import { isRightToLeft, measure, wrap } from '../src/diagrams/text.ts'
import { loadProject } from '../src/load/project.ts'
import { lookup } from '../src/views/refs.ts'
import { modelStack, offeringStack, type StackCell, type StackPart, type StackView } from '../src/views/stack.ts'
import { strings } from '../src/views/strings.ts'
import {
  clashes,
  contains,
  expectPlainSvg,
  expectTidyTiles,
  expectWholeNumbers,
  expectWholeTexts,
  hostileWords,
  href,
  party,
  textsOf,
} from './support/diagrams.ts'

const words = strings.stack
const variants: readonly StackOptions[] = [
  { variant: 'wide', words },
  { variant: 'wide', width: 720, words },
  { variant: 'narrow', words },
  { variant: 'narrow', width: 600, words },
]

type Part = readonly [party: number, state: StackPart['state']]

/** Columns are parties where `byParty`, else ways to use a product, the first two of them the vendor's own. */
function viewOf(word: string, columns: number, areas: number, byParty: boolean): StackView {
  const parties = Array.from({ length: byParty ? columns : 4 }, (_, index) => party(index, `${word} ${index}`))
  const cell = (parts: readonly Part[], label: string): StackCell => ({
    parts: parts.flatMap(([index, state]) => (parties[index] ? [{ party: parties[index], state }] : [])),
    label,
  })
  const shown = (area: number, column: number): StackCell => {
    const kind = (area + column) % 5
    if (byParty && kind === 0) return cell([[column, 'assists']], `${word} assists`)
    if (byParty && kind === 1) return cell([[column, 'alternative']], `Only instead ${word}`)
    if (kind === 2) return cell([], `Inherited from ${word}`)
    if (byParty) return cell([[column, 'shared']], 'Shared')
    if (kind === 3) return cell([[0, 'sole']], word)
    if (kind === 4) {
      const helped: readonly Part[] = [
        [0, 'sole'],
        [1, 'assists'],
      ]
      return cell(helped, `${word}, helped`)
    }
    const owners: readonly Part[] = [0, 1, 2, 3].map((index) => [index, 'shared'])
    return cell(owners, `${word}, ${word} and ${word}`)
  }
  return {
    title: `Who holds ${word}`,
    columns: Array.from({ length: columns }, (_, index) => ({
      id: `c${index}`,
      title: `${word} column ${index % 2 ? 'x' : index}`,
      note: index % 3 ? `${word} note ${index}` : undefined,
      highlighted: !byParty && index < 2,
      href: byParty ? `/parties/p${index}/` : index % 2 ? undefined : `/models/m${index}/`,
    })),
    bands: [0, 1].map((band) => ({
      id: `b${band}`,
      title: `${word} band ${band}`,
      rows: Array.from({ length: Math.ceil(areas / 2) }, (_, index) => ({
        area: { id: `a${band}-${index}`, title: `${word} area ${band} ${index}`, href: `/areas/a${band}-${index}/`, layer: `b${band}` },
        cells: Array.from({ length: columns }, (_, column) => shown(index, column)),
      })),
    })),
    parties,
  }
}

const look = lookup(loadProject(new URL('..', import.meta.url).pathname))
const views: Readonly<Record<string, StackView>> = {
  'the sample, all models': modelStack(look),
  ...Object.fromEntries(look.project.offerings.map((offering) => [`the sample, ${offering.id}`, offeringStack(look, offering)])),
  'plain words': viewOf(hostileWords['plain words'], 4, 6, false),
  'a word of 300 letters': viewOf(hostileWords['a word of 300 letters'], 4, 4, false),
  '300 letters, parties': viewOf('m'.repeat(300), 4, 4, true),
  Chinese: viewOf(hostileWords.Chinese, 5, 4, false),
  Arabic: viewOf(hostileWords.Arabic, 4, 4, true),
  Hebrew: viewOf('סיווג נתונים ובעלות', 4, 4, false),
  Thai: viewOf(hostileWords.Thai, 4, 4, false),
  German: viewOf(hostileWords.German, 8, 4, true),
  Russian: viewOf('Классификация данных', 6, 4, true),
  emoji: viewOf(hostileWords.emoji, 4, 4, false),
  'stacked marks': viewOf(hostileWords['stacked marks'], 4, 4, true),
  'the widest character there is': viewOf(hostileWords['the widest character there is'], 8, 4, true),
  markup: viewOf(hostileWords.markup, 4, 4, false),
  'one column': viewOf('Alder', 1, 4, true),
  'eight columns': viewOf('Alderpoint', 8, 4, false),
  'eight parties': viewOf('Alderpoint', 8, 4, true),
  'forty areas': viewOf('Alder', 5, 40, false),
  'no areas': { ...viewOf('Alder', 3, 0, true), bands: [] },
  nothing: { title: 'Nothing', columns: [], bands: [], parties: [] },
}

const cases = Object.entries(views).flatMap(([name, view]) =>
  variants.map((options) => [`${name}, ${options.variant} ${options.width ?? ''}`, view, options] as const),
)

describe.each(cases)('%s', (_, view, options) => {
  const scene = layoutStack(view, options)

  test('every number is a whole one', () => {
    expectWholeNumbers(scene)
  })

  test('every line of text is whole and in its box', () => {
    expectWholeTexts(scene)
  })

  test('nothing lies outside the drawing', () => {
    const inside: Box = { x: 0, y: 0, width: scene.width, height: scene.height }
    expect(boxesOf(scene).filter(({ box }) => !contains(inside, box))).toEqual([])
    expect(scene.frames.filter((box) => !contains(inside, box))).toEqual([])
  })

  test('nothing lies on anything else', () => {
    expect(clashes(boxesOf(scene).map(({ box }) => box))).toEqual([])
    expect(clashes(scene.frames)).toEqual([])
    expectTidyTiles(scene)
  })

  test('it says what its table says', () => {
    const table = stackTable(view, words)
    const key = new Set(scene.texts.filter(({ role }) => role === 'key').map(({ text }) => text))
    const drawn = new Set(textsOf(scene).map(({ text }) => text))
    const written = new Set([
      ...table.columns.flatMap(({ title, note, mark }) => [title, ...(note ? [note] : []), ...(mark ? [mark] : [])]),
      ...table.bands.flatMap(({ title, rows }) => [title, ...rows.flatMap(({ area, cells }) => [area, ...cells])]),
    ])
    expect(written.difference(drawn)).toEqual(new Set())
    expect(drawn.difference(written).difference(key)).toEqual(new Set())
    expect(scene.title).toBe(table.caption)
    expect(scene.links.map(({ address }) => address).sort()).toEqual(
      [...table.columns.flatMap((column) => column.href ?? []), ...table.bands.flatMap((band) => band.rows.map((row) => row.href))].sort(),
    )
  })

  test('every cell of its table is drawn once, with its label', () => {
    const table = stackTable(view, words)
    const drawn = scene.tiles.flatMap((tile) => tile.columns.map((column) => `${tile.area} ${column} ${tile.label.text}`))
    const rows = view.bands.flatMap((band) => band.rows)
    const written = table.bands
      .flatMap((band) => band.rows)
      .flatMap((row, index) => row.cells.map((label, column) => `${rows[index]?.area.id} ${table.columns[column]?.id} ${label}`))
    expect(drawn.sort()).toEqual(written.sort())
  })

  test('the drawing is escaped, and holds no style and no script', () => {
    expectPlainSvg(drawScene(scene, { href }))
  })
})

test('a shared row adds up to one bar, in the order of the parties', () => {
  const view = viewOf('Alder', 3, 2, true)
  const shared = [0, 1, 2].map((index) => ({ parts: [{ party: party(index, 'A'), state: 'shared' as const }], label: 'Shared' }))
  const row = { ...view.bands[0]!.rows[0]!, cells: shared }
  const { tiles } = layoutStack({ ...view, bands: [{ id: 'b', title: 'B', rows: [row] }] }, { variant: 'wide', words })
  const bars = tiles.map((tile) => ({ from: tile.bars[0]!.box.x - tile.box.x, width: tile.bars[0]!.box.width, tone: tile.bars[0]!.tone }))
  const [third = 0] = tiles.map(({ box }) => Math.floor(box.width / 3))
  expect(bars.map(({ tone }) => tone)).toEqual([1, 2, 3])
  expect(bars.map(({ from }) => Math.round(from / third))).toEqual([0, 1, 2])
  expect(tiles.every(({ track }) => track !== undefined)).toBe(true)
})

test('a grid grows by up to a quarter rather than break words, and no further', () => {
  const words8 = layoutStack(viewOf('Responsible', 8, 2, true), { variant: 'wide', words })
  expect(
    textsOf(words8).every(({ text, lines }) => lines.every((line) => line.text.split(' ').every((word) => text.split(' ').includes(word)))),
  ).toBe(true)
  expect(words8.width).toBeGreaterThan(1120)
  const hopeless = layoutStack(viewOf('m'.repeat(300), 8, 2, true), { variant: 'wide', words })
  expect(hopeless.width).toBeLessThanOrEqual(1400)
  expect(layoutStack(viewOf('You', 4, 2, true), { variant: 'wide', words }).width).toBe(1120)
})

test('tones beyond the sixth start again', () => {
  const scene = layoutStack(viewOf('A', 8, 2, true), { variant: 'wide', words })
  expect(scene.bars.map(({ tone }) => tone)).toEqual([1, 2, 3, 4, 5, 6, 1, 2])
})

describe('text', () => {
  const style = { size: 10, weight: 400 } as const

  test('breaks at spaces, after hyphens and slashes, between ideographs, and else inside words', () => {
    expect(wrap('one two three', style, 50)).toEqual(['one two', 'three'])
    expect(wrap('sign-in/sign-up', style, 50)).toEqual(['sign-in/', 'sign-up'])
    expect(wrap('数据，分类', style, 24)).toEqual(['数', '据，', '分类'])
    expect(wrap('abcdefgh', style, 30)).toEqual(['abcd', 'efgh'])
    expect(wrap('  ', style, 30)).toEqual([])
    expect(wrap('👍🏽👍🏽', style, 20)).toEqual(['👍🏽', '👍🏽'])
  })

  test('bold is never measured narrower than regular, nor marks as anything', () => {
    for (let code = 32; code < 127; code++) {
      const character = String.fromCodePoint(code)
      expect(advance(character, 600)).toBeGreaterThanOrEqual(advance(character, 400) - 0.05)
    }
    expect(advance('\u0301', 400)).toBe(0)
    expect(measure('e\u0301', style)).toBe(measure('e', style))
    expect(measure('é'.normalize('NFC'), style)).toBeGreaterThanOrEqual(measure('e', style))
  })

  test('direction goes by the first letter', () => {
    expect(isRightToLeft('1. שלום')).toBe(true)
    expect(isRightToLeft('Alder שלום')).toBe(false)
    expect(isRightToLeft('123')).toBe(false)
  })
})

/** What must have room of its own. */
function boxesOf(scene: Scene): readonly { readonly what: string; readonly box: Box }[] {
  return [
    ...scene.texts.map(({ text, box }) => ({ what: text, box })),
    ...scene.links.map(({ address, box }) => ({ what: address, box })),
    ...scene.tiles.map(({ area, columns, box }) => ({ what: `${area} ${columns}`, box })),
    ...scene.bars.map(({ box }) => ({ what: 'swatch', box })),
    ...scene.rules.map((box) => ({ what: 'rule', box })),
    ...(scene.variant === 'narrow' ? scene.frames.map((box) => ({ what: 'rail', box })) : []),
  ].filter(({ box }) => box.height > 0)
}
