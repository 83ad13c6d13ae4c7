import type { Context } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import { numberOf, numberPattern, numberWords } from './numbers.ts'
import { sentencesOf } from './sentences.ts'

/** What a list may be a list of, whatever it holds. */
const things =
  'things|steps|ways|parts|points|reasons|questions|rules|conditions|options|kinds|sorts|tasks|pieces|items|exceptions|cases|choices|limits|stages|phases|principles|measures'
const counted = new RegExp(`(?<![\\p{L}\\d.,-])(${numberPattern})\\s+(?:\\p{Ll}+\\s+)?(${things}):\\s*$`, 'iu')
/** Before a number that counts something else than what follows, or not all of it. */
const other =
  /\b(?:to|on|in|of|for|with|by|at|within|after|before|from|across|between|over|per|until|least|most|than|about|first|last|next|other|more|any|one)\s+(?:(?:all|the|these|those|our|your)\s+)?$/i

/** Numbers that end a sentence before a list of another length: "creates two things:". */
export function* miscountedLists({ project }: Context): Generator<Finding> {
  for (const { text, leads, place } of sentencesOf(project)) {
    const match = leads === undefined ? null : counted.exec(text)
    if (!match || leads === undefined || other.test(text.slice(0, match.index))) continue
    const value = numberOf(match[1]!)
    if (!Number.isInteger(value) || value < 2 || leads < 2 || value === leads) continue
    yield {
      message: `"${match[1]} ${match[2]}", but ${numberWords(leads)} follow. Mend the number, or the list.`,
      at: place(match.index),
    }
  }
}
