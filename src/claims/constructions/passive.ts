import { dutyVerbs, lightVerbs } from '../duty-verbs.ts'
import { type Construction, cuesIn, partyEnd, partyIn, scopeBehind, seek } from '../finding.ts'
import { hasForm } from '../finite.ts'
import type { Token } from '../token.ts'
import { firmness, namesOutcome, phrasal } from './works.ts'

const passiveOnly = new Set('own do address perform conduct complete cover apply create define require_'.split(' '))

/** The last of several joined participles: "generated, stored and rotated". */
function lastJoined(tokens: readonly Token[], head: number): string | undefined {
  let last: string | undefined
  for (let at = head + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (hasForm(token, 'participle') && token.tag === 'word') last = token.verb!.lemma
    else if (!/^(?:comma|coordinator|adverb)$/.test(token.tag)) break
  }
  return last
}

/** "X is managed by Acme", "keys must be rotated by the customer", "X is owned by you". */
export const passive: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  if (!group.passive || group.past) return undefined
  const firm = firmness(group)
  if (firm === undefined) return undefined
  const lemma = lastJoined(tokens, group.head) ?? group.lemma
  const light = lightVerbs.has(lemma) && /^(?:provide|deliver|supply|cover)$/.test(lemma)
  if (!dutyVerbs.has(lemma) && !passiveOnly.has(lemma) && !light) return undefined
  if (/^(?:host|run|govern|determine|decide|cover|define)$/.test(lemma)) return undefined
  if (light && !namesOutcome(tokens, subject.start, subject.end)) return undefined
  const by = seek(tokens, group.end, clause.end, (token) => token.lower === 'by')
  if (by < 0) return undefined
  const close = partyEnd(view, by + 1, clause.end)
  const owner = { start: by + 1, end: close }
  const party = partyIn(view, owner)
  if (party === undefined) return undefined
  const strength = lemma === 'own' ? 'explicit' : firm === 'must' ? 'obligation' : 'operational'
  const cues = [...group.adverbs, ...cuesIn(tokens, group.end, by)]
  return [
    {
      party,
      owner,
      area: subject,
      negated: group.negated,
      strength,
      cues,
      verb: phrasal(lemma),
      scope: scopeBehind(tokens, close, clause.end),
    },
  ]
}
