import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Project } from '../model/project.ts'
import { isFaint, stems } from './words.ts'

/** How much of a name of an area a phrase is: its title, one of its keywords, or one side of an "and" in its title. */
export type Naming = 'title' | 'keyword' | 'part'

/** A duty with the words that it is found by. */
export interface Entry {
  readonly duty: Duty
  readonly area: Area
  /** The word that its text begins with: the work that is done. */
  readonly head: string
  readonly own: ReadonlySet<string>
  /** Words of the title and the keywords of its area. */
  readonly around: ReadonlySet<string>
}

/** The words of all areas and duties. Built once per project. */
export interface MatchIndex {
  wordsOf(text: string): ReadonlySet<string>
  /** Areas by all the words of a name of theirs, and by those that carry weight. */
  readonly exact: ReadonlyMap<string, ReadonlyMap<Area, Naming>>
  readonly solid: ReadonlyMap<string, ReadonlyMap<Area, Naming>>
  /** The words that carry weight of each title and keyword. */
  readonly names: readonly { readonly area: Area; readonly words: readonly string[] }[]
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** Areas whose title or keywords have a word. */
  readonly around: ReadonlyMap<string, ReadonlySet<Area>>
  /** How telling a word is: the fewer areas have it, the more. */
  weight(word: string): number
}

export function indexOf(project: Project): MatchIndex {
  const canonical = canonicalFor(project)
  const nameless = namelessFor(project)
  const wordsOf = (text: string) => new Set(stems(nameless(canonical(text))))
  const exact = new Map<string, Map<Area, Naming>>()
  const solid = new Map<string, Map<Area, Naming>>()
  const names: { readonly area: Area; readonly words: readonly string[] }[] = []
  const entries = new Map<string, Entry[]>()
  const aroundStems = new Map<string, Set<Area>>()
  /** How many areas have a word; they are gone through one after the other. */
  const spread = new Map<string, { count: number; last: Area }>()
  const spreads = (word: string, area: Area) => {
    const known = spread.get(word)
    if (known === undefined) spread.set(word, { count: 1, last: area })
    else if (known.last !== area) {
      known.count++
      known.last = area
    }
  }
  const name = (area: Area, text: string, naming: Naming) => {
    const words = wordsOf(text)
    if (words.size === 0) return
    const add = (map: Map<string, Map<Area, Naming>>, key: string) => {
      const areas = getOr(map, key, () => new Map<Area, Naming>())
      if (!areas.has(area)) areas.set(area, naming)
    }
    add(exact, keyOf(words))
    const heavy = solidOf(words)
    if (heavy.length === 0) return
    add(solid, keyOf(heavy))
    if (naming !== 'part') names.push({ area, words: heavy })
  }
  for (const area of project.areas) {
    name(area, area.title, 'title')
    for (const keyword of area.keywords) name(area, keyword, 'keyword')
    const parts = area.title.split(/\s*(?:,|&|\/|\band\b|\bor\b)\s*/i)
    if (parts.length > 1) for (const part of parts) name(area, part, 'part')
    const around = wordsOf([area.title, ...area.keywords].join(' . '))
    for (const word of around) {
      getOr(aroundStems, word, () => new Set<Area>()).add(area)
      spreads(word, area)
    }
    for (const duty of area.duties) {
      const words = stems(nameless(canonical(duty.text.plain)))
      const entry: Entry = { duty, area, head: words[0] ?? '', own: new Set(words), around }
      for (const word of entry.own) {
        getOr(entries, word, () => []).push(entry)
        spreads(word, area)
      }
    }
  }
  const count = project.areas.length
  const weight = (word: string) => (isFaint(word) ? 0.25 : 1) * Math.log(1 + (count + 1) / ((spread.get(word)?.count ?? 0) + 0.5))
  return { wordsOf, exact, solid, names, entries, around: aroundStems, weight }
}

export function keyOf(words: Iterable<string>): string {
  return [...words].toSorted().join(' ')
}

export function solidOf(words: Iterable<string>): readonly string[] {
  return [...words].filter((word) => !isFaint(word))
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

/** Leaves out the names of the vendor, the product and the parties: "how you use Acme" is no work on "Security of Acme". */
function namelessFor({ site, parties }: Project): (text: string) => string {
  const named = [site.vendor.name, site.product.name, ...parties.flatMap(({ name, short }) => [name, short])]
  // "Customer" and "Vendor" are words like any other.
  const names = named.filter((name) => /^\p{Lu}/u.test(name) && solidOf(stems(name)).length > 0)
  if (names.length === 0) return (text) => text
  const pattern = anyOf(names, 'gu')
  return (text) => {
    const rest = text.replace(pattern, ' ')
    return stems(rest).length > 0 ? rest : text
  }
}

/** Finds whole words or phrases, the longest first. */
function anyOf(phrases: Iterable<string>, flags: string): RegExp {
  const escaped = [...new Set(phrases)].toSorted((a, b) => b.length - a.length).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

/** Puts the glossary's term in the place of each of its synonyms. */
function canonicalFor(project: Project): (text: string) => string {
  const terms = new Map<string, string>()
  for (const term of project.terms) for (const words of term.synonyms) terms.set(words.toLowerCase(), term.term)
  if (terms.size === 0) return (text) => text
  const pattern = anyOf(terms.keys(), 'giu')
  return (text) => text.replace(pattern, (words) => terms.get(words.toLowerCase()) ?? words)
}
