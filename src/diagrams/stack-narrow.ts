import type { StackCell, StackColumn, StackRow, StackView } from '../views/stack.ts'
import type { Bar, Box, Link, Scene, TextBlock, Tile } from './scene.ts'
import { keyed, partyOf, runs, type StackWords } from './stack-columns.ts'
import { layoutKey } from './stack-key.ts'
import { stretch, swatch, tile } from './stack-tile.ts'
import { bottom, lowest, textBlock } from './text-block.ts'

const indent = 12
const tileGap = 6
const rail = 3
/** Room for a focus ring left of the titles. */
const margin = 4

/** What is drawn so far, and how far down. */
interface Sheet {
  y: number
  readonly frames: Box[]
  readonly rules: Box[]
  readonly tiles: Tile[]
  readonly bars: Bar[]
  readonly texts: TextBlock[]
  readonly links: Link[]
}

/** Neighbouring columns whose cells are the same. */
interface Group {
  readonly cell: StackCell
  readonly columns: readonly StackColumn[]
}

/** A list: what the columns are, then every area with its columns under it. */
export function layoutNarrow(view: StackView, width: number, words: StackWords): Scene {
  const key = layoutKey(keyed(view), margin, 0, width)
  const sheet: Sheet = { y: key.bottom, frames: [], rules: [], tiles: [], bars: [...key.bars], texts: [...key.texts], links: [] }
  if (key.texts.length > 0) sheet.y += 20
  drawColumns(sheet, view, width, words)
  for (const band of view.bands) {
    sheet.rules.push({ x: 0, y: sheet.y, width, height: 1 })
    const title = textBlock('band', band.title, margin, sheet.y + 12, width - 2 * margin)
    sheet.texts.push(title)
    sheet.y = bottom(title.box) + 8
    for (const row of band.rows) drawRow(sheet, view, row, width)
    sheet.y += 8
  }
  const { y, ...drawn } = sheet
  return { variant: 'narrow', title: view.title, width, height: y, ...drawn }
}

function drawColumns(sheet: Sheet, view: StackView, width: number, words: StackWords): void {
  for (const run of runs(view, words)) {
    const top = sheet.y
    if (run.mark !== undefined) {
      const mark = textBlock(run.highlighted ? 'mark' : 'mark-quiet', run.mark, indent + margin, sheet.y, width - indent - margin)
      sheet.texts.push(mark)
      sheet.y = bottom(mark.box) + 6
    }
    for (const column of run.columns) drawColumn(sheet, view, column, width)
    if (run.highlighted) sheet.frames.push({ x: margin, y: top, width: rail, height: sheet.y - top - 6 })
    sheet.y += 10
  }
}

function drawColumn(sheet: Sheet, view: StackView, column: StackColumn, width: number): void {
  const party = partyOf(view, column)
  const x = party ? margin + 44 : indent + margin
  if (party) sheet.bars.push(swatch(party, margin, sheet.y + 8, 32))
  const title = textBlock('column', column.title, x, sheet.y + 2, width - x)
  if (column.href === undefined) sheet.texts.push(title)
  else
    sheet.links.push({
      address: column.href,
      box: { x: x - margin, y: sheet.y, width: width - x + margin, height: title.box.height + 4 },
      text: title,
    })
  sheet.y = bottom(title.box) + 2
  if (column.note) {
    const note = textBlock('note', column.note, x, sheet.y, width - x)
    sheet.texts.push(note)
    sheet.y = bottom(note.box)
  }
  sheet.y += 8
}

function drawRow(sheet: Sheet, view: StackView, row: StackRow, width: number): void {
  const text = textBlock('heading', row.area.title, margin, sheet.y + 6, width - 2 * margin)
  sheet.links.push({ address: row.area.href, box: { x: 0, y: sheet.y, width, height: text.box.height + 10 }, text })
  sheet.y = bottom(text.box) + 8
  const split = Math.round(width * 0.4)
  for (const { cell, columns } of groups(view, row)) {
    const ids = columns.map(({ id }) => id)
    const made = tile(row, cell, ids, split, sheet.y, width - margin - split, 12)
    const names = drawNames(sheet, view, columns, split - indent - margin - 8)
    const height = Math.max(bottom(made.box), names + 8) - sheet.y
    sheet.tiles.push(stretch(row, cell, made, height))
    if (columns[0]?.highlighted) drawRail(sheet, height)
    sheet.y += height + tileGap
  }
  sheet.y += 14
}

/** A rail beside a highlighted group; it goes on where the group before has one. */
function drawRail(sheet: Sheet, height: number): void {
  const before = sheet.frames.at(-1)
  const goesOn = before !== undefined && bottom(before) + tileGap === sheet.y
  if (goesOn) sheet.frames.pop()
  const y = goesOn ? before.y : sheet.y
  sheet.frames.push({ x: margin, y, width: rail, height: sheet.y + height - y })
}

function drawNames(sheet: Sheet, view: StackView, columns: readonly StackColumn[], width: number): number {
  let y = sheet.y + 9
  for (const column of columns) {
    const name = textBlock('name', nameOf(view, column), indent + margin, y, width)
    sheet.texts.push(name)
    y = lowest([name.box], y) + 2
  }
  return y
}

/** What a row calls a column: its title, or its note where columns share the title. */
function nameOf(view: StackView, column: StackColumn): string {
  const alone = view.columns.filter(({ title }) => title === column.title).length === 1
  return alone ? column.title : (column.note ?? column.title)
}

function groups(view: StackView, row: StackRow): readonly Group[] {
  const found: { cell: StackCell; columns: StackColumn[] }[] = []
  for (const [index, cell] of row.cells.entries()) {
    const column = view.columns[index]
    const last = found.at(-1)
    if (!column) continue
    if (last && last.columns[0]?.highlighted === column.highlighted && isSame(last.cell, cell)) last.columns.push(column)
    else found.push({ cell, columns: [column] })
  }
  return found
}

function isSame(a: StackCell, b: StackCell): boolean {
  const parts = (cell: StackCell) => cell.parts.map(({ party, state }) => `${party.id} ${state}`).join()
  return a.label === b.label && parts(a) === parts(b)
}
