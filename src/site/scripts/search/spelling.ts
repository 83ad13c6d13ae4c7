import { editDistance } from '../../../model/nearest.ts'
import type { Lookup } from './lookup.ts'

/**
 * The word that a misspelled one most likely is: of the site's own, or of those by which its things are asked for. One slip
 * is forgiven from four letters on, two from seven: a letter left out, put in, changed, or swapped with its neighbour.
 * Undefined where no word is that near.
 */
export function corrected(word: string, look: Lookup): string | undefined {
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
  if (limit === 0) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  const weigh = (candidate: string, rank: number) => {
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > limit) return
    const distance = editDistance(word, candidate, limit)
    if (distance > limit) return
    // Slips are seldom in the first letter, and a word that the site often uses is more likely meant.
    const cost = distance + (candidate[0] === word[0] ? 0 : 0.7) + rank
    if (cost >= least) return
    best = candidate
    least = cost
  }
  for (const candidate of look.words) weigh(candidate, 0.3 / (1 + Math.log2(1 + look.countOf(candidate))))
  for (const candidate of look.asked) weigh(candidate, 0.32)
  for (const candidate of look.small) weigh(candidate, 0.25)
  return best
}
