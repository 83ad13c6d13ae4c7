import { type Construction, partyEnd, partyIn } from '../finding.ts'

const leaving = new Set('leave delegate entrust'.split(' '))

/** "We leave X to you", "Acme delegates X to AWS": who is given the work owns it. */
export const leaves: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group, end } = clause
  if (!leaving.has(group.lemma) || group.passive || group.negated || partyIn(view, subject) === undefined) return undefined
  for (let at = end - 1; at > group.end; at--) {
    if (!/^(?:to|with)$/.test(tokens[at]!.lower) || tokens[at]!.aside) continue
    const owner = { start: at + 1, end: partyEnd(view, at + 1, end) }
    const party = partyIn(view, owner)
    const closes = owner.end >= end || /^(?:stop|comma)$/.test(tokens[owner.end]!.tag)
    if (party === undefined || !closes) continue
    return [{ party, owner, area: { start: group.end, end: at }, negated: false, strength: 'explicit', cues: [...group.adverbs] }]
  }
  return undefined
}
