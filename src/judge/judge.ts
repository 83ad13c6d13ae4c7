import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Derivation } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import type { Page } from '../model/page.ts'
import { byId, type Project } from '../model/project.ts'
import type { Statement } from '../model/statement.ts'
import { beyond, type Comparison, compare } from './compare.ts'
import { areasOf, type Facts, factsOf, firm } from './facts.ts'
import { type Ground, groundsOf } from './ground.ts'
import { type Matcher, matcherFor } from './match.ts'
import { type Reach, scopesOf } from './scope.ts'

type Verdict = 'bound' | 'agrees' | 'unbound' | 'abstained' | 'contradiction' | 'likely'

/** What became of one claim. */
export interface Judgement {
  /** The page on which it stands; undefined for the texts of the data. */
  readonly page?: Page | undefined
  readonly statement: Statement
  readonly verdict: Verdict
  /** Undefined where the sentence could not be understood. */
  readonly claim?: Claim | undefined
  /** Why nothing was judged. */
  readonly reason?: string | undefined
  readonly ground?: Ground | undefined
  readonly reach?: Reach | undefined
  readonly comparison?: Comparison | undefined
}

const memo = new WeakMap<Project, readonly Judgement[]>()

/** Compares what the prose of a site says with its data, each claim once. */
export function judgementsOf(project: Project, derived: Derivation): readonly Judgement[] {
  const known = memo.get(project) ?? judge(project, derived)
  memo.set(project, known)
  return known
}

function judge(project: Project, derived: Derivation): readonly Judgement[] {
  if ([...project.pages.map(({ prose }) => prose), project.told].every(({ statements }) => statements.length === 0)) return []
  const duties = byId(project.duties)
  const facts = factsOf(project, derived)
  const parties = byId(project.parties)
  const match = matcherFor(project)
  const scopes = scopesOf(project)

  /** Usually one judgement; several where the words are a row of areas, none where somebody is merely said to do something. */
  function weigh(page: Page | undefined, statement: Statement, given: Claim): readonly Judgement[] {
    let read = given
    if (read.start === 0 && statement.columns.length > 0 && scopes.isScope(read.areaPhrase)) read = byColumn(read, statement)
    const { phrase, scope } = scopes.split(read.areaPhrase)
    const claim: Claim =
      read.scope === undefined && scope !== undefined ? { ...read, areaPhrase: phrase, end: read.start + phrase.length, scope } : read
    const base = { page, statement, claim }
    const abstain = (reason: string): readonly Judgement[] => (claim.deed ? [] : [{ ...base, verdict: 'abstained', reason }])
    if (claim.conditional) return abstain('it depends on a condition')
    if (claim.partyIds.length === 0 && claim.party !== 'shared') return abstain('who is meant is not clear')
    if (isQuoted(statement.text, claim)) return abstain(abstentionWords.attribution)
    if (!claim.partyIds.every((id) => parties.has(id))) return abstain('who is meant is not clear')
    const grounds = groundsOf(claim, statement, duties, match)
    if (grounds === 'pronoun') return abstain('what is meant is a pronoun')
    if (grounds === 'unsure') return abstain('which area or duty is meant is not clear')
    if (grounds === 'none') return claim.deed ? [] : [{ ...base, verdict: 'unbound' }]
    const always = claim.quantifier === 'always' || claim.quantifier === 'never'
    const reach = scopes.reachOf(page, statement, claim.scope, always)
    if (reach === undefined) return abstain('it is limited to something that the data does not name')
    // A duty that does not fit the <For> around it is reported as that.
    const limited = statement.scopes.some(
      ({ parties: ids }) => ids.length > 0 && ids.every((id) => claim.partyIds.includes(id) || !parties.has(id)),
    )
    return grounds.flatMap((ground): readonly Judgement[] => {
      // A mistaken name in the data is reported there; what follows from it is not known.
      const known = ground.duties.every(({ holdings }) => holdings.every((one) => one.parties.every((id) => parties.has(id))))
      if (!known) return abstain('the duty names a party that the data does not know')
      const comparison = compare(claim, ground, reach, facts, statement.scopes.length > 0)
      if (comparison.against.length > 0 && !ground.bound && isOwn(claim)) return abstain('it may speak of something of their own')
      const judged = { ...base, ground, reach, comparison }
      if (comparison.against.length > 0) {
        if (ground.bound && limited && comparison.point === 'has') return abstain('the limit around it does not fit the duty')
        return [{ ...judged, verdict: certain(claim, ground, comparison, facts) ? 'contradiction' : 'likely' }]
      }
      if (comparison.agrees) return [{ ...judged, verdict: ground.bound && !ground.quoted ? 'bound' : 'agrees' }]
      return abstain('the data does not say whether it is so')
    })
  }

  /** "Only responsible for A and B": nothing else may be the party's, unless page or heading limit the sentence to a subject. */
  function onlyThese(judged: readonly Judgement[]): readonly Judgement[] {
    const first = judged.find(({ claim }) => claim?.quantifier === 'only' && claim.polarity === 'responsible')
    const [party, ...others] = first?.claim?.partyIds ?? []
    if (first === undefined || party === undefined || others.length > 0) return judged
    const { page, statement, claim, reach } = first
    const limited = page?.area !== undefined || statement.headings.some((heading) => match.find(heading).kind !== 'none')
    const whole = judged.filter((one) => one.claim?.partyIds.includes(party))
    if (limited || reach === undefined || !whole.every((one) => one.comparison?.agrees === true)) return judged
    const named = whole.flatMap(({ ground }) => (ground?.area ? [ground.area] : areasOf(ground?.duties ?? [], facts)))
    const more = beyond(party, named, reach, facts)
    if (more.length === 0 || claim === undefined) return judged
    const comparison: Comparison = { agrees: false, against: reach.offerings, point: 'only', partly: false, beyond: more }
    const sure = claim.strength === 'explicit' && claim.partySource !== 'context' && claim.partySource !== 'pronoun' && !claim.hedged
    return judged.map((one) => (one === first ? { ...one, comparison, verdict: sure ? 'contradiction' : 'likely' } : one))
  }

  const judged = (statement: Statement, page?: Page): readonly Judgement[] => [
    ...onlyThese(rejoined(statement, match).flatMap((claim) => weigh(page, statement, claim))),
    ...statement.abstentions.map(({ reason }): Judgement => ({ page, statement, verdict: 'abstained', reason: abstentionWords[reason] })),
  ]
  return [
    ...project.pages.flatMap((page) => page.prose.statements.flatMap((statement) => judged(statement, page))),
    ...project.told.statements.flatMap((statement) => judged(statement)),
  ]
}

