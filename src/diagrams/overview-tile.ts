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
  const held = cell.parts.reduce((sum, { count }) => sum + count, 0)
  const slots = divide([...cell.parts.map(({ count }) => count), ...(held < row.areas ? [row.areas - held] : [])], box.width)
  const parts = cell.parts.map(({ share }, index) => ({
    share,
    box: { ...foot, x: box.x + slots[index]!.from, width: slots[index]!.length },
  }))
  const takesPart = refs.every(({ href }) => href !== undefined)
  const rest = takesPart ? slots[parts.length] : undefined
  return {
    box,
    area: row.id,
    columns: refs.map(({ id }) => id),
    ground: 'none',
    label,
    rest: rest && line(box.x + rest.from, foot.y, rest.length),
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
    const none = share === 'none'
    tiles.push({
      box: { x, y, width: wanted, height: Math.max(label.box.height, 5 + barHeight) },
      area: '',
      columns: [],
      ground: 'none',
      label,
      rest: none ? line(x, swatch.y, swatchWidth) : undefined,
      ...filling(view.party, none ? [] : [{ share, box: swatch }]),
    })
    x += wanted + between
  }
  return tiles
}

/** Divides a length by counts, with gaps, and leaves something to each. */
function divide(counts: readonly number[], length: number): readonly { readonly from: number; readonly length: number }[] {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  let from = 0
  let sum = 0
  return counts.map((count, index) => {
    sum += count
    const after = counts.length - index - 1
    const end = Math.min(Math.max(Math.floor((sum * length) / whole), from + 2 * barGap), length - 2 * barGap * after)
    const slot = { from, length: end - from - (after > 0 ? barGap : 0) }
    from = end
    return slot
  })
}

/** In the middle of where a bar would be. */
function line(x: number, y: number, width: number): Box {
  return { x, y: y + Math.floor(barHeight / 2) - 1, width, height: 2 }
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
