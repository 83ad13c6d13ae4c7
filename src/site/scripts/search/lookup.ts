import type { SearchAid } from '../../../views/search/aid.ts'
import { stem, wordsOf } from '../../../views/search/stem.ts'

/** A phrase that stands for others: a word of the glossary or of the language, or a name. */
export interface Phrase {
  readonly stems: readonly string[]
  /** What it may be looked for as. */
  readonly others: readonly string[]
  readonly source: 'term' | 'alike'
}

export interface Name {
  readonly stems: readonly string[]
  readonly kind: 'party' | 'offering'
  readonly place: number
  /** Whether the name is whole, and not what remains of it without the product's. */
  readonly whole: boolean
}

/** The aid, ready to be asked. */
export interface Lookup {
  readonly aid: SearchAid
  /** The words of the site that share a stem. */
  readonly forms: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
  readonly small: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  /** Phrases by their first stem. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Words by which something is asked for that the site calls otherwise: known, and no misspellings. */
  readonly asked: ReadonlySet<string>
  readonly names: readonly Name[]
  /** About how many records have a word. */
  countOf(word: string): number
}

/** Makes an aid ready. */
export function lookupOf(aid: SearchAid): Lookup {
  const words = aid.words === '' ? [] : aid.words.split(' ')
  const counts = new Map(words.map((word, index) => [word, 2 ** Number.parseInt(aid.counts[index] ?? '0', 36)]))
  const forms = new Map<string, string[]>()
  for (const word of words) push(forms, stem(word), word)
  const phrases = new Map<string, Phrase[]>()
  const asked = new Set<string>()
  const add = (text: string, group: readonly string[], source: Phrase['source']) => {
    const stems = text.split(' ').map(stem)
    push(phrases, stems[0]!, { stems, others: group.filter((other) => other !== text), source })
    for (const word of text.split(' ')) asked.add(word)
  }
  for (const group of aid.terms) for (const text of group) add(text, group, 'term')
  for (const [used, others] of aid.alike) for (const text of [...used, ...others]) add(text, used, 'alike')
  return {
    aid,
    forms,
    words,
    phrases,
    asked,
    small: new Set(aid.small.split(' ')),
    weak: new Set(aid.weak.split(' ')),
    names: [...namesOf('party', aid.parties), ...namesOf('offering', aid.offerings)],
    countOf: (word) => counts.get(word) ?? 0,
  }
}

function namesOf(kind: Name['kind'], list: readonly { readonly name: string; readonly short: string }[]): readonly Name[] {
  return list.flatMap(({ name, short }, place) =>
    [...new Set([name, short])].map((text) => ({ stems: wordsOf(text).map(stem), kind, place, whole: text === name })),
  )
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
