import { type Assertion, assertionsOf } from '../assertion.ts'
import type { Witness } from '../mutant.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { denied, type Said } from '../truth.ts'
import { conditional, escaped, offeringsIn, subjectsOf } from '../words.ts'
import type { Finder } from './change.ts'

/** Sentences that say who does what, and are no longer so. */
export const sentences: Finder = function* ({ before, after }) {
  const was = beliefs(before)
  for (const [index, passage] of after.passages.entries()) {
    for (const assertion of assertionsOf(passage, after)) {
      const said = saidBy(assertion)
      const told = denied(said, after)
      if (!('witnesses' in told)) continue
      const old = was.get(`${index} ${assertion.start - passage.start}`)
      // What the plain reading already finds wrong on the unchanged site, it has misread.
      if (old?.denied) continue
      yield* at(passage, told.witnesses)
    }
  }
}

/** "Takes no part in …", of a party that now does. */
export const abstentions: Finder = function* ({ before, after }) {
  for (const [index, passage] of after.passages.entries()) {
    const found = partyWithout(passage, after)
    if (!found || !before.passages[index] || conditional(passage.plain)) continue
    for (const offering of found.offerings) {
      const holds = (site: Site) => site.project.duties.some((duty) => site.derived.holders(duty, offering).includes(found.party))
      if (holds(after) && !holds(before)) yield { at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain }
    }
  }
}

/** What a sentence says of its party as it stands. */
export function saidBy(assertion: Assertion): Said {
  const { party, duties, areas, bound, reach, form, passage } = assertion
  const alone = /\b(?:alone|solely|only by|nobody else|no other party)\b/i.test(passage.plain)
  const whole = passage.raw.slice(Math.max(0, assertion.verb - passage.start))
  const not = form === 'subject' && /^(?:do|does) not\b/i.test(whole)
  return {
    parties: [party],
    point: not ? 'not' : alone ? 'alone' : 'has',
    duties,
    areas,
    bound,
    reach,
    owns: form !== 'subject' || !/^(?:provid|offer|help|publish|suppl|giv|support|advis|warn|look|assist|recommend|explain)/i.test(whole),
  }
}

interface Belief {
  readonly denied: boolean
}

const memo = new WeakMap<Site, ReadonlyMap<string, Belief>>()

function beliefs(site: Site): ReadonlyMap<string, Belief> {
  const known = memo.get(site)
  if (known) return known
  const found = new Map<string, Belief>()
  for (const [index, passage] of site.passages.entries())
    for (const assertion of assertionsOf(passage, site))
      found.set(`${index} ${assertion.start - passage.start}`, { denied: 'witnesses' in denied(saidBy(assertion), site) })
  memo.set(site, found)
  return found
}

function* at(passage: Passage, others: readonly Witness[]): Generator<Witness> {
  yield { at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain }
  yield* others
}

function partyWithout(passage: Passage, { project }: Site) {
  if (!/\btakes? no part\b/.test(passage.plain)) return undefined
  for (const { words, id } of subjectsOf(project, passage.page)) {
    if (!new RegExp(`\\b${escaped(words)}\\b[^.]*\\btakes? no part\\b`, 'i').test(passage.plain)) continue
    const offerings = offeringsIn(passage.plain, project)
    const own = project.offerings.filter((one) => one.id === passage.page?.offering)
    return { party: id, offerings: offerings.length > 0 ? offerings : own }
  }
  return undefined
}
