import type { ChainStep, ChainSupport, ChainView } from '../views/chain.ts'
import { type Grid, gridOf, lanePad, margin } from './chain-grid.ts'
import type { ChainWords } from './chain-layout.ts'
import { drawLine, drawPass, gapBefore } from './chain-pass.ts'
import { badge, badgeSize, drawArcs } from './chain-rail.ts'
import { Column, drawKey, emptySheet, type Sheet, sceneOf } from './chain-sheet.ts'
import type { Bar, Box, Point, Scene } from './scene.ts'
import { barHeight, radius, swatch, tone } from './stack-tile.ts'
import { bottom, lowest, textBlock } from './text-block.ts'

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
  column.text('note', step.condition, 4)
  column.text('note', step.note, 4)
  column.text('mark-quiet', step.reliesOnWords, 8)
  if (inside.length > 0) column.text('mark-quiet', words.relies, 8)
  for (const [index, support] of inside.entries()) {
    column.link('quiet', support.text, support.href, index === 0 ? 1 : 4)
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
