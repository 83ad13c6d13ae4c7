import type { PartyRef } from '../views/refs.ts'
import type { StackCell, StackPart, StackRow } from '../views/stack.ts'
import type { Bar, Box, Corners, Outline, Tile } from './scene.ts'
import { textBlock } from './text-block.ts'

export const radius = 6
export const barHeight = 8
const barGap = 2
const tones = 6

/** Which part of a whole: the `index`th of `count` equal ones. */
interface Slot {
  readonly index: number
  readonly count: number
}

/** A cell as high as its label needs. `pad` is left free at both sides of the label. */
export function tile(row: StackRow, cell: StackCell, columns: readonly string[], x: number, y: number, width: number, pad: number): Tile {
  const quiet = !cell.parts.some(isOwner)
  const label = textBlock(quiet ? 'quiet' : 'label', cell.label, x + pad, y + (quiet ? 9 : 8), width - 2 * pad)
  const box = { x, y, width, height: Math.max(40, 8 + label.box.height + 6 + barHeight) }
  return { box, area: row.area.id, columns, label, ...filling(row, cell, box) }
}

/** The same cell, made as high as its row. */
export function stretch(row: StackRow, cell: StackCell, made: Tile, height: number): Tile {
  const box = { ...made.box, height }
  return { ...made, box, ...filling(row, cell, box) }
}

/** A strip that names a party by colour and pattern. */
export function swatch(party: PartyRef, x: number, y: number, width: number): Bar {
  return { box: { x, y, width, height: barHeight }, tone: tone(party), corners: [2, 2, 2, 2] }
}

/** Owners have parts of a bar at the foot; others an outline, of the whole where nobody owns the cell. */
function filling(row: StackRow, cell: StackCell, box: Box): Pick<Tile, 'ground' | 'outlines' | 'track' | 'bars'> {
  const owners = cell.parts.filter(isOwner)
  const foot = { ...box, y: box.y + box.height - barHeight, height: barHeight }
  const outlines: Outline[] = []
  const bars: Bar[] = []
  for (const [index, part] of cell.parts.entries()) {
    const { state } = part
    const slot = cell.parts.length > 1 ? { index, count: cell.parts.length } : slotInRow(row, part)
    if (state === 'assists' || state === 'alternative') {
      const outline = slice(owners.length > 0 ? foot : box, slot, radius)
      outlines.push({ ...outline, tone: tone(part.party), look: state })
    } else bars.push({ ...slice(foot, slot, 0), tone: tone(part.party) })
  }
  const [only] = owners.length === 1 && cell.parts.length === 1 ? bars : []
  const partial = only !== undefined && only.box.width < foot.width
  return {
    ground: only?.tone ?? (owners.length > 0 ? 'shared' : 'none'),
    outlines,
    track: partial ? { ...slice(foot, { index: 0, count: 1 }, 0), tone: only.tone } : undefined,
    bars,
  }
}

/** An owner alone in its cell, yet not in its row, fills its part of the bar: the bars of a row add up to one. */
function slotInRow(row: StackRow, part: StackPart): Slot {
  if (part.state !== 'shared') return { index: 0, count: 1 }
  const owners = row.cells.flatMap(({ parts }) => parts.filter(isOwner).map(({ party }) => party.id))
  const sharers = [...new Set(owners)]
  return { index: sharers.indexOf(part.party.id), count: sharers.length }
}

/** A slot of a box, with a gap after it and with the outer corners rounded as the tile is. */
function slice(box: Box, { index, count }: Slot, top: number): { readonly box: Box; readonly corners: Corners } {
  const first = index === 0
  const last = index === count - 1
  const start = Math.floor((index * box.width) / count)
  const end = Math.floor(((index + 1) * box.width) / count) - (last ? 0 : barGap)
  const corners: Corners = [first ? top : 0, last ? top : 0, last ? radius : 0, first ? radius : 0]
  return { box: { ...box, x: box.x + start, width: Math.max(1, end - start) }, corners }
}

function isOwner({ state }: StackPart): boolean {
  return state === 'sole' || state === 'shared'
}

/** The place of a party in the palette, which starts again behind the last. */
export function tone(party: PartyRef): number {
  return ((Math.max(1, party.tone) - 1) % tones) + 1
}
