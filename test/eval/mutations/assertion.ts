import type { Area } from '../../../src/model/area.ts'
import { splitIds } from '../../../src/model/vocabulary.ts'
import { type Cite, wordsOf } from './markup.ts'
import type { Passage } from './passage.ts'
import type { Site } from './site.ts'
import { areasIn, conditional, dutiesIn, escaped, type Name, offered, offeringsIn, possessor, type Reach, subjectsOf } from './words.ts'

/** That a party does a piece of work, as a sentence says in one of a few plain forms. */
export interface Assertion {
  readonly passage: Passage
  readonly party: string
  readonly form: 'subject' | 'possessive' | 'cell'
  /** Where the words for the party stand in the file. */
  readonly start: number
  readonly end: number
  /** Where the verb begins, for a subject; behind the "is", for a possessive. */
  readonly verb: number
  readonly duties: readonly string[]
  readonly areas: readonly string[]
  /** Whether the duties are cited by a component. */
  readonly bound: boolean
  readonly reach: Reach
}

const noWork =
  /^(?:can|cannot|could|may|might|should|would|have|had|has|do|does|did|are|were|was|is|need|see|know|recommend|advise|ask|explain|describe|say|tell|trust|use|take|takes|learn|get|want|choose|also|never|always|not|no|and|or|as|to|in|on|for|of|with|that|which|who|then|alone|each|will|must|shall)$/i

interface Mark {
  readonly party: string
  readonly form: Assertion['form']
  readonly start: number
  readonly end: number
  readonly verb: number
}

/** The plain assertions of a sentence; none where it depends on a condition. */
export function assertionsOf(passage: Passage, site: Site): readonly Assertion[] {
  const key = words(site)
  const known = memo.get(passage)
  const found = known?.key === key ? known.found : readAssertions(passage, site)
  memo.set(passage, { key, found })
  return found
}

const memo = new WeakMap<Passage, { readonly key: string; readonly found: readonly Assertion[] }>()
const keys = new WeakMap<Site, string>()

/** All words of the data that the reading of a sentence depends on. */
function words(site: Site): string {
  const { parties, duties, areas, offerings, dimensions, site: own } = site.project
  const key =
    keys.get(site) ??
    JSON.stringify([
      parties.map(({ id, role, name, short, aliases }) => [id, role, name, short, aliases]),
      duties.map(({ id, text }) => [id, text.plain]),
      areas.map(({ id, title, keywords }) => [id, title, keywords]),
      offerings.map((one) => [one.id, one.name, one.status, one.dimensions]),
      dimensions.map(({ id, values }) => [id, values]),
      own.vendor.name,
      own.product.name,
    ])
  keys.set(site, key)
  return key
}

function readAssertions(passage: Passage, site: Site): readonly Assertion[] {
  if (passage.kind === 'heading' || conditional(passage.plain)) return []
  const marks = (
    passage.kind === 'cell' ? cellMarks(passage, site) : [...subjectMarks(passage, site), ...possessiveMarks(passage, site)]
  ).toSorted((a, b) => a.start - b.start)
  const found: Assertion[] = []
  for (const [index, mark] of marks.entries()) {
    const [from, to] = segment(passage, mark, marks[index - 1], marks[index + 1])
    const words = wordsOf(passage.raw.slice(from, to), site.project)
    const cited = citesFor(passage, mark, from, to).flatMap(({ attributes }) => splitIds(attributes.id ?? attributes.of ?? ''))
    const inherited = cited.length === 0 && mark.form === 'possessive' ? found.at(-1) : undefined
    const duties = inherited?.bound ? inherited.duties : cited
    const resolved = duties.length > 0 ? [] : dutiesIn(words, site.project).map(({ id }) => id)
    const areas = duties.length + resolved.length > 0 ? [] : areasFor(passage, mark, words, site)
    if (duties.length + resolved.length + areas.length === 0) continue
    const reach = reachOf(passage, words, site)
    found.push({
      ...mark,
      passage,
      duties: duties.length > 0 ? duties : resolved,
      areas: areas.map(({ id }) => id),
      bound: duties.length > 0,
      reach,
    })
  }
  return found
}

function subjectMarks(passage: Passage, site: Site): readonly Mark[] {
  const names = subjectsOf(site.project, passage.page)
  const pattern = patternFor(names)
  if (!pattern) return []
  return Array.from(passage.raw.matchAll(pattern)).flatMap((match): readonly Mark[] => {
    const [whole, before, name, tags, verb] = match as unknown as [string, string, string, string, string]
    const party = names.find((one) => one.words.toLowerCase() === name.toLowerCase())
    const isName = /^\p{Lu}/u.test(party?.words ?? '')
    if (!party || (isName && name !== party.words) || (noWork.test(verb) && !/responsible/.test(passage.raw))) return []
    const start = passage.start + match.index + before.length + whole.slice(before.length).indexOf(name)
    const behind = passage.start + match.index + whole.length - verb.length
    if (tags.includes('<Offering') || tags.includes('<Area')) return []
    return [{ party: party.id, form: 'subject', start, end: start + name.length, verb: behind }]
  })
}

const patterns = new WeakMap<readonly Name[], RegExp>()

