import type { Observable } from '../mutant.ts'
import { assurance } from './assurance.ts'
import { cells, reliance, scopes, states } from './cells.ts'
import { type Change, type Finder, key } from './change.ts'
import { avoided, names, versions } from './names.ts'
import { aliases, complete, manner, sold, twins, upstream } from './records.ts'
import { notes, references } from './references.ts'
import { abstentions, sentences } from './sentences.ts'
import { facts, times, typedCounts } from './values.ts'

/** Every way in which one statement can make another one wrong. Each is decided by the data model and by plain words. */
const finders: readonly Finder[] = [
  references,
  notes,
  sentences,
  abstentions,
  states,
  cells,
  reliance,
  scopes,
  names,
  avoided,
  versions,
  facts,
  times,
  typedCounts,
  assurance,
  manner,
  complete,
  twins,
  aliases,
  sold,
  upstream,
]

/** Whether any other statement than the changed one tells that the data of a site was changed. `own` are the changed lines. */
export function compare(change: Change, own: (file: string, line: number) => boolean): Observable {
  const found = new Map(finders.flatMap((find) => Array.from(find(change), (witness) => [key(witness), witness] as const)))
  const witnesses = [...found.values()]
  const others = witnesses.filter(({ at }) => !own(at.file, at.line))
  return others.length > 0 ? { witnesses } : { reason: 'no other statement speaks of it' }
}
