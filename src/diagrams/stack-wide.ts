import type { StackRow, StackView } from '../views/stack.ts'
import type { Bar, Box, Link, Scene, TextBlock, Tile } from './scene.ts'
import { keyed, partyOf, type Run, runs, type StackWords } from './stack-columns.ts'
import { layoutKey } from './stack-key.ts'
import { stretch, swatch, tile } from './stack-tile.ts'
import { bottom, lowest, textBlock, wordWidth } from './text-block.ts'

const gap = 12
const rowGap = 6
/** How far a frame stands off its columns; its stroke lies inside the drawing. */
const frameGap = 6
const edge = 8
/** Room for a focus ring left of the titles. */
const margin = 4

/** Where the columns stand. */
interface Grid {
  readonly width: number
  readonly titleWidth: number
  readonly cellWidth: number
  readonly pad: number
  x(index: number): number
}

/** A grid: areas down, columns across, bands of areas under their titles. */
export function layoutWide(view: StackView, asked: number, words: StackWords): Scene {
  const grid = gridOf(view, asked)
  const { width } = grid
  const key = layoutKey(keyed(view), margin, 0, width)
  const groups = runs(view, words)
  const top = key.texts.length > 0 ? key.bottom + 20 : 0
  const marks = groups.flatMap((run) => markOf(run, grid, top))
  const head = heads(view, grid, lowest(boxes(marks), marks.length > 0 ? top : top - 6) + 6)
  const rules: Box[] = []
  const tiles: Tile[] = []
  const texts: TextBlock[] = [...key.texts, ...marks, ...head.texts]
  const links: Link[] = [...head.links]
  let y = lowest([...boxes(texts), ...boxes(links), ...boxes(head.bars)], 0) + 16
  for (const band of view.bands) {
    rules.push({ x: 0, y, width, height: 1 })
    const title = textBlock('band', band.title, margin, y + 10, grid.titleWidth)
    texts.push(title)
    y = bottom(title.box) + 6
    for (const row of band.rows) {
      const link = areaLink(row, y, grid)
      const drawn = rowTiles(view, row, link.box, grid, y)
      links.push(link)
      tiles.push(...drawn)
      y = lowest(boxes([...drawn, link]), y + 40) + rowGap
    }
    y += 14
  }
  const end = y + (view.bands.length > 0 ? -rowGap - 14 + frameGap + 4 : 0)
  const frames = groups.flatMap((run) => (run.highlighted ? [frameOf(run, grid, top, end)] : []))
  return {
    variant: 'wide',
    title: view.title,
    width,
    height: end,
    frames,
    rules,
    tiles,
    bars: [...key.bars, ...head.bars],
    texts,
    links,
  }
}

/** Columns are equal, and the drawing grows by up to a quarter where words would not fit into them otherwise. */
function gridOf(view: StackView, width: number): Grid {
  const count = Math.max(1, view.columns.length)
  const share = count <= 2 ? 0.3 : count <= 4 ? 0.25 : count <= 6 ? 0.22 : 0.18
  const start = Math.round(width * share)
  const room = (total: number) => Math.max(40, Math.floor((total - edge - start - gap * (count - 1)) / count))
  const pad = room(width) < 120 ? 8 : 12
  const most = room(Math.round(width * 1.25))
  const needed = wordWidths(view).map((word) => word + 2 * pad)
  const cellWidth = Math.max(room(width), ...needed.filter((word) => word <= most))
  return {
    width: Math.max(width, start + count * (cellWidth + gap) - gap + edge),
    titleWidth: start - 24,
    cellWidth,
    pad,
    x: (index) => start + index * (cellWidth + gap),
  }
}

function wordWidths(view: StackView): readonly number[] {
  const cells = view.bands.flatMap((band) => band.rows.flatMap((row) => row.cells))
  return [
    ...view.columns.flatMap(({ title, note }) => [wordWidth('column', title), wordWidth('note', note ?? '')]),
    ...[...new Set(cells.map(({ label }) => label))].map((label) => wordWidth('label', label)),
  ]
}

function markOf(run: Run, grid: Grid, top: number): readonly TextBlock[] {
  if (run.mark === undefined) return []
  const width = run.columns.length * (grid.cellWidth + gap) - gap - 2 * grid.pad
  return [textBlock(run.highlighted ? 'mark' : 'mark-quiet', run.mark, grid.x(run.start) + grid.pad, top + 10, width)]
}

function frameOf(run: Run, grid: Grid, top: number, end: number): Box {
  const x = grid.x(run.start) - frameGap
  const width = run.columns.length * (grid.cellWidth + gap) - gap + 2 * frameGap
  return { x, y: top + 1, width, height: end - top - 2 }
}

function heads(view: StackView, grid: Grid, top: number): { bars: readonly Bar[]; texts: readonly TextBlock[]; links: readonly Link[] } {
  const bars: Bar[] = []
  const texts: TextBlock[] = []
  const links: Link[] = []
  for (const [index, column] of view.columns.entries()) {
    const party = partyOf(view, column)
    const x = grid.x(index)
    if (party) bars.push(swatch(party, x + grid.pad, top + 4, Math.min(48, grid.cellWidth - 2 * grid.pad)))
    const title = textBlock('column', column.title, x + grid.pad, top + (party ? 20 : 2), grid.cellWidth - 2 * grid.pad)
    if (column.href === undefined) texts.push(title)
    else
      links.push({ address: column.href, box: { x, y: title.box.y - 2, width: grid.cellWidth, height: title.box.height + 4 }, text: title })
    if (column.note) texts.push(textBlock('note', column.note, x + grid.pad, bottom(title.box) + 4, grid.cellWidth - 2 * grid.pad))
  }
  return { bars, texts, links }
}

function areaLink(row: StackRow, y: number, grid: Grid): Link {
  const text = textBlock('area', row.area.title, margin, y + 8, grid.titleWidth)
  return { address: row.area.href, box: { x: 0, y, width: grid.titleWidth + 2 * margin, height: text.box.height + 16 }, text }
}

/** All as high as the highest, or as the title beside them. */
function rowTiles(view: StackView, row: StackRow, title: Box, grid: Grid, y: number): readonly Tile[] {
  const drawn = row.cells.map((cell, index) => tile(row, cell, [view.columns[index]?.id ?? ''], grid.x(index), y, grid.cellWidth, grid.pad))
  const height = lowest([title, ...boxes(drawn)], y) - y
  return drawn.map((made, index) => stretch(row, row.cells[index]!, made, height))
}

function boxes(things: readonly { readonly box: Box }[]): readonly Box[] {
  return things.map(({ box }) => box)
}
