import type { PartyRef } from '../views/refs.ts'
import type { StackColumn, StackView } from '../views/stack.ts'

/** The words that the drawing and its table add to what the view says. */
export interface StackWords {
  /** Over the vendor's own columns. */
  readonly highlighted: string
  /** Over the others, where some are the vendor's own. */
  readonly other: string
  /** The head of the column of areas, in the table. */
  readonly area: string
}

/** Neighbouring columns that are highlighted alike, with the word over them. */
export interface Run {
  readonly columns: readonly StackColumn[]
  /** The place of the first among all columns. */
  readonly start: number
  readonly highlighted: boolean
  readonly mark?: string | undefined
}

export function runs(view: StackView, words: StackWords): readonly Run[] {
  const marked = view.columns.some((column) => column.highlighted)
  const starts = view.columns.flatMap((column, index) => (column.highlighted === view.columns[index - 1]?.highlighted ? [] : [index]))
  return starts.map((start, index) => {
    const highlighted = view.columns[start]?.highlighted === true
    const mark = highlighted ? words.highlighted : words.other
    return { columns: view.columns.slice(start, starts[index + 1]), start, highlighted, mark: marked ? mark : undefined }
  })
}

/** The party that a column stands for, where columns are parties. */
export function partyOf(view: StackView, column: StackColumn): PartyRef | undefined {
  return view.parties.find((party) => party.href === column.href)
}

/** The parties that need a key: they are drawn, and no column is headed by them. */
export function keyed(view: StackView): readonly PartyRef[] {
  const rows = view.bands.flatMap((band) => band.rows)
  const drawn = new Set(rows.flatMap((row) => row.cells.flatMap(({ parts }) => parts.map(({ party }) => party.id))))
  return view.parties.filter((party) => drawn.has(party.id) && !view.columns.some((column) => column.href === party.href))
}
