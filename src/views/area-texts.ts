import type { AreaView } from './area.ts'
import { textsOf } from './matrix-texts.ts'
import type { CitedText } from './notes.ts'

/** All texts of an area's page that may cite its notes, in the order in which they are read. */
export function* areaTexts({ area, rows, standing }: AreaView): Generator<CitedText> {
  for (const { duty } of rows) {
    yield { area: area.id, text: duty.text }
    yield { area: area.id, text: duty.condition }
  }
  for (const { cells } of standing) for (const cell of cells) if (cell) yield* textsOf(area.id, cell)
}
