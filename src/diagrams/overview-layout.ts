import type { OverviewCell, OverviewRow, OverviewView } from '../views/overview.ts'
import type { OverviewWords } from './overview-table.ts'
import { overviewKey, overviewTile } from './overview-tile.ts'
import type { Box, Link, Scene, TextBlock, Tile } from './scene.ts'
import { bottom, lowest, textBlock, wordWidth } from './text-block.ts'

export interface OverviewOptions {
  /** `wide`: a grid of layers and offerings. `narrow`: each layer a list of its offerings, for phones. */
  readonly variant: 'wide' | 'narrow'
  /** In units; 900 or 360 unless told. A grid may come out a quarter wider, so as not to break words. */
  readonly width?: number | undefined
  readonly words: OverviewWords
}

/** Room for a focus ring left of the titles. */
const margin = 4
const gap = 24

/** What is drawn so far. */
interface Sheet {
  readonly rules: Box[]
  readonly tiles: Tile[]
  readonly texts: TextBlock[]
  readonly links: Link[]
}

/** An overview as numbers. Every text is whole and inside its box, however long. */
export function layoutOverview(view: OverviewView, { variant, width, words }: OverviewOptions): Scene {
  return variant === 'wide' ? layoutWide(view, Math.round(width ?? 900), words) : layoutNarrow(view, Math.round(width ?? 360), words)
}

function layoutWide(view: OverviewView, asked: number, words: OverviewWords): Scene {
  const { width, titleWidth, cellWidth, x } = gridOf(view, asked)
  const key = overviewKey(view, words, margin, width)
  const sheet: Sheet = { rules: [], tiles: [...key], texts: [], links: [] }
  let y = lowest(boxes(key), 0) + 18
  for (const [index, column] of view.columns.entries()) {
    drawTitle(sheet, column.title, column.href, { x: x(index), y, width: cellWidth })
  }
  y = lowest(boxes([...sheet.texts, ...sheet.links]), y) + 10
  for (const row of view.rows) {
    sheet.rules.push({ x: 0, y, width, height: 1 })
    const title = textBlock(row.id === '' ? 'heading' : 'area', row.title, margin, y + 10, titleWidth)
    const note = textBlock('note', row.note, margin, bottom(title.box) + 1, titleWidth)
    sheet.texts.push(title, note)
    const tiles = row.cells.map((cell, index) => overviewTile(view, row, cell, [index], { x: x(index), y: y + 12, width: cellWidth }))
    sheet.tiles.push(...tiles)
    y = lowest(boxes([note, ...tiles]), y) + 12
  }
  return sceneOf(view, 'wide', width, y, sheet)
}

/** Columns are equal, and the drawing grows by up to a quarter where words would not fit into them otherwise. */
function gridOf(view: OverviewView, width: number) {
  const count = Math.max(1, view.columns.length)
  const start = Math.round(width * (count <= 4 ? 0.2 : 0.16)) + margin
  const room = (total: number) => Math.max(40, Math.floor((total - start - margin - gap * (count - 1)) / count))
  const most = room(Math.round(width * 1.25))
  const words = [
    ...view.columns.map(({ title }) => wordWidth('column', title)),
    ...view.rows.flatMap(({ cells }) => cells.map(({ label }) => wordWidth('name', label))),
  ]
  const cellWidth = Math.max(room(width), ...words.filter((word) => word <= most))
  return {
    width: Math.max(width, start + count * (cellWidth + gap) - gap + margin),
    titleWidth: start - gap - margin,
    cellWidth,
    x: (index: number) => start + index * (cellWidth + gap),
  }
}

function layoutNarrow(view: OverviewView, width: number, words: OverviewWords): Scene {
  const key = overviewKey(view, words, margin, width)
  const sheet: Sheet = { rules: [], tiles: [...key], texts: [], links: [] }
  const split = Math.round(width * 0.4)
  let y = lowest(boxes(key), 0) + 16
  for (const row of view.rows) {
    sheet.rules.push({ x: 0, y, width, height: 1 })
    const title = textBlock('heading', row.title, margin, y + 12, width - 2 * margin)
    const note = textBlock('note', row.note, margin, bottom(title.box), width - 2 * margin)
    sheet.texts.push(title, note)
    y = bottom(note.box) + 10
    for (const { cell, columns } of groups(view, row)) {
      let names = y
      for (const index of columns) {
        const column = view.columns[index]!
        names = drawTitle(sheet, column.title, column.href, { x: margin, y: names, width: split - 2 * margin - 8 }, 'name') + 4
      }
      const drawn = overviewTile(view, row, cell, columns, { x: split, y, width: width - margin - split })
      sheet.tiles.push(drawn)
      y = Math.max(names - 4, bottom(drawn.box)) + 12
    }
    y += 2
  }
  return sceneOf(view, 'narrow', width, y, sheet)
}

function drawTitle(
  sheet: Sheet,
  title: string,
  href: string | undefined,
  at: Omit<Box, 'height'>,
  role: 'column' | 'name' = 'column',
): number {
  const text = textBlock(role, title, at.x, at.y, at.width)
  if (href === undefined) sheet.texts.push(text)
  else sheet.links.push({ address: href, box: { ...text.box, x: at.x - margin, width: at.width + 2 * margin }, text })
  return bottom(text.box)
}

/** The columns of a row whose cells are the same: neighbours are drawn once. */
function groups(view: OverviewView, row: OverviewRow): readonly { readonly cell: OverviewCell; readonly columns: readonly number[] }[] {
  const found: { cell: OverviewCell; columns: number[] }[] = []
  for (const [index, cell] of row.cells.entries()) {
    const last = found.at(-1)
    const before = view.columns[index - 1]
    const alike = last?.cell.label === cell.label && (before?.href === undefined) === (view.columns[index]?.href === undefined)
    if (last && alike) last.columns.push(index)
    else found.push({ cell, columns: [index] })
  }
  return found
}

function sceneOf(view: OverviewView, variant: Scene['variant'], width: number, height: number, sheet: Sheet): Scene {
  return { variant, title: view.title, width, height, frames: [], bars: [], ...sheet }
}

function boxes(things: readonly { readonly box: Box }[]): readonly Box[] {
  return things.map(({ box }) => box)
}
