import { type Construction, partyIn, seek } from '../finding.ts'
import { firmness } from './works.ts'

const helping = new Set('help assist support aid'.split(' '))
const giving = new Set('offer provide supply give'.split(' '))
const help = /^(?:help|support|assistance|guidance|advice|tools?|services?)$/

/** "Acme helps with X", "Acme offers support for X", "Acme offers X": help, which owns nothing. */
export const helps: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  const gives = giving.has(group.lemma)
  if ((!gives && !helping.has(group.lemma)) || group.passive || group.negated || group.past || firmness(group) !== 'does') return undefined
  const party = partyIn(view, subject)
  if (party === undefined) return undefined
  const link = seek(tokens, group.end, Math.min(clause.end, group.end + 4), ({ lower }) => /^(?:with|in|for)$/.test(lower))
  const linked = link > 0 && (!gives || tokens.slice(group.end, link).some(({ lower }) => help.test(lower)))
  if (!linked && helping.has(group.lemma) && group.lemma !== 'support') return undefined
  const area = { start: linked ? link + 1 : group.end, end: clause.end }
  return [{ party, owner: subject, area, negated: false, strength: 'help', cues: [...group.adverbs], deed: true }]
}
