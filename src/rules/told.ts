import type { Context } from '../check.ts'
import { judgementsOf } from '../judge/judge.ts'
import type { Place } from '../model/place.ts'

/** Whether a claim that begins there was read and found wrong, so that it is reported as that and not once more. */
export function toldOfClaims({ project, derived }: Context): (at: Place) => boolean {
  const places = judgementsOf(project, derived)
    .filter(({ verdict }) => verdict === 'contradiction' || verdict === 'likely')
    .map(({ statement: { at } }) => keyOf(at))
  const told = new Set(places)
  return (at) => told.has(keyOf(at))
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}
