import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'

/** Where an id stands in an attribute that names several, as far as the value is written as it reads; else where the attribute begins. */
export function placeInValue({ sources }: Project, at: Place, value: string, id: string): Place {
  const line = sources.get(at.file)?.split('\n', at.line)[at.line - 1] ?? ''
  const start = line.indexOf(value, line.indexOf('=', at.column - 1))
  const inside = value
    .split(/[\s,:]/)
    .reduce<{ end: number; found?: number }>(
      ({ end, found }, word) => ({ end: end + word.length + 1, found: found ?? (word === id ? end : undefined) }),
      { end: 0 },
    ).found
  return start < 0 || inside === undefined ? at : { ...at, column: start + inside + 1 }
}
