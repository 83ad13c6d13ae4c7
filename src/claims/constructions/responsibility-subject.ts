import { type Construction, cuesIn, partyEnd, partyIn, seek } from '../finding.ts'
import { hasForm } from '../finite.ts'
import { says } from '../token.ts'
import { namedOwner, possessor } from './owner-noun.ts'

const containing = new Set('include cover comprise encompass be extend involve span'.split(' '))

/** "Our responsibility is to do X", "the customer's responsibilities include X", "Acme's role is X", "responsibility for X is yours". */
export const responsibilitySubject: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  const named = namedOwner(view, subject.start, subject.end) ?? role()
  if (named === undefined) return forSubject()
  const cues = [...group.adverbs, ...named.cues, ...cuesIn(tokens, group.start, group.end)]
  const owner = { start: named.start, end: named.end }
  // "the customer's responsibility for X is …": said in passing
  if (says(tokens[named.end], /^(?:for|of)$/) && named.end < subject.end) {
    if (
      named.party === undefined ||
      named.shared ||
      (group.passive && group.lemma === 'limit') ||
      /^(?:end|depend|vary|stop|begin|start|change)$/.test(group.lemma)
    )
      return undefined
    return [
      {
        party: named.party,
        owner,
        area: { start: named.end + 1, end: subject.end },
        negated: false,
        strength: 'explicit',
        cues: named.cues,
      },
    ]
  }
  if (group.passive && group.lemma === 'limit' && tokens[group.end]?.lower === 'to') {
    return [
      {
        party: named.party,
        owner,
        area: { start: group.end + 1, end: clause.end },
        negated: false,
        strength: 'explicit',
        cues: [...cues, 'only'],
        shared: named.shared,
      },
    ]
  }
  if (!containing.has(group.lemma) || group.passive) return undefined
  let at = group.end
  while (at < clause.end && tokens[at]!.tag === 'adverb') at++
  const next = tokens[at]
  if (next === undefined || at >= clause.end) {
    return group.copula || group.lemma === 'include'
      ? [
          {
            party: named.party,
            owner,
            area: { start: clause.end, end: clause.end },
            negated: group.negated,
            strength: 'explicit',
            cues,
            shared: named.shared,
          },
        ]
      : undefined
  }
  if (
    group.copula &&
    !(next.tag === 'to' || hasForm(next, 'gerund') || next.tag === 'determiner' || next.tag === 'word' || next.tag === 'possessive')
  )
    return undefined
  if (group.copula && (hasForm(next, 'participle') || next.tag === 'adjective')) return undefined
  if (
    group.copula &&
    seek(tokens, at, Math.min(at + 5, clause.end), (token) =>
      /^(?:one|result|key|part|foundation|matter|important|cornerstone|priority|concern|framework|division)$/.test(token.lower),
    ) >= 0
  )
    return undefined
  const start = next.tag === 'to' ? at + 1 : at
  return [
    {
      party: named.party,
      owner,
      area: { start, end: clause.end },
      negated: group.negated,
      strength: 'explicit',
      cues,
      shared: named.shared,
    },
  ]

  /** "Our role", "Acme's part". */
  function role() {
    const noun = seek(tokens, subject.start, subject.end, (token) => /^(?:role|part|side)$/.test(token.lower))
    if (noun < 0 || noun !== subject.end - 1 || !(group.copula && tokens[group.end]?.tag === 'to')) return undefined
    const genitive = tokens[noun - 1]?.tag === 'genitive' ? noun - 1 : undefined
    const word = tokens[noun - 1]
    const party =
      genitive === undefined
        ? word?.tag === 'possessive'
          ? possessor(view, word)
          : undefined
        : partyIn(view, { start: subject.start, end: genitive })
    return party && { party, shared: false, cues: [], start: subject.start, end: noun + 1 }
  }

  /** "Responsibility for X is the customer's", "the responsibility for X is with Acme" */
  function forSubject() {
    let i = subject.start
    while (i < subject.end && /^(?:determiner|adjective|adverb)$/.test(tokens[i]!.tag)) i++
    if (!says(tokens[i], /^(?:responsibility|responsibilities|accountability|ownership)$/)) return undefined
    // "The responsibility to rotate the keys is yours."
    const todo = says(tokens[i + 1], /^to$/) && tokens[i + 2]?.verb !== undefined
    if (!todo && !says(tokens[i + 1], /^(?:for|of)$/)) return undefined
    if (!group.copula) return undefined
    let at = group.end
    while (at < clause.end && tokens[at]!.tag === 'adverb') at++
    if (tokens[at]?.lower === 'with' || tokens[at]?.lower === 'on') at++
    const close = partyEnd(view, at, clause.end)
    const genitive = tokens[close - 1]?.tag === 'genitive' ? close - 1 : close
    const party = partyIn(view, { start: at, end: genitive })
    if (party === undefined) return undefined
    return [
      {
        party,
        owner: { start: at, end: close },
        area: { start: i + 2, end: subject.end },
        negated: group.negated,
        strength: 'explicit' as const,
        cues: [...group.adverbs],
      },
    ]
  }
}
