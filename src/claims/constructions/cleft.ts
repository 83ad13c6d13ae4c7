import type { Range } from '../area.ts'
import type { Clause } from '../clause.ts'
import { dutyVerbs } from '../duty-verbs.ts'
import { type Finding, partyIn, type View } from '../finding.ts'
import { firmness } from './works.ts'

/** "It is the customer who must do X": the party stands as complement, the predicate in the relative clause. */
export function itCleft(clause: Clause, view: View): Range | undefined {
  const host = clause.parent
  const { tokens } = view
  if (
    clause.kind !== 'relative' ||
    host?.group?.copula !== true ||
    clause.group === undefined ||
    !/^(?:who|that)$/.test(tokens[clause.start]!.lower)
  )
    return undefined
  if (tokens[host.subjectStart]!.lower !== 'it' || host.group.start !== host.subjectStart + 1 || host.group.negated) return undefined
  const range = { start: host.group.end, end: clause.start }
  return partyIn(view, range) ? range : undefined
}

/** "What Acme does not handle is X": a question about a duty as subject, its answer as area. */
export function cleft(clause: Clause, clauses: readonly Clause[], view: View): readonly Finding[] | undefined {
  const { group } = clause
  if (!group?.copula) return undefined
  const asked = clauses.find(
    (one) =>
      one.kind === 'question' &&
      one.parent === clause &&
      one.group !== undefined &&
      one.group.start < group.start &&
      view.tokens[one.start]?.lower === 'what',
  )
  if (asked?.group === undefined) return undefined
  const owner = { start: asked.start + 1, end: asked.group.start }
  const party = partyIn(view, owner)
  const responsibleFor = asked.group.copula && view.tokens[asked.group.end]?.lower === 'responsible'
  if (
    party === undefined ||
    !(dutyVerbs.has(asked.group.lemma) || asked.group.lemma === 'own' || responsibleFor) ||
    firmness(asked.group) === undefined
  )
    return undefined
  return [
    {
      party,
      owner,
      area: { start: group.end, end: clause.end },
      negated: asked.group.negated !== group.negated,
      strength: responsibleFor ? 'explicit' : 'operational',
      cues: [...asked.group.adverbs],
      verb: asked.group.lemma,
    },
  ]
}
