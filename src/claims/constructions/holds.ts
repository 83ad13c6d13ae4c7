import { behindInsertion, type Construction, partyEnd, partyIn, seek } from '../finding.ts'
import { says } from '../token.ts'

const holding = new Set('have take assume bear accept retain hold carry share keep maintain shoulder undertake own get disclaim'.split(' '))
const held = new Set('responsibility responsibilities accountability ownership duty obligation'.split(' '))

/** "Acme takes responsibility for X", "you retain ownership of X", "Acme has no responsibility for X", "both share responsibility for X". */
export const holds: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  if (!holding.has(group.lemma) || group.passive) return undefined
  const noun = seek(tokens, group.end, Math.min(clause.end, group.end + 8), (token) => held.has(token.lower))
  if (noun < 0) return undefined
  const between = tokens.slice(group.end, noun)
  if (
    between.some((token) => token.tag === 'preposition' && token.lower !== 'on' && token.lower !== 'of') ||
    between.some((token) => token.tag === 'to' || token.tag === 'stop')
  )
    return undefined
  const party = partyIn(view, subject)
  const negated = group.negated || group.lemma === 'disclaim' || between.some((token) => token.lower === 'no')
  const cues = [...group.adverbs, ...between.map((token) => token.lower), ...(group.lemma === 'share' ? ['shared'] : [])]
  let at = noun + 1
  while (
    says(tokens[at], /^(?:and|or)$/) &&
    says(tokens[at + 1], /^(?:management|liability|accountability|ownership|control|responsibility)$/)
  )
    at += 2
  at = behindInsertion(tokens, at, clause.end)
  const partners = []
  if (tokens[at]?.lower === 'with') {
    const close = partyEnd(view, at + 1, clause.end)
    const other = partyIn(view, { start: at + 1, end: close })
    if (other && party) partners.push(...other.parties)
    at = close
  }
  const linked = at < clause.end && says(tokens[at], /^(?:for|of|over|to|around|regarding|concerning)$/)
  if (!linked && at < clause.end && tokens[at]!.tag !== 'stop') return undefined
  let area = { start: linked ? at + 1 : clause.end, end: clause.end }
  if (group.lemma === 'share') {
    const with_ = seek(tokens, area.start, area.end, (token) => token.lower === 'with')
    const other = with_ > 0 ? partyIn(view, { start: with_ + 1, end: partyEnd(view, with_ + 1, area.end) }) : undefined
    if (other) {
      partners.push(...other.parties)
      area = { start: area.start, end: with_ }
    }
  }
  const joined = party && partners.length > 0 ? { ...party, parties: [...party.parties, ...partners] } : party
  return [
    { party: joined, owner: subject, area, negated, strength: 'explicit', cues, shared: group.lemma === 'share' && partners.length > 0 },
  ]
}