/** A name as the subject of a clause, with the tags between it and its verb. */
function patternFor(names: readonly Name[]): RegExp | undefined {
  const words = names.map((one) => escaped(one.words)).join('|')
  if (words === '') return undefined
  const opening = '(^|[,;:.(—–]\\s+|\\b(?:and|but|so|because|while|which)\\s+|\\b(?:On|In|With|Under)\\s(?:[^,.]|,\\s\\p{Lu})*?\\s)'
  const adverbs = '(?:(?:also|then|each|will|must|shall)\\s+)?'
  const pattern =
    patterns.get(names) ??
    new RegExp(`${opening}(?:<[A-Z][^>]*>)?(?:[Tt]he\\s+)?(${words})\\s+${adverbs}((?:<[A-Z][^>]*>)*)(\\p{Ll}[\\p{L}-]*)`, 'giu')
  patterns.set(names, pattern)
  return pattern
}

function possessiveMarks(passage: Passage, site: Site): readonly Mark[] {
  const pattern =
    /\b(?:is|are)\s+((?:<[A-Z][^>]*>)?(?:(?:also|all|still|then|likewise)\s+)?)(yours|ours)\b|,?\s\b(?:and|by|but)\s+()(yours|ours|us|you)\s+on\b/g
  return Array.from(passage.raw.matchAll(pattern)).flatMap((match): readonly Mark[] => {
    const word = match[2] ?? match[4]!
    const party = possessor(word, site.project)
    const start = passage.start + match.index + match[0].lastIndexOf(word)
    return party ? [{ party, form: 'possessive', start, end: start + word.length, verb: start }] : []
  })
}

function cellMarks(passage: Passage, site: Site): readonly Mark[] {
  const names = subjectsOf(site.project, passage.page)
  const party = names.find(({ words }) =>
    new RegExp(`^(?:the )?${escaped(words)}(?:$|, (?:in|through|on|with)\\b)`, 'i').test(passage.plain),
  )
  const at = party ? passage.raw.toLowerCase().indexOf(party.words.toLowerCase()) : -1
  if (!party || at < 0) return []
  return [
    { party: party.id, form: 'cell', start: passage.start + at, end: passage.start + at + party.words.length, verb: passage.start + at },
  ]
}

/** The part of a sentence that belongs to one of its owners, as offsets into its text. */
function segment(passage: Passage, mark: Mark, before: Mark | undefined, after: Mark | undefined): readonly [number, number] {
  const { raw, start } = passage
  const boundary = (from: number, to: number) => {
    const found = Array.from(raw.slice(from, to).matchAll(/;|, (?:and|but|while|so)\b|\band (?=on\b|by\b|yours|ours|we\b|you\b)|:/gi)).at(
      -1,
    )
    return found ? from + found.index : undefined
  }
  const from = before ? (boundary(before.end - start, mark.start - start) ?? before.end - start) : 0
  const to = after ? (boundary(mark.end - start, after.start - start) ?? after.start - start) : raw.length
  return [from, to]
}

function citesFor(passage: Passage, mark: Mark, from: number, to: number): readonly Cite[] {
  const duties = passage.cites.filter(({ component }) => component === 'Duty' || component === 'Duties')
  if (mark.form === 'cell')
    return [...passage.rowCites, ...duties].filter(({ component }) => component === 'Duty' || component === 'Duties')
  const inside = duties.filter((cite) => cite.start < passage.start + to && cite.end > passage.start + from)
  if (mark.form === 'possessive') {
    const around = inside.filter((cite) => cite.start < mark.start && cite.end > mark.start)
    return around.length > 0 ? around : inside.filter((cite) => cite.end <= mark.start)
  }
  const within = inside.filter((cite) => cite.open <= mark.start && cite.end > mark.end)
  if (within.length > 0) return within
  // The component that follows the subject, and those that are listed with it.
  const chain: Cite[] = []
  let end = mark.verb
  for (const cite of inside.filter((one) => one.end > mark.end)) {
    const between = passage.raw.slice(end - passage.start, Math.max(end, cite.start) - passage.start)
    const joined = chain.length > 0 ? /^\s*,?\s*(?:and\s+)?$/.test(plain(between)) : plain(between).length < 24 && !/[,;:]/.test(between)
    if (!joined) break
    chain.push(cite)
    end = cite.end
  }
  return chain
}

function areasFor(passage: Passage, mark: Mark, words: string, site: Site): readonly Area[] {
  const { project } = site
  if (mark.form === 'cell') return areasIn(passage.row ?? '', project)
  const own = passage.page?.area
  const whole = /\b(?:every(?:thing| duty)|these duties|all of it|the rest|this area)\b/i.test(words)
  if (own && whole) return project.areas.filter(({ id }) => id === own)
  return mark.form === 'possessive' ? areasIn(words, project) : []
}

/** Where a sentence says that it is so: what it names, or else what is around it. */
function reachOf(passage: Passage, words: string, { project }: Site): Reach {
  const all = offered(project).map(({ id }) => id)
  const named = (text: string) => offeringsIn(text, project).map(({ id }) => id)
  if (/\b(?:every|all|each|any)\b[^.]*\b(?:offerings?|plans?|models?|deployments?|editions?)\b/i.test(words))
    return { offerings: all, each: true }
  const own = [...new Set([...named(words), ...(passage.kind === 'cell' ? named(`${passage.row} | ${passage.column}`) : [])])]
  if (own.length > 0) return { offerings: own, each: true }
  const scoped = passage.scopes.filter(({ offerings }) => offerings.length > 0).at(-1)
  if (scoped) return { offerings: scoped.offerings, each: true }
  const offering = passage.page?.offering
  if (offering !== undefined) return { offerings: [offering], each: true }
  const above = passage.headings.toReversed().find((heading) => named(heading).length > 0)
  return { offerings: above ? named(above) : all, each: false }
}

function plain(raw: string): string {
  return raw
    .replace(/<[^>]*>/g, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
