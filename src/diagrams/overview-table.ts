import type { OverviewColumn, OverviewView } from '../views/overview.ts'

/** The words that the drawing and its table add to what the view says. */
export interface OverviewWords {
  /** The head of the column of layers, in the table. */
  readonly layer: string
  /** What the looks of the bars mean. */
  readonly sole: string
  readonly shared: string
  readonly assists: string
  readonly alternative: string
  readonly none: string
}

/** The text alternative of an overview: the same words as the drawing. */
export interface OverviewTable {
  readonly caption: string
  /** The head of the column of layers. */
  readonly corner: string
  readonly columns: readonly OverviewColumn[]
  readonly rows: readonly OverviewTableRow[]
}

interface OverviewTableRow {
  readonly title: string
  readonly note: string
  /** A label per column. */
  readonly cells: readonly string[]
}

export function overviewTable(view: OverviewView, words: Pick<OverviewWords, 'layer'>): OverviewTable {
  return {
    caption: view.title,
    corner: words.layer,
    columns: view.columns,
    rows: view.rows.map(({ title, note, cells }) => ({ title, note, cells: cells.map(({ label }) => label) })),
  }
}
