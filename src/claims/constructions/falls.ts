import { type Construction, cuesIn, partyEnd, partyIn } from '../finding.ts'
import { says } from '../token.ts'
import { namedOwner } from './owner-noun.ts'

const placing = new Set('fall lie rest sit reside remain stay belong go land rely_'.split(' '))
const shifting = new Set('shift transfer delegate assign leave give hand pass allocate move divide split share'.split(' '))

/** "X falls to you", "responsibility for X lies with Acme", "X falls under your responsibility", "X is assigned to Acme". */
export const falls: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  const placed = placing.has(group.lemma) && !group.passive
  const shifted = shifting.has(group.lemma) && group.passive
  if (!placed && !shifted) return undefined
  let at = group.end
  while (
    at < clause.end &&
    (tokens[at]!.tag === 'adverb' || tokens[at]!.lower === 'squarely' || tokens[at]!.lower === 'up' || tokens[at]!.lower === 'back')
  )
    at++
  const link = tokens[at]
  if (link === undefined || at >= clause.end) return undefined
  const cues = [...group.adverbs, ...cuesIn(tokens, group.end, at)]
  const base = { negated: group.negated, strength: 'explicit' as const, cues }
  const outside = /^(?:outside|beyond)$/.test(link.lower)
  if (!/^(?:to|with|on|upon|under|within|in|between|among|amongst|by|onto|across|outside|beyond)$/.test(link.lower)) return undefined
  const from = at + 1
  const close = partyEnd(view, from, clause.end)
  const owner = { start: from, end: close }
  const named = namedOwner(view, from, clause.end)
  const party = named ? named.party : partyIn(view, owner)
  if (party === undefined && (placed ? !named : true)) return undefined
  if (/^(?:under|within|in|outside|beyond)$/.test(link.lower) && !named && !scopeOf()) return undefined
  const shared = (shifted && /^(?:share|divide|split)$/.test(group.lemma)) || (named?.shared ?? false)
  if (shared && party && party.parties.length < 2 && !named?.shared) return undefined
  const behind = named ? named.end : close
  const expletive = subject.end - subject.start === 1 && tokens[subject.start]!.lower === 'it'
  if (expletive && tokens[behind]?.lower !== 'to') return undefined
  const area = expletive ? { start: behind + 1, end: clause.end } : responsibilityFor()
  return [{ ...base, negated: group.negated !== outside, party, owner, area, shared }]

  function scopeOf(): boolean {
    return party !== undefined && says(tokens[close - 1], /^(?:scope|hands|area|domain|court|side)$/)
  }

  /** "Responsibility for X lies with": the area is X. */
  function responsibilityFor() {
    let i = subject.start
    while (i < subject.end && /^(?:determiner|adjective|adverb|possessive)$/.test(tokens[i]!.tag)) i++
    if (!says(tokens[i], /^(?:responsibility|responsibilities|accountability|ownership|liability_|duty|task|burden)$/)) return subject
    const preposition = tokens[i + 1]?.lower ?? ''
    return i + 1 < subject.end && /^(?:for|of|to)$/.test(preposition)
      ? { start: i + 2, end: subject.end }
      : { start: subject.end, end: subject.end }
  }
}