const abstentionWords = {
  party: 'who is meant is not clear',
  area: 'what is meant is too vague',
  attribution: 'the words are somebody else’s',
  negation: 'how far the "not" reaches is not clear',
} as const

/** The claims of a statement, with the parts of an "and" put together where the whole is the name of an area. */
function rejoined({ text, claims }: Statement, match: Matcher): readonly Claim[] {
  const found: Claim[] = []
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!
    const last = claims.findLastIndex(
      (one, index) =>
        index > at &&
        one.start >= claim.end &&
        one.partyText === claim.partyText &&
        one.verb === claim.verb &&
        one.polarity === claim.polarity,
    )
    const end = claims[last]?.end
    const phrase = end === undefined ? '' : text.slice(claim.start, end)
    const whole = phrase === '' || phrase.length > 100 ? undefined : match.name(phrase)
    found.push(whole?.kind === 'area' ? { ...claim, areaPhrase: phrase, end: end! } : claim)
    if (whole?.kind === 'area') at = last
  }
  return found
}

/** A row that is an offering: then the column says what it is about. */
function byColumn(claim: Claim, { columns }: Statement): Claim {
  return { ...claim, areaPhrase: columns[0]!, scope: claim.areaPhrase }
}

/** Whether the words speak of what belongs to the party itself: "we patch our laptops", "your own backups". */
function isOwn({ party, areaPhrase }: Claim): boolean {
  if (/\b(?:our|your|its|their|the [^ ]+['’]s) own\b/i.test(areaPhrase)) return true
  return party !== 'customer' && /^(?:our|its|their)\b/i.test(areaPhrase)
}

/** Whether a claim stands in quotation marks together with its party: somebody is quoted. */
function isQuoted(text: string, claim: Claim): boolean {
  for (const match of text.matchAll(/["“][^"“”]+["”]/g)) {
    const inside = match.index < claim.start && match.index + match[0].length >= claim.end
    if (inside && claim.partyText !== '' && match[0].includes(claim.partyText)) return true
  }
  return false
}

/** Whether nothing in the sentence or the data softens the contradiction. */
function certain(claim: Claim, ground: Ground, { point, against, partly }: Comparison, facts: Facts): boolean {
  if (claim.hedged || (claim.deed && !ground.bound) || ground.faint || claim.partySource === 'pronoun' || claim.partySource === 'context')
    return false
  if (ground.bound && !ground.quoted) return true
  if (claim.anaphoric || claim.strength !== 'explicit' || (partly && point === 'not')) return false
  if (point === 'alone' && ground.area && ground.fit !== 'whole' && ground.mentions.length === 0) return false
  if (ground.area) return point !== 'has' || !against.some((offering) => takesPart(claim, ground.area!, offering, facts))
  return point === 'not' || ground.duties.some((duty) => firm(duty) && against.some((offering) => facts.holders(duty, offering).length > 0))
}

/** Whether a party has something to do in an area, be it under a condition, so that only what exactly it does is in question. */
function takesPart({ partyIds }: Claim, area: Area, offering: Offering, { cells }: Facts): boolean {
  return cells(area, offering).some(({ party, state }) => partyIds.includes(party) && /^(?:alternative|shared|sole)$/.test(state))
}
