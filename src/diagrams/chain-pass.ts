import type { ChainStep, ChainView } from '../views/chain.ts'
import { channel, type Grid, lanePad } from './chain-grid.ts'
import { badgeSize, handOver } from './chain-rail.ts'
import type { Sheet } from './chain-sheet.ts'
import type { Box } from './scene.ts'
import { bottom } from './text-block.ts'

const rowGap = 12
/** Between rows where a hand passes. */
const passGap = 32

/** A hand passes right before a step, or sets out over steps that are not in force. */
export function gapBefore(steps: readonly ChainStep[], index: number): number {
  const next = steps.findIndex(({ holders }, at) => at >= index && holders.length > 0)
  const from = handOver(steps, next)
  return from !== undefined && (next === index || from === index - 1) ? passGap : rowGap
}

/** From the card before to the next, or past those between that are not in force, left of the lanes. */
export function drawPass(sheet: Sheet, grid: Grid, { steps }: ChainView, index: number, cards: readonly Box[]): void {
  const from = handOver(steps, index)
  const [before, over, card] = [cards[from ?? -1], cards[(from ?? 0) + 1], cards[index]]
  if (from === undefined || !before || !over || !card) return
  const [start, end] = [before, card].map((box) => box.x + Math.round(box.width / 2)) as [number, number]
  const level = (box: Box) => box.y - Math.round(passGap / 2)
  const aside = grid.lanes[0]!.x - lanePad - Math.round(channel / 2)
  const along = (box: Box, ...places: readonly number[]) => places.map((x) => ({ x, y: level(box) }))
  const direct = start === end ? [] : along(card, start, end)
  const turns = over === card ? direct : [...along(over, start, aside), ...along(card, aside, end)]
  sheet.edges.push({ look: 'hand', points: [{ x: start, y: bottom(before) }, ...turns, { x: end, y: card.y }] })
}

/** From number to number. */
export function drawLine(sheet: Sheet): void {
  for (const [index, { box }] of sheet.badges.entries()) {
    const next = sheet.badges[index + 1]
    if (next)
      sheet.rules.push({ x: box.x + badgeSize / 2 - 1, y: bottom(box) + 4, width: 2, height: Math.max(1, next.box.y - bottom(box) - 8) })
  }
}
