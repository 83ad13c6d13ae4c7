import { areaRange, isVague, type Range } from './area.ts'
import { type Clause, findClauses } from './clause.ts'
import { type Limits, limitsOf } from './condition.ts'
import { areaSubject } from './constructions/area-subject.ts'
import { cleft, itCleft } from './constructions/cleft.ts'
import { deeds } from './constructions/deeds.ts'
import { falls } from './constructions/falls.ts'
import { helps } from './constructions/helps.ts'
import { holds } from './constructions/holds.ts'
import { leaves } from './constructions/leaves.ts'
import { passive } from './constructions/passive.ts'
import { responsibilitySubject } from './constructions/responsibility-subject.ts'
import { responsible } from './constructions/responsible.ts'
import { firmness, works } from './constructions/works.ts'
import { opinionVerbs } from './duty-verbs.ts'
import { type Construction, type Finding, partyIn, type View } from './finding.ts'
import { hasForm } from './finite.ts'
import type { Lexicon } from './lexicon.ts'
import type { Antecedents, PartyHit } from './party.ts'
import { subjectOf } from './subject.ts'
import type { Token } from './token.ts'

const constructions: readonly Construction[] = [
  responsible,
  holds,
  responsibilitySubject,
  areaSubject,
  falls,
  leaves,
  passive,
  works,
  helps,
  deeds,
]

/** A finding with what limits it. */
export interface Weighed extends Finding {
  readonly limits: Limits
  readonly reported: boolean
}

export interface Findings {
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly found: readonly Weighed[]
  /** Who "it" and "they" mean in the sentence behind. */
  readonly after: Antecedents
  /** What the sentence is about, where that is no party: its subject, or that of what it says somebody knows. */
  readonly topic?: Range | undefined
}

/** Everything in a sentence that gives work to somebody, clause by clause. */
export function findFindings(tokens: readonly Token[], lexicon: Lexicon, before: Antecedents): Findings {
  const clauses = findClauses(tokens, lexicon)
  const found: Weighed[] = []
  const subjects = new Map<Clause, Range>()
  let known: Antecedents = before
  for (const clause of clauses) {
    const { group } = clause
    if (group === undefined) continue
    const view: View = { tokens, lexicon, before: known }
    const own = subjectOf(clause, view)
    const clefted = itCleft(clause, view)
    const subject = clefted ?? (clause.sharesSubjectOf ? (subjects.get(clause.sharesSubjectOf) ?? own.subject) : own.subject)
    subjects.set(clause, subject)
    if (asserts(clefted && clause.parent ? clause.parent : clause, tokens)) {
      const whole = clause as Clause & { group: NonNullable<Clause['group']> }
      const findings = group.past && !group.passive ? undefined : (cleft(clause, clauses, view) ?? first(whole, subject, view))
      if (findings && firm(clause)) {
        const limits = limitsOf(clause, clauses, own.fronted, tokens)
        const purpose = own.fronted.some((range) => tokens[range.start]!.tag === 'to' || tokens[range.start + 1]?.lower === 'order')
        const said = {
          limits: purpose && findings[0]!.strength === 'obligation' ? { ...limits, conditional: true } : limits,
          reported: reported(clause, tokens, own.fronted),
        }
        for (const finding of findings) found.push({ ...finding, ...said })
        const more = explained(tokens, findings.at(-1)!, clauses)
        if (more) found.push({ ...findings.at(-1)!, ...said, area: more })
      }
    }
    if (clause.kind === 'main' || clause.kind === 'concession' || clause.kind === 'cause')
      known = antecedentsOf(tokens, subject, view, known)
  }
  return { tokens, clauses, found, after: known, topic: topicOf(subjects, { tokens, lexicon, before: known }) }
}

/** Whether the verb, with the modals that it has in common with a verb before it, says what is and not what may or should be. */
function firm(clause: Clause): boolean {
  const { group, sharesSubjectOf } = clause
  if (group?.adverbs.some((word) => /^(?:historically|traditionally|previously|formerly|originally)$/.test(word))) return false
  if (group === undefined || firmness(group) === undefined) return false
  const bare = group.modal === undefined && group.start === group.head
  return sharesSubjectOf?.group === undefined || !bare || firmness(sharesSubjectOf.group) !== undefined
}

