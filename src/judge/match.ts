import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Project } from '../model/project.ts'
import { isFaint, stems } from './words.ts'

/** What the words of a claim mean in the data. */
type Match =
  /** The area as a whole: the words are its title or a keyword; `loose` where only one word that counts is the same. */
  | { readonly kind: 'area'; readonly area: Area; readonly loose: boolean }
  /** Certain duties; `near` are others that the words might have meant. */
  | { readonly kind: 'duties'; readonly duties: readonly Duty[]; readonly near: readonly Duty[] }
  /** Something that the data may or may not speak of. */
  | { readonly kind: 'unsure' }
  /** Nothing that the data speaks of. */
  | { readonly kind: 'none' }

/** Finds what a phrase, with the verb that governs it, means. */
export type Matcher = (phrase: string, verb?: string) => Match

interface Entry {
  readonly duty: Duty
  readonly own: ReadonlySet<string>
  readonly around: ReadonlySet<string>
}

const certain = 0.8
const possible = 0.5
/** So many duties are compared with a phrase at most, beyond those that share its rarest word. */
const mostCandidates = 600

export function matcherFor(project: Project): Matcher {
  const canonical = canonicalFor(project)
  const wordsOf = (text: string) => new Set(stems(canonical(text)))
  const phrases = new Map<string, Set<Area>>()
  const exact = new Set<string>()
  const titles: { readonly area: Area; readonly solid: readonly string[] }[] = []
  const spread = new Map<string, Set<Area>>()
  const entries: Entry[] = []
  const byStem = new Map<string, Entry[]>()
  const aroundStems = new Map<string, Set<Area>>()
  const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V) => {
    const known = map.get(key)
    if (known) known.add(value)
    else map.set(key, new Set([value]))
  }
  for (const area of project.areas) {
    for (const phrase of [area.title, ...area.keywords]) {
      const words = wordsOf(phrase)
      add(phrases, keyOf(words), area)
      exact.add([...words].toSorted().join(' '))
      const solid = [...words].filter((word) => !isFaint(word))
      if (solid.length > 0) titles.push({ area, solid })
    }
    const around = wordsOf([area.title, ...area.keywords].join(' . '))
    const everything = new Set(around)
    for (const word of around) add(aroundStems, word, area)
    for (const duty of area.duties) {
      const own = wordsOf(duty.text.plain)
      const entry = { duty, own, around }
      entries.push(entry)
      for (const word of own) {
        everything.add(word)
        const list = byStem.get(word) ?? []
        list.push(entry)
        byStem.set(word, list)
      }
    }
    for (const word of everything) add(spread, word, area)
  }
  const count = project.areas.length
  const weight = (word: string) => (isFaint(word) ? 0.25 : 1) * Math.log(1 + (count + 1) / ((spread.get(word)?.size ?? 0) + 0.5))
  const sum = (words: Iterable<string>, fits: (word: string) => number) => {
    let total = 0
    for (const word of words) total += weight(word) * fits(word)
    return total
  }

  /** The one area whose title or keyword is among the words, where nothing else of them is foreign to it. */
  function around(query: ReadonlySet<string>, solid: readonly string[]): Area | undefined {
    const knows = (area: Area) => solid.every((word) => aroundStems.get(word)?.has(area))
    const fitting = new Set(
      titles.filter(({ area, solid: title }) => title.every((word) => query.has(word)) && knows(area)).map(({ area }) => area),
    )
    const [only, ...others] = fitting
    return others.length === 0 && !project.areas.some((area) => area !== only && knows(area)) ? only : undefined
  }

  const known = new Map<string, Match>()
  return (phrase, verb) => {
    const key = `${verb ?? ''}\n${phrase}`
    const match = known.get(key) ?? find(phrase, verb)
    known.set(key, match)
    return match
  }

  function find(phrase: string, verb: string | undefined): Match {
    const object = wordsOf(phrase)
    const query = wordsOf(verb === undefined ? phrase : `${verb} ${phrase}`)
    const solid = [...query].filter((word) => !isFaint(word))
    if (solid.length === 0) return { kind: 'unsure' }
    // The words of an area's title, or one of its keywords, under a verb that adds nothing.
    const named = phrases.get(keyOf(query)) ?? phrases.get(keyOf(solid))
    if (named !== undefined && named.size === 1) {
      const loose = solid.length === 1 && !exact.has([...object].toSorted().join(' ')) && !exact.has([...query].toSorted().join(' '))
      return { kind: 'area', area: [...named][0]!, loose }
    }
    const whole = sum(query, () => 1)
    // Where a word stands in very many duties, the rarer words decide which of them are looked at.
    const lists = solid.map((word) => byStem.get(word) ?? []).sort((a, b) => a.length - b.length)
    const candidates = new Set<Entry>()
    for (const list of lists)
      if (candidates.size === 0 || candidates.size + list.length <= mostCandidates) for (const entry of list) candidates.add(entry)
    const scored = [...candidates]
      .map((entry) => {
        const cover = sum(query, (word) => (entry.own.has(word) ? 1 : entry.around.has(word) ? 0.6 : 0)) / whole
        const back = sum(entry.own, (word) => (query.has(word) ? 1 : 0)) / sum(entry.own, () => 1)
        const unmet = solid.filter((word) => !entry.own.has(word) && !entry.around.has(word)).length
        return { entry, cover, back, unmet, score: cover + 0.6 * back }
      })
      .sort((a, b) => b.score - a.score)
    const [best] = scored
    const ambiguous = named !== undefined
    if (best === undefined) {
      const area = ambiguous ? undefined : around(query, solid)
      if (area) return { kind: 'area', area, loose: solid.length === 1 }
      return ambiguous || solid.some((word) => aroundStems.has(word)) ? { kind: 'unsure' } : { kind: 'none' }
    }
    if (!ambiguous && best.cover >= certain && best.back >= 0.45 && best.unmet === 0 && solid.length > 1) {
      const top = scored.filter((one) => one.score >= best.score - 0.12 && one.cover >= certain && one.unmet === 0)
      const near = scored.filter((one) => !top.includes(one) && one.cover >= possible)
      return { kind: 'duties', duties: top.map((one) => one.entry.duty), near: near.map((one) => one.entry.duty) }
    }
    const area = ambiguous ? undefined : around(query, solid)
    if (area) return { kind: 'area', area, loose: solid.length === 1 }
    return best.cover >= 0.35 || ambiguous ? { kind: 'unsure' } : { kind: 'none' }
  }
}

function keyOf(words: Iterable<string>): string {
  const all = [...words]
  const solid = all.filter((word) => !isFaint(word))
  return (solid.length > 0 ? solid : all).toSorted().join(' ')
}

/** Puts the glossary's term in the place of each of its synonyms. */
function canonicalFor(project: Project): (text: string) => string {
  const terms = new Map<string, string>()
  for (const term of project.terms) for (const words of term.synonyms) terms.set(words.toLowerCase(), term.term)
  if (terms.size === 0) return (text) => text
  const escaped = [...terms.keys()].toSorted((a, b) => b.length - a.length).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => text.replace(pattern, (words) => terms.get(words.toLowerCase()) ?? words)
}
