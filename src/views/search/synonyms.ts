import { wordsOf } from './stem.ts'

/** Terms of a glossary, each with its other words. */
type Terms = readonly { readonly term: string; readonly synonyms: readonly string[] }[]

const phrases = new WeakMap<Terms, readonly { readonly words: readonly string[]; readonly plain: readonly string[] }[]>()

/** The terms of a glossary that a text uses, with all their synonyms, so that it is found by any of them. */
export function synonymsIn(terms: Terms, text: string): readonly string[] {
  let known = phrases.get(terms)
  if (!known) {
    known = terms.map(({ term, synonyms }) => {
      const words = [term, ...synonyms]
      return { words, plain: words.map((one) => ` ${wordsOf(one).join(' ')} `) }
    })
    phrases.set(terms, known)
  }
  const plain = ` ${wordsOf(text).join(' ')} `
  return known.filter((one) => one.plain.some((phrase) => plain.includes(phrase))).flatMap(({ words }) => words)
}
