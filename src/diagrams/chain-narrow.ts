import type { ChainStep, ChainView } from '../views/chain.ts'
import type { ChainWords } from './chain-layout.ts'
import { arcsOf, badge, badgeSize, drawArcs, handOver } from './chain-rail.ts'
import { Column, drawKey, emptySheet, type Sheet, sceneOf } from './chain-sheet.ts'
import type { Bar, Box, Scene } from './scene.ts'
import { barHeight, radius, tone } from './stack-tile.ts'
import { bottom } from './text-block.ts'

const margin = 4
const pad = 12
const rowGap = 14
const barGap = 2
/** How far what a step relies on stands in. */
const indent = 24

/** One step under the other, what it relies on under each; hands pass from number to number. */
export function layoutChainNarrow(view: ChainView, width: number, words: ChainWords): Scene {
  const sheet = emptySheet()
  const arcs = arcsOf(view, 7, 3)
  const rail = margin + arcs.width
  const x = rail + badgeSize + 10
  let y = 0
  for (const [index, step] of view.steps.entries()) {
    const number = badge(step, rail, y)
    drawPass(sheet, handOver(view.steps, index) !== undefined, number.box)
    sheet.badges.push(number)
    const card = drawStep(sheet, step, x, y, width - margin - x)
    y = Math.max(drawSupports(sheet, step, card), bottom(card), bottom(number.box)) + rowGap
  }
  sheet.edges.push(...drawArcs(arcs, sheet.badges))
  const end = view.steps.length > 0 ? y - rowGap : 0
  const key = drawKey(sheet, words, margin, end + 16, width)
  return sceneOf(sheet, { variant: 'narrow', title: view.title, width, height: key > end + 16 ? key + 2 : end })
}

function drawStep(sheet: Sheet, step: ChainStep, x: number, y: number, width: number): Box {
  const off = step.holders.length === 0
  const column = new Column(sheet, x + pad, y + 6, width - 2 * pad)
  column.text('name', step.who, 0)
  column.link(off ? 'quiet' : 'step', step.text, step.href, 3)
  column.text('name', step.within, 4)
  column.text('note', step.condition, 4)
  column.text('note', step.note, 4)
  column.text('mark-quiet', step.reliesOnWords, 6)
  const box = { x, y, width, height: column.y - y + 10 + (off ? 0 : barHeight) }
  const [owner, ...others] = step.holders
  sheet.cards.push({
    box,
    ground: owner ? (others.length > 0 ? 'shared' : tone(owner)) : 'none',
    bars: footBars(step, box),
    edge: off ? 'off' : undefined,
  })
  return box
}

/** The foot of a card, in equal parts for those who hold it. */
function footBars({ holders }: ChainStep, card: Box): readonly Bar[] {
  const at = (index: number) => Math.floor((index * card.width) / holders.length)
  return holders.map((holder, index) => {
    const first = index === 0
    const last = index === holders.length - 1
    const width = Math.max(1, at(index + 1) - at(index) - (last ? 0 : barGap))
    const box = { x: card.x + at(index), y: bottom(card) - barHeight, width, height: barHeight }
    return { box, tone: tone(holder), corners: [0, 0, last ? radius : 0, first ? radius : 0] }
  })
}

function drawSupports(sheet: Sheet, step: ChainStep, card: Box): number {
  let y = bottom(card)
  for (const support of step.supports) {
    const x = card.x + indent
    const width = card.width - indent
    const top = y + 8
    const column = new Column(sheet, x + pad, top + 7, width - 2 * pad)
    column.text('name', support.who, 0)
    column.link('quiet', support.text, support.href, 2)
    const box = { x, y: top, width, height: column.y - top + 9 }
    const [owner, ...others] = support.holders
    sheet.cards.push({ box, ground: 'none', bars: [], edge: owner && others.length === 0 ? tone(owner) : 'off' })
    const trunk = card.x + indent / 2
    const middle = top + Math.round(box.height / 2)
    sheet.edges.push({
      look: 'relies',
      points: [
        { x: trunk, y: bottom(card) },
        { x: trunk, y: middle },
        { x, y: middle },
      ],
    })
    y = bottom(box)
  }
  return y
}

/** From the number before, with a tip where the step is in other hands. */
function drawPass(sheet: Sheet, passes: boolean, to: Box): void {
  const before = sheet.badges.at(-1)?.box
  if (!before) return
  const x = to.x + badgeSize / 2
  const y = bottom(before) + 4
  if (passes)
    sheet.edges.push({
      look: 'hand',
      points: [
        { x, y: y },
        { x, y: to.y - 2 },
      ],
    })
  else sheet.rules.push({ x: x - 1, y, width: 2, height: Math.max(1, to.y - 4 - y) })
}