function first(clause: Parameters<Construction>[0], subject: Range, view: View): readonly Finding[] | undefined {
  for (const construction of constructions) {
    const findings = construction(clause, subject, view)
    if (findings) return findings
  }
  return undefined
}

const transparent = new Set('mean note remember understand know recognize acknowledge show imply be agree see confirm emphasize'.split(' '))
const plain = /^(?:clear|true|fact|idea|basis|mind|account|note|remember)$/
const requested =
  /^(?:sure|ensure|certain|verify|check|guarantee|require|recommend|suggest|request|important|critical|essential|vital|imperative|crucial|recommended|advisable)$/
const doubtful = /^(?:misconception|myth|belief|assumption|claim|impression|expectation|opinion|notion)$/

/** Whether a clause states something: not a condition, not what identifies a noun, not what one is to see to. */
function asserts(clause: Clause, tokens: readonly Token[]): boolean {
  for (let one: Clause | undefined = clause; one; one = one.parent) {
    if (one.kind === 'condition' || one.kind === 'time' || one.kind === 'relative' || one.kind === 'question') return false
    if (one.kind === 'content') {
      const lemma = one.parent?.group?.lemma
      const left = tokens[(one.opener ?? one.start) - 1]
      if (left && (doubtful.test(left.lower) || requested.test(left.lower))) return false
      if (lemma === undefined || (left && plain.test(left.lower))) continue
      if (!transparent.has(lemma) && !opinionVerbs.has(lemma)) return false
    }
  }
  return true
}

/** Whether the words are somebody else's, or only thought. */
function reported(clause: Clause, tokens: readonly Token[], fronted: readonly Range[]): boolean {
  for (let one: Clause | undefined = clause; one; one = one.parent) {
    if (one.kind === 'content' && one.parent?.group && opinionVerbs.has(one.parent.group.lemma)) return true
    if (tokens.slice(one.parent?.group?.end ?? one.start, one.start).some((token) => doubtful.test(token.lower))) return true
  }
  return fronted.some(
    (range) =>
      tokens[range.start]!.lower === 'according' &&
      !tokens
        .slice(range.start, range.end)
        .some((token) => /^(?:model|agreement|contract|policy|terms|table|matrix|this)$/.test(token.lower)),
  )
}

/** A list behind a colon that spells out the area before it: "the following: A, B and C", "running the database: adding X, tuning Y". */
function explained(tokens: readonly Token[], finding: Finding, clauses: readonly Clause[]): Range | undefined {
  const colon = finding.area.end
  if (tokens[colon]?.lower !== ':' || colon + 1 >= tokens.length) return undefined
  const next = clauses.find((clause) => clause.start === colon + 1)
  if (next === undefined || (next.group && next.kind === 'main')) return undefined
  const area = areaRange(tokens, finding.area.start, colon)
  const open = area.end <= area.start || isVague(tokens, area)
  const parallel = hasForm(tokens[area.start], 'gerund') && hasForm(tokens[colon + 1], 'gerund')
  return open || parallel ? { start: colon + 1, end: next.end } : undefined
}

function topicOf(subjects: ReadonlyMap<Clause, Range>, view: View): Range | undefined {
  for (const [clause, range] of subjects) {
    if ((clause.kind !== 'main' && clause.kind !== 'content') || range.end <= range.start) continue
    if (view.tokens[range.start]!.tag !== 'pronoun' && !partyIn(view, range)) return range
  }
  return undefined
}

function antecedentsOf(tokens: readonly Token[], subject: Range, view: View, known: Antecedents): Antecedents {
  const range = subject
  const only = range.end - range.start === 1 ? tokens[range.start]! : undefined
  if (only && /^(?:it|they|this|that|there)$/.test(only.lower)) return known
  const hit: PartyHit | undefined = partyIn(view, range)
  if (hit === undefined || hit.parties.length !== 1) return {}
  if (hit.source === 'voice') return known
  const party = hit.parties[0]!
  return { it: party, they: party }
}
