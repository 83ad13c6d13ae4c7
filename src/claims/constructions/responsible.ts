import { behindInsertion, type Construction, cuesIn, partyIn } from '../finding.ts'
import { says } from '../token.ts'

const adjectives = new Set(['responsible', 'accountable', 'answerable'])
const charged = new Set(['task', 'charge', 'entrust'])

/** "Acme is (solely) responsible for X", "you remain accountable for X", "Acme is in charge of X", "they are tasked with X". */
export const responsible: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  let at = group.end
  const end = clause.end
  const linking =
    group.copula || /^(?:become|remain|stay|be)$/.test(group.lemma) || (group.passive && /^(?:hold|make|deem|consider)$/.test(group.lemma))
  if (linking) {
    while (
      at < end &&
      (/^(?:adverb|negator|comma)$/.test(tokens[at]!.tag) ||
        tokens[at]!.aside ||
        /^(?:both|all|each|themselves|itself|yourselves|yourself|ourselves)$/.test(tokens[at]!.lower))
    )
      at++
    // "jointly and severally responsible", "fully and solely responsible"
    if (tokens[at]?.tag === 'coordinator' && tokens[at + 1]?.tag === 'adverb') at += 2
    if (tokens[at]?.lower === 'the' && says(tokens[at + 1], /^(?:one|party|parties|only)$/)) at += 2
    const adjective = tokens[at]
    if (adjective === undefined || at >= end) return undefined
    if (tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'charge') at += 2
    else if (tokens[at]?.lower === 'on' && tokens[at + 2]?.lower === 'hook') at += 3
    else if (adjectives.has(adjective.lower)) {
      at++
      while (says(tokens[at], /^(?:and|or)$/) && (adjectives.has(tokens[at + 1]?.lower ?? '') || says(tokens[at + 1], /^liable$/))) at += 2
    } else return undefined
  } else if (!(group.passive && charged.has(group.lemma))) return undefined
  const cueEnd = at
  while (at < end && (tokens[at]!.tag === 'adverb' || tokens[at]!.lower === 'both')) at++
  at = behindInsertion(tokens, at, end)
  const cues = [...group.adverbs, ...cuesIn(tokens, group.end, cueEnd), ...cuesIn(tokens, cueEnd, at)]
  if (tokens[at]?.lower === 'to' && partyIn(view, { start: at + 1, end: at + 2 })) at += 2
  const preposition = tokens[at]
  const linked = preposition !== undefined && at < end && /^(?:for|of|to|with|over)$/.test(preposition.lower)
  if (!linked && at < end && preposition?.tag !== 'stop') return undefined
  const hit = partyIn(view, subject)
  const negated = group.negated || tokens.slice(group.end, cueEnd).some((token) => token.tag === 'negator')
  return [{ party: hit, owner: subject, area: { start: linked ? at + 1 : end, end }, negated, strength: 'explicit', cues }]
}
