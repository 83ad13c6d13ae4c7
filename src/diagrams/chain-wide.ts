import type { ChainStep, ChainSupport, ChainView } from '../views/chain.ts'
import type { PartyRef } from '../views/refs.ts'
import type { ChainWords } from './chain-layout.ts'
import { type Arcs, arcsOf, badge, badgeSize, drawArcs, handOver } from './chain-rail.ts'
import { Column, drawKey, emptySheet, type Sheet, sceneOf } from './chain-sheet.ts'
import type { Bar, Box, Edge, Point, Scene } from './scene.ts'
import { barHeight, radius, swatch, tone } from './stack-tile.ts'
import { bottom, lowest, textBlock, textWidth, wordWidth } from './text-block.ts'

/** Room for a focus ring left of the numbers. */
const margin = 4
/** How far the ground of a lane stands off its cards. */
const lanePad = 8
/** Left of the lanes, for hands that pass over steps not in force. */
const channel = 20
const rowGap = 12
/** Between rows where a hand passes. */
const passGap = 32

/** Where the lanes stand. */
interface Grid {
  readonly arcs: Arcs
  readonly parties: readonly PartyRef[]
  readonly width: number
  /** Where numbers stand, and how wide the times beside them are. */
  readonly rail: number
  readonly timeWidth: number
  readonly lanes: readonly { readonly x: number; readonly width: number }[]
  readonly gutter: number
  readonly pad: number
  /** The lanes of parties, from left to right. */
  lanesOf(step: Pick<ChainStep, 'holders'>): readonly number[]
}

/** Lanes of parties, a row per step; a step of several parties lies across their lanes. */
export function layoutChainWide(view: ChainView, asked: number, words: ChainWords): Scene {
  const sheet = emptySheet()
  const grid = gridOf(view, asked)
  const headed = drawHeads(sheet, view, grid)
  const boxes: Box[] = []
  let y = headed
  for (const [index, step] of view.steps.entries()) {
    y += index === 0 ? 0 : gapBefore(view.steps, index)
    const drawn = drawRow(sheet, grid, step, y, words)
    drawPass(sheet, grid, view, index, [...boxes, drawn.card])
    boxes.push(drawn.card)
    y = drawn.bottom
  }
  drawLine(sheet)
  sheet.edges.push(...drawArcs(grid.arcs, sheet.badges))
  const lanes = grid.lanes.map(({ x, width }) => ({ x: x - lanePad, y: 0, width: width + 2 * lanePad, height: y + lanePad + 4 }))
  const end = lowest(lanes, y)
  const key = drawKey(sheet, words, margin, end + 14, grid.width)
  return sceneOf(sheet, { variant: 'wide', title: view.title, width: grid.width, height: key > end + 14 ? key + 2 : end, lanes })
}

/**
 * Lanes with steps are equal, and wider than those with none. The drawing grows by up to a quarter where words would not fit
 * into them otherwise.
 */
function gridOf(view: ChainView, width: number): Grid {
  const arcs = arcsOf(view, 9, 6)
  const parties = view.parties
  const weights = parties.length > 0 ? parties.map(({ id }) => (acts(view, id) ? 5 : 3)) : [5]
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const gutter = weights.length > 4 ? 28 : 36
  const times = view.steps.flatMap(({ within }) => within ?? [])
  const timeWidth = Math.min(Math.round(width / 9), Math.max(0, ...times.map((time) => textWidth('name', time))))
  const rail = margin + arcs.width
  const left = rail + badgeSize + (timeWidth > 0 ? timeWidth + 10 : 0) + channel + lanePad
  const room = (total: number, weight: number) =>
    Math.max(40, Math.floor(((total - left - lanePad - gutter * (weights.length - 1)) * weight) / whole))
  const pad = room(width, 3) < 130 ? 8 : 14
  const needed = wordWidths(view).map((word) => word + 2 * pad)
  const lanes: Grid['lanes'][number][] = []
  let x = left
  for (const weight of weights) {
    const most = room(Math.round(width * 1.25), weight)
    lanes.push({ x, width: Math.max(room(width, weight), ...needed.filter((word) => word <= most)) })
    x += lanes.at(-1)!.width + gutter
  }
  return {
    arcs,
    parties,
    width: Math.max(width, x - gutter + lanePad),
    rail,
    timeWidth,
    lanes,
    gutter,
    pad,
    lanesOf: ({ holders }) => parties.flatMap((party, lane) => (holders.some(({ id }) => id === party.id) ? lane : [])),
  }
}

