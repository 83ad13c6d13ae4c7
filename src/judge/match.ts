import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Project } from '../model/project.ts'
import { type Entry, indexOf, keyOf, type Naming, solidOf } from './match-index.ts'
import { isDoing, isFaint, narrows } from './words.ts'

/** The area as a whole, or what a phrase names of it. */
export interface AreaMatch {
  readonly kind: 'area'
  readonly area: Area
  /**
   * `whole`: the words are its title. `keyword`: they are one of its keywords. `part`: one side of an "and" in its title. `loose`:
   * they have a name of it among them, with words that say little or a verb that narrows it.
   */
  readonly fit: 'whole' | 'keyword' | 'part' | 'loose'
  /** Whether they are a keyword, or several words that carry weight. */
  readonly telling: boolean
  /** Duties of the area that have all of the words. */
  readonly mentions: readonly Duty[]
  /** Duties of other areas that have them. */
  readonly elsewhere: readonly Duty[]
}

export interface DutiesMatch {
  readonly kind: 'duties'
  readonly duties: readonly Duty[]
  /** Others that the words might have meant. */
  readonly near: readonly Duty[]
  /** Whether the words are most of what the duties say, and not only a small part. */
  readonly close: boolean
}

/** What the words of a claim mean in the data; `unsure` where it may speak of it, `none` where it does not. */
export type Match = AreaMatch | DutiesMatch | { readonly kind: 'unsure' } | { readonly kind: 'none' }

export interface Matcher {
  /** What a phrase, with the verb that governs it, means. */
  find(phrase: string, verb?: string): Match
  /** The same for what somebody is merely said to do: only a duty that begins with the same verb, or an area by its name. */
  deed(phrase: string, verb: string): Match
  /** Whether words are the title of an area or one of its keywords. */
  name(phrase: string): Match
}

const certain = 0.8
const possible = 0.5
/** So many duties are compared with a phrase at most, beyond those that share its rarest word. */
const mostCandidates = 600
const unsure = { kind: 'unsure' } as const
const none = { kind: 'none' } as const

