import { type CountFilter, countOf } from '../model/count.ts'
import type { Countable } from '../model/vocabulary.ts'
import type { Lookup } from './refs.ts'

export type { CountFilter }

/** What `<Count>` shows. */
export function count({ project, derived }: Lookup, what: Countable, filter: CountFilter = {}): number {
  return countOf(project, derived, what, filter)
}