function acts({ steps }: ChainView, party: string): boolean {
  return steps.some(({ holders }) => holders.some(({ id }) => id === party))
}

function wordWidths({ parties, steps }: ChainView): readonly number[] {
  return [
    ...parties.map(({ short }) => wordWidth('column', short)),
    ...steps.flatMap(({ text, note, supports }) => [
      wordWidth('step', text),
      wordWidth('note', note ?? ''),
      ...supports.map((support) => wordWidth('quiet', support.text)),
    ]),
  ]
}

function drawHeads(sheet: Sheet, view: ChainView, grid: Grid): number {
  for (const [lane, party] of view.parties.entries()) {
    const x = grid.lanes[lane]!.x + grid.pad
    const width = grid.lanes[lane]!.width - 2 * grid.pad
    sheet.bars.push(swatch(party, x, 16, Math.min(48, width)))
    const text = textBlock('column', party.short, x, 30, width)
    sheet.links.push({ address: party.href, box: { ...text.box, x: x - 4, width: width + 8, y: 28, height: text.box.height + 4 }, text })
  }
  return (
    lowest(
      sheet.links.map(({ box }) => box),
      0,
    ) + 12
  )
}

function drawRow(sheet: Sheet, grid: Grid, step: ChainStep, y: number, words: ChainWords): { readonly card: Box; readonly bottom: number } {
  const number = badge(step, grid.rail, y)
  sheet.badges.push(number)
  const time = step.within && textBlock('name', step.within, grid.rail + badgeSize + 10, y + 4, grid.timeWidth)
  if (time) sheet.texts.push(time)
  const lanes = grid.lanesOf(step)
  const lane = (support: ChainSupport) => laneBeside(grid, lanes, support)
  const inside = step.supports.filter((support) => lane(support) === undefined)
  const card = drawStep(sheet, grid, step, inside, y, words)
  let end = lowest([number.box, card, ...(time ? [time.box] : [])], y)
  for (const side of [-1, 1]) {
    let top = y
    const outward = (a: ChainSupport, b: ChainSupport) => Math.abs(lane(a)! - lanes[0]!) - Math.abs(lane(b)! - lanes[0]!)
    const beside = step.supports.filter((support) => Math.sign((lane(support) ?? lanes[0] ?? 0) - (lanes[0] ?? 0)) === side)
    for (const support of beside.toSorted(outward)) {
      const box = drawSupport(sheet, grid, support, lane(support)!, top)
      sheet.edges.push({ look: 'relies', points: lean(card, box, side, grid.gutter) })
      top = bottom(box) + 8
      end = Math.max(end, bottom(box))
    }
  }
  return { card, bottom: end }
}

/** The lane of a support that lies outside the card of its step; none where several hold it. */
function laneBeside(grid: Grid, lanes: readonly number[], support: ChainSupport): number | undefined {
  const [lane, ...more] = grid.lanesOf(support)
  const [first, last] = [lanes[0], lanes.at(-1)]
  if (lane === undefined || more.length > 0 || first === undefined || last === undefined) return undefined
  return lane < first || lane > last ? lane : undefined
}

function drawStep(sheet: Sheet, grid: Grid, step: ChainStep, inside: readonly ChainSupport[], y: number, words: ChainWords): Box {
  const lanes = grid.lanesOf(step)
  const off = lanes.length === 0
  const first = grid.lanes[lanes[0] ?? 0]!
  const last = grid.lanes[lanes.at(-1) ?? grid.lanes.length - 1]!
  const { x } = first
  const width = last.x + last.width - x
  const column = new Column(sheet, x + grid.pad, y + 8, Math.min(width - 2 * grid.pad, 600))
  column.link(off ? 'quiet' : 'step', step.text, step.href, 0)
  if (lanes.length !== 1) column.text('name', step.who, 4)
  column.text('note', step.note, 4)
  column.text('mark-quiet', step.reliesOnWords, 8)
  for (const support of inside) {
    column.text('mark-quiet', words.relies, 8)
    column.link('quiet', support.text, support.href, 1)
    if (grid.lanesOf(support).join() !== lanes.join()) column.text('name', support.who, 2)
  }
  const box = { x, y, width, height: Math.max(badgeSize + 10, column.y - y + 10 + (off ? 0 : barHeight)) }
  const [owner, ...others] = step.holders
  sheet.cards.push({
    box,
    ground: owner ? (others.length > 0 ? 'shared' : tone(owner)) : 'none',
    bars: footBars(grid, lanes, box),
    edge: off ? 'off' : undefined,
  })
  return box
}

