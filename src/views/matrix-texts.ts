import type { CellView, MatrixView } from './matrix.ts'
import type { CitedText } from './notes.ts'

/** All texts of a matrix that may cite notes, in the order in which they are read. */
export function* cellTexts(view: Pick<MatrixView, 'groups'>): Generator<CitedText> {
  for (const group of view.groups) {
    for (const row of group.rows) for (const cell of row.cells) yield* textsOf(row.area.id, cell)
  }
}

export function* textsOf(area: string, cell: CellView): Generator<CitedText> {
  for (const duty of cell.duties) {
    yield { area: duty.area.id, text: duty.text }
    yield { area: duty.area.id, text: duty.condition }
  }
  yield { area, text: cell.absence?.text }
}