export function matcherFor(project: Project): Matcher {
  const index = indexOf(project)
  const { wordsOf, weight } = index
  const sum = (words: Iterable<string>, fits: (word: string) => number) => {
    let total = 0
    for (const word of words) total += weight(word) * fits(word)
    return total
  }

  function areaMatch(area: Area, fit: AreaMatch['fit'], words: ReadonlySet<string>): AreaMatch {
    const heavy = solidOf(words)
    const having = (wanted: readonly string[]) =>
      (index.entries.get(wanted[0] ?? '') ?? []).filter(({ own }) => wanted.every((word) => own.has(word)))
    const inArea = (found: readonly Entry[]) => found.filter((one) => one.area === area).map(({ duty }) => duty)
    const exactly = inArea(having([...words]))
    const found = having(heavy)
    return {
      kind: 'area',
      area,
      fit,
      telling: fit === 'keyword' || heavy.length > 1,
      mentions: exactly.length > 0 ? exactly : inArea(found),
      elsewhere: fit === 'whole' || fit === 'keyword' ? [] : found.filter((one) => one.area !== area).map(({ duty }) => duty),
    }
  }

  /** The one area that words are a name of; `unsure` where they are a name of several. */
  function named(words: ReadonlySet<string>): AreaMatch | typeof unsure | undefined {
    const areas = index.exact.get(keyOf(words))
    if (areas === undefined) return undefined
    const best = onlyBest(areas)
    return best === undefined ? unsure : areaMatch(best[0], best[1] === 'title' ? 'whole' : best[1], words)
  }

  /** The one area whose title or keyword is among the words, where nothing else of them is foreign to it. */
  function around(query: ReadonlySet<string>, solid: readonly string[]): Area | undefined {
    const knows = (area: Area) => solid.every((word) => index.around.get(word)?.has(area))
    const areas = new Set<Area>()
    for (const area of index.around.get(solid[0]!) ?? []) if (knows(area)) areas.add(area)
    const [only, ...others] = areas
    if (only === undefined || others.length > 0) return undefined
    return index.names.some(({ area, words }) => area === only && words.every((word) => query.has(word))) ? only : undefined
  }

  function candidatesFor(solid: readonly string[]): readonly Entry[] {
    // Where a word stands in very many duties, the rarer words decide which of them are looked at.
    const lists = solid.map((word) => index.entries.get(word) ?? []).sort((a, b) => a.length - b.length)
    const candidates = new Set<Entry>()
    for (const list of lists)
      if (candidates.size === 0 || candidates.size + list.length <= mostCandidates) for (const entry of list) candidates.add(entry)
    return [...candidates]
  }

  function find(phrase: string, verb: string | undefined): Match {
    const object = wordsOf(phrase)
    if (object.size === 0) return unsure
    const action = verb === undefined ? new Set<string>() : wordsOf(verb)
    const query = new Set([...action, ...object])
    const solid = solidOf(query)
    const title = named(query) ?? ([...action].every(isFaint) ? named(object) : undefined)
    if (title !== undefined) return title
    if (solid.length === 0) return unsure
    const loosely = index.solid.get(keyOf(solid))
    const ambiguous = loosely !== undefined && onlyBest(loosely) === undefined
    if (loosely !== undefined && !ambiguous) {
      const [area] = onlyBest(loosely)!
      const foreign = [...object].some((word) => narrows(word) && !index.around.get(word)?.has(area))
      return foreign ? unsure : areaMatch(area, 'loose', object)
    }
    const scored = scoredFor(query, solid)
    const best = scored[0]
    if (best !== undefined && !ambiguous) {
      const duties = dutiesOf(scored, solid, query.size)
      if (duties !== undefined) return duties
    }
    // A verb that no duty of the area has narrows it.
    const narrowed = action.size > 0 ? named(object) : undefined
    if (narrowed?.kind === 'area') return { ...narrowed, fit: 'loose' }
    const area = ambiguous ? undefined : around(query, solid)
    if (area !== undefined) return areaMatch(area, 'loose', query)
    if (best === undefined) return ambiguous || solid.some((word) => index.around.has(word)) ? unsure : none
    return best.cover >= 0.35 || ambiguous ? unsure : none
  }

  interface Scored {
    readonly entry: Entry
    /** How much of the words the duty has, those of its area counting less. */
    readonly cover: number
    /** How much of the duty the words have. */
    readonly back: number
    /** Whether the duty itself has all words, or all that carry weight; and how many of these neither it nor its area has. */
    readonly literal: boolean
    readonly full: boolean
    readonly unmet: number
    readonly score: number
  }

  function scoredFor(query: ReadonlySet<string>, solid: readonly string[]): readonly Scored[] {
    const whole = sum(query, () => 1)
    return candidatesFor(solid)
      .map((entry): Scored => {
        const cover = sum(query, (word) => (entry.own.has(word) ? 1 : entry.around.has(word) ? 0.6 : 0)) / whole
        const back = sum(entry.own, (word) => (query.has(word) ? 1 : 0)) / sum(entry.own, () => 1)
        const unmet = solid.filter((word) => !entry.own.has(word) && !entry.around.has(word)).length
        const full = solid.every((word) => entry.own.has(word))
        const literal = full && [...query].every((word) => entry.own.has(word))
        return {
          entry,
          cover,
          back,
          literal,
          full,
          unmet,
          score: cover + 0.6 * back + (query.has(entry.head) && !isFaint(entry.head) ? 0.1 : 0),
        }
      })
      .sort((a, b) => b.score - a.score)
  }

  function dutiesOf(scored: readonly Scored[], solid: readonly string[], size: number): DutiesMatch | undefined {
    const best = scored[0]!
    const close = best.cover >= certain && best.back >= 0.45 && best.unmet === 0
    // Every word, also those that say little, and enough of them.
    const literal = size > 2 && best.literal
    if (!literal && (solid.length < 2 || !(close || (best.full && best.back >= 0.2)))) return undefined
    const top = scored.filter(
      (one) => one.score >= best.score - 0.12 && one.unmet === 0 && (literal ? one.literal : close ? one.cover >= certain : one.full),
    )
    // What is done decides: another work on the same thing is no doubt.
    const { head } = best.entry
    const decides = solid.includes(head)
    const alike = ({ own }: Entry) => own.has(head) && solid.some((word) => word !== head && own.has(word))
    const same = decides ? top.filter((one) => one.entry.head === head) : top
    const near = scored.filter((one) => !top.includes(one) && one.cover >= (literal ? certain : possible) && (!decides || alike(one.entry)))
    return { kind: 'duties', duties: same.map((one) => one.entry.duty), near: near.map((one) => one.entry.duty), close: close || literal }
  }

  function deed(phrase: string, verb: string): Match {
    // By when it is done is no part of the work.
    const object = wordsOf(phrase.replace(/\s+within\s.*$/i, ''))
    const [head] = wordsOf(verb)
    if (object.size === 0 || head === undefined) return none
    const query = new Set([head, ...object])
    const solid = solidOf(query)
    if (solidOf(object).length > 0) {
      const known = (index.entries.get(head) ?? []).flatMap((entry) => {
        if (entry.head !== head || !solid.every((word) => entry.own.has(word) || entry.around.has(word))) return []
        const met = sum(query, (word) => (entry.own.has(word) || entry.around.has(word) ? 1 : 0)) / sum(entry.own, () => 1)
        return met >= 0.5 || solid.every((word) => entry.own.has(word)) ? [{ entry, met }] : []
      })
      const plain = plainOf(known.map(({ entry }) => entry.duty))
      if (plain.length > 0) return { kind: 'duties', duties: plain, near: [], close: true }
      if (known.length > 0) return none
    }
    if (!isDoing(verb)) return none
    const found = named(object) ?? find(phrase, undefined)
    return found.kind === 'area' || (found.kind === 'duties' && found.close) ? found : none
  }

  const known = new Map<string, Match>()
  const remember = (kind: string, phrase: string, verb: string, make: () => Match): Match => {
    const key = `${kind}\n${verb}\n${phrase}`
    const match = known.get(key) ?? make()
    known.set(key, match)
    return match
  }
  return {
    find: (phrase, verb) => remember('find', phrase, verb ?? '', () => find(phrase, verb)),
    deed: (phrase, verb) => remember('deed', phrase, verb, () => deed(phrase, verb)),
    name: (phrase) => remember('name', phrase, '', () => named(wordsOf(phrase)) ?? none),
  }
}

/** Those that hold without a condition. */
function plainOf(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter((duty) => duty.insteadOf === undefined && duty.condition === undefined)
}

/** The area that has a name, where no other has it too. */
function onlyBest(areas: ReadonlyMap<Area, Naming>): readonly [Area, Naming] | undefined {
  return areas.size === 1 ? [...areas][0] : undefined
}
