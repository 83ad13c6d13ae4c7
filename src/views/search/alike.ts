import type { SearchAid } from './aid.ts'
import type { SiteWords } from './site-words.ts'
import { wordsOf } from './stem.ts'

const phrase = (text: string) => wordsOf(text).join(' ')
const different = (phrases: readonly string[]) => [...new Set(phrases.map(phrase))].filter((text) => text !== '')

/** Words that are looked for together, as plain phrases. */
export const likeGroups = {
  /** A glossary's terms with their synonyms, both ways. */
  terms: (terms: readonly (readonly string[])[]): SearchAid['terms'] => terms.map(different).filter((group) => group.length > 1),

  /** The groups of the language that say something of this site: those of which it uses a word. */
  alike: (lines: readonly string[], site: SiteWords): SearchAid['alike'] =>
    lines.flatMap((line) => {
      const phrases = different(line.split(','))
      const used = phrases.filter((text) => site.uses(text))
      return used.length === 0 || phrases.length < 2 ? [] : [[used, phrases.filter((text) => !used.includes(text))] as const]
    }),
}
