import type { Term } from '../model/glossary.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import type { AttributeKind } from '../model/vocabulary.ts'
import { splitAliases, splitIds, vocabulary } from '../model/vocabulary.ts'

/** The ids that are named, with those that a mistyped name most likely means: the typo is one mistake and not two. */
export function meant(named: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const known = new Set(ids)
  const guesses = [...named].filter((id) => !known.has(id)).map((id) => nearest(id, known) ?? id)
  return new Set([...named, ...guesses])
}

/** The ids that components of all pages name in attributes of some kinds. */
export function citedIds(project: Project, kinds: readonly AttributeKind[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { component, attributes } of project.pages.flatMap((page) => page.references)) {
    for (const [name, value] of Object.entries(attributes)) {
      const kind = vocabulary[component]?.attributes[name]?.kind
      if (kind && kinds.includes(kind)) for (const id of splitIds(value)) found.add(id)
    }
  }
  return found
}

/** The parties that take some part in the model, or that prose speaks of. */
export function partiesInUse(project: Project): ReadonlySet<string> {
  const found = new Set(citedIds(project, ['party', 'parties']))
  for (const { accountable, holdings } of project.duties) {
    for (const { parties } of holdings) for (const party of parties) found.add(party)
    if (accountable !== undefined) found.add(accountable)
  }
  for (const { absences, states } of project.areas) {
    for (const { party, from } of absences) found.add(party).add(from ?? party)
    for (const { owners } of states) for (const owner of owners) found.add(owner)
  }
  for (const { states } of project.frameworks.flatMap((framework) => framework.controls)) {
    for (const { owners } of states) for (const owner of owners) found.add(owner)
  }
  for (const { aliases, party, references } of project.pages) {
    for (const id of [...Object.values(aliases), party ?? '']) found.add(id)
    for (const { attributes } of references) for (const [, id] of splitAliases(attributes.aliases ?? '')) found.add(id)
  }
  return found
}

/** The terms whose words, or one of whose synonyms, stand in a text: as whole words, in capitals or not. */
export function termsInTexts(terms: readonly Term[], texts: Iterable<string>): ReadonlySet<Term> {
  const byFirstWord = new Map<string, { readonly term: Term; readonly words: readonly string[] }[]>()
  for (const term of terms) {
    for (const phrase of [term.term, ...term.synonyms]) {
      const words = wordsOf(phrase)
      const [first] = words
      if (first === undefined) continue
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { term, words }])
    }
  }
  const found = new Set<Term>()
  for (const text of texts) {
    const words = wordsOf(text)
    for (let start = 0; start < words.length; start++) {
      for (const { term, words: phrase } of byFirstWord.get(words[start]!) ?? []) {
        if (phrase.every((one, index) => words[start + index] === one)) found.add(term)
      }
    }
    if (found.size === terms.length) break
  }
  return found
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
