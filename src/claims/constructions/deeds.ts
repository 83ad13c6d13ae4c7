import { type Construction, cuesIn, partyEnd, partyIn, scopeBehind, seek } from '../finding.ts'
import { firmness, phrasal, sharedObject } from './works.ts'

/** To have, use, want or begin something is no work on it, and neither is to speak of it. */
const idle = new Set(
  'have be do get use want need like see become remain stay mean depend include involve benefit enjoy own share know pay buy become belong fall lie help offer support allow enable let trust rely assume risk lose miss reach understand note remember think believe expect receive find agree accept recommend advise suggest encourage tell show explain say'.split(
    ' ',
  ),
)

/**
 * "Acme answers tickets", "tickets are answered by Acme": what somebody does, in any verb. Whether that is a responsibility, only the
 * data can tell.
 */
export const deeds: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  if (group.copula || group.past || firmness(group) === undefined) return undefined
  const { lemma } = group
  if (idle.has(lemma)) return undefined
  const base = { negated: group.negated, strength: 'operational', verb: phrasal(lemma), deed: true } as const
  if (group.passive) {
    const by = seek(tokens, group.end, clause.end, (token) => token.lower === 'by')
    if (by < 0) return undefined
    const owner = { start: by + 1, end: partyEnd(view, by + 1, clause.end) }
    const party = partyIn(view, owner)
    const scope = scopeBehind(tokens, owner.end, clause.end)
    return party && [{ ...base, party, owner, area: subject, scope, cues: [...group.adverbs, ...cuesIn(tokens, group.end, by)] }]
  }
  const party = partyIn(view, subject)
  if (party === undefined) return undefined
  const next = tokens[group.end]
  const joined = next?.tag === 'coordinator' && tokens[group.end + 1]?.verb !== undefined
  const stop = joined ? seek(tokens, group.end, tokens.length, ({ tag }) => tag === 'stop') : clause.end
  const end = stop < 0 ? tokens.length : stop
  const start = joined ? sharedObject(tokens, group.end, end) : group.end
  if (start === undefined || start >= end) return undefined
  return [{ ...base, party, owner: subject, area: { start, end }, cues: [...group.adverbs] }]
}
