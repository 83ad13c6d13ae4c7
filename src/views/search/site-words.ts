import type { SearchRecord } from './record.ts'
import { stem, wordsOf } from './stem.ts'

/** The words that a site uses. */
export interface SiteWords {
  /** All but numbers, sorted. */
  readonly words: readonly string[]
  /** For each word how many records have it, as a power of two. */
  readonly powers: readonly number[]
  /** Whether a phrase is used somewhere, whatever the forms of its words; of more than two words, whether each pair is. */
  uses(phrase: string): boolean
}

/**
 * Counts the words of all records, and remembers which follow each other. A word that only its neighbours give to a record
 * counts with them: the keywords of an area say as much as if one record had them.
 */
export function siteWords(records: readonly SearchRecord[]): SiteWords {
  const counts = new Map<string, number>()
  const used = new Set<string>()
  for (const { content, own } of records) {
    const words = wordsOf(content)
    for (const word of new Set(own === undefined ? words : wordsOf(own))) counts.set(word, (counts.get(word) ?? 0) + 1)
    let before = ''
    for (const word of words) {
      const now = stem(word)
      used.add(now).add(`${before} ${now}`)
      before = now
    }
  }
  const words = [...counts.keys()].filter((word) => !/^\d+$/.test(word)).sort()
  return {
    words,
    powers: words.map((word) => Math.round(Math.log2(counts.get(word)!))),
    uses: (phrase) => {
      const stems = wordsOf(phrase).map(stem)
      return stems.length === 1 ? used.has(stems[0]!) : stems.every((one, index) => index === 0 || used.has(`${stems[index - 1]} ${one}`))
    },
  }
}
