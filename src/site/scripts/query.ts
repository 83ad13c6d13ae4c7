import type { Filters, Found, Pagefind } from './pagefind.ts'

/** Words of a question that say nothing of what is looked for. */
const small = new Set(
  'a an and any are as at be been by can could did do does for from had has have how i if in into is it its may me must my need needs of on or our shall should so that the their them there they this to us was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
)

/** The words of a question that matter; all of them where none does. */
function keyWords(query: string): readonly string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const kept = words.filter((word) => !small.has(word))
  return kept.length > 0 ? kept : words
}

/**
 * Searches for all words that matter; where nothing has them all, for what has most of them. A question asked in a
 * sentence thus finds what its nouns and verbs find.
 */
export async function ask(pagefind: Pagefind, query: string | null, filters: Filters): Promise<Found> {
  if (query === null) return pagefind.search(null, { filters })
  const words = keyWords(query)
  const found = await pagefind.search(words.join(' '), { filters })
  if (found.results.length > 0 || words.length < 2) return found
  const each = await Promise.all(words.map((word) => pagefind.search(word, { filters })))
  const hits = new Map<string, { readonly result: Found['results'][number]; words: number; score: number }>()
  for (const { results } of each) {
    // A word that is found everywhere says little.
    const weight = 1 / Math.log2(results.length + 2)
    for (const result of results) {
      const hit = hits.get(result.id) ?? { result, words: 0, score: 0 }
      hits.set(result.id, { result, words: hit.words + weight, score: hit.score + result.score * weight })
    }
  }
  const results = [...hits.values()].sort((a, b) => b.words - a.words || b.score - a.score).map(({ result }) => result)
  return { results: results.slice(0, 40), filters: {} }
}
