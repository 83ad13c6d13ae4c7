import { english } from './lexicon-en.ts'

/** What search knows of a language. Without it, every word of a question is looked for as it stands. */
export interface Lexicon {
  /** Words that say nothing of what is looked for. */
  readonly small: readonly string[]
  /** Words that say little, because they go with everything: "backup policy" is about the backup. */
  readonly weak: readonly string[]
  /**
   * Groups of words and phrases that mean much the same in this trade, whatever the vendor. Each group is a list parted by
   * commas. What a site itself says in its glossary counts for more.
   */
  readonly alike: readonly string[]
  /** Patterns in a question that ask for somebody's part. Customers ask: "I" is the customer, and "you" the provider. */
  readonly actors: readonly (readonly [pattern: string, role: 'customer' | 'provider'])[]
}

/** The lexicon of a language: `en` for `en-GB`. */
export function lexiconOf(language: string): Lexicon {
  return language.split('-')[0] === 'en' ? english : { small: [], weak: [], alike: [], actors: [] }
}