/** The foot of a card, in the lanes of those who hold it. */
function footBars(grid: Grid, lanes: readonly number[], card: Box): readonly Bar[] {
  return lanes.map((lane, index) => {
    const first = index === 0
    const last = index === lanes.length - 1
    const reach = Math.floor(grid.gutter / 2) - 1
    const at = grid.lanes[lane]!
    const x = at.x - (first ? 0 : reach)
    const width = at.x + at.width + (last ? 0 : reach) - x
    const box = { x, y: bottom(card) - barHeight, width, height: barHeight }
    return { box, tone: tone(grid.parties[lane]!), corners: [0, 0, last ? radius : 0, first ? radius : 0] }
  })
}

function drawSupport(sheet: Sheet, grid: Grid, support: ChainSupport, lane: number, y: number): Box {
  const { x, width } = grid.lanes[lane]!
  const column = new Column(sheet, x + grid.pad, y + 9, width - 2 * grid.pad)
  column.link('quiet', support.text, support.href, 0)
  const box = { x, y, width, height: column.y - y + 9 }
  sheet.cards.push({ box, ground: 'none', bars: [], edge: tone(support.holders[0]!) })
  return box
}

/** From the side of a card to the middle of a support in another lane, through the gutter where that is further down. */
function lean(card: Box, support: Box, side: number, gutter: number): readonly Point[] {
  const start = side > 0 ? card.x + card.width : card.x
  const end = side > 0 ? support.x : support.x + support.width
  const y = support.y + Math.round(support.height / 2)
  const from = Math.min(y, bottom(card) - barHeight - 8)
  const turn = start + side * Math.round(gutter / 2)
  const level = from === y ? [] : [from, y].map((at) => ({ x: turn, y: at }))
  return [{ x: start, y: from }, ...level, { x: end, y }]
}

/** A hand passes right before a step, or sets out over steps that are not in force. */
function gapBefore(steps: readonly ChainStep[], index: number): number {
  const next = steps.findIndex(({ holders }, at) => at >= index && holders.length > 0)
  const from = handOver(steps, next)
  return from !== undefined && (next === index || from === index - 1) ? passGap : rowGap
}

function drawPass(sheet: Sheet, grid: Grid, { steps }: ChainView, index: number, cards: readonly Box[]): void {
  const from = handOver(steps, index)
  const [before, over, card] = [cards[from ?? -1], cards[(from ?? 0) + 1], cards[index]]
  if (from === undefined || !before || !over || !card) return
  const [start, end] = [before, card].map((box) => box.x + Math.round(box.width / 2)) as [number, number]
  const level = (box: Box) => box.y - Math.round(passGap / 2)
  const aside = grid.lanes[0]!.x - lanePad - Math.round(channel / 2)
  const turns: readonly Point[] =
    over !== card
      ? [start, aside].map((x) => ({ x, y: level(over) })).concat([aside, end].map((x) => ({ x, y: level(card) })))
      : start === end
        ? []
        : [start, end].map((x) => ({ x, y: level(card) }))
  const points: Edge['points'] = [{ x: start, y: bottom(before) }, ...turns, { x: end, y: card.y }]
  sheet.edges.push({ look: 'hand', points })
}

/** From number to number. */
function drawLine(sheet: Sheet): void {
  for (const [index, { box }] of sheet.badges.entries()) {
    const next = sheet.badges[index + 1]
    if (next)
      sheet.rules.push({ x: box.x + badgeSize / 2 - 1, y: bottom(box) + 4, width: 2, height: Math.max(1, next.box.y - bottom(box) - 8) })
  }
}
