import type { StackView } from '../views/stack.ts'
import { runs, type StackWords } from './stack-columns.ts'

/** The text alternative of a stack: the same words as the drawing. */
export interface StackTable {
  readonly caption: string
  /** The head of the column of areas. */
  readonly corner: string
  readonly columns: readonly StackTableColumn[]
  /** One per band, for a tbody with a heading row. */
  readonly bands: readonly StackTableBand[]
}

export interface StackTableColumn {
  readonly id: string
  readonly title: string
  readonly note?: string | undefined
  readonly mark?: string | undefined
  readonly href?: string | undefined
}

export interface StackTableBand {
  readonly id: string
  readonly title: string
  readonly rows: readonly StackTableRow[]
}

export interface StackTableRow {
  readonly area: string
  readonly href: string
  /** A label per column. */
  readonly cells: readonly string[]
}

export function stackTable(view: StackView, words: StackWords): StackTable {
  return {
    caption: view.title,
    corner: words.area,
    columns: runs(view, words).flatMap(({ columns, mark }) =>
      columns.map(({ id, title, note, href }) => ({ id, title, note: note || undefined, mark, href })),
    ),
    bands: view.bands.map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map(({ area, cells }) => ({ area: area.title, href: area.href, cells: cells.map(({ label }) => label) })),
    })),
  }
}
