import type { OverviewCell, OverviewRow, OverviewView, Share } from '../views/overview.ts'
import type { PartyRef } from '../views/refs.ts'
import type { OverviewWords } from './overview-table.ts'
import type { Bar, Box, Outline, Tile } from './scene.ts'
import { barHeight, tone } from './stack-tile.ts'
import { bottom, lowest, textBlock, textWidth } from './text-block.ts'

const barGap = 2
const swatchWidth = 26
const between = 22

/** The numbers of a cell in words over a bar of which each part is as long as its share of the row's areas. */
export function overviewTile(
  view: OverviewView,
  row: OverviewRow,
  cell: OverviewCell,
  columns: readonly number[],
  at: Omit<Box, 'height'>,
): Tile {
  const label = textBlock(cell.parts.length > 0 ? 'name' : 'quiet', cell.label, at.x, at.y, at.width)
  const box = { ...at, height: label.box.height + 5 + barHeight }
  const foot = { ...box, y: bottom(box) - barHeight, height: barHeight }
  const refs = columns.map((index) => view.columns[index]!)
  const ends = cell.parts.map((_, index) => cell.parts.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0))
  const place = (count: number) => Math.floor((count * box.width) / Math.max(1, row.areas))
  const parts = cell.parts.map(({ share, count }, index) => {
    const end = ends[index]!
    const start = place(end - count)
    return { share, box: { ...foot, x: box.x + start, width: Math.max(1, place(end) - start - (end < row.areas ? barGap : 0)) } }
  })
  const apart = refs.some(({ href }) => href === undefined)
  return {
    box,
    area: row.id,
    columns: refs.map(({ id }) => id),
    ground: 'none',
    label,
    track: apart ? undefined : { box: foot, tone: tone(view.party), corners: [2, 2, 2, 2] },
    ...filling(view.party, parts),
  }
}

/** What the looks mean, side by side, on as many lines as they need. */
export function overviewKey(view: OverviewView, words: OverviewWords, left: number, width: number): readonly Tile[] {
  const cells = view.rows.flatMap((row) => row.cells)
  const shares = (['sole', 'shared', 'assists', 'alternative'] as const).filter((share) =>
    cells.some(({ parts }) => parts.some((part) => part.share === share)),
  )
  const tiles: Tile[] = []
  let x = left
  let y = 0
  for (const share of [...shares, 'none'] as const) {
    const wanted = swatchWidth + 8 + Math.min(textWidth('key', words[share]), width - left - swatchWidth - 8)
    if (x > left && x + wanted > width) {
      x = left
      y =
        lowest(
          tiles.map(({ box }) => box),
          y,
        ) + 6
    }
    const label = textBlock('key', words[share], x + swatchWidth + 8, y, wanted - swatchWidth - 8)
    const swatch = { x, y: y + 5, width: swatchWidth, height: barHeight }
    tiles.push({
      box: { x, y, width: wanted, height: Math.max(label.box.height, 5 + barHeight) },
      area: '',
      columns: [],
      ground: 'none',
      label,
      track: share === 'none' ? { box: swatch, tone: tone(view.party), corners: [2, 2, 2, 2] } : undefined,
      ...filling(view.party, share === 'none' ? [] : [{ share, box: swatch }]),
    })
    x += wanted + between
  }
  return tiles
}

/** Full where it holds all, hollow where it shares, broken where it only helps. */
function filling(party: PartyRef, parts: readonly { readonly share: Share; readonly box: Box }[]): Pick<Tile, 'bars' | 'outlines'> {
  const bars: Bar[] = []
  const outlines: Outline[] = []
  for (const { share, box } of parts) {
    const part = { box, tone: tone(party), corners: [2, 2, 2, 2] } as const
    if (share === 'sole') bars.push(part)
    else outlines.push({ ...part, look: share })
  }
  return { bars, outlines }
}
