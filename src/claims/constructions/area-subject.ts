import { type Construction, cuesIn, partyEnd, partyIn, scopeBehind, seek } from '../finding.ts'
import { hasForm } from '../finite.ts'
import { says, type Token } from '../token.ts'
import { namedOwner, possessor } from './owner-noun.ts'
import { phrasal } from './works.ts'

/** "X is your responsibility", "X is up to you", "it is Acme's job to do X", "X is shared between A and B". */
export const areaSubject: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  const end = clause.end
  const linking =
    group.copula ||
    /^(?:become|remain|stay|constitute)$/.test(group.lemma) ||
    (group.passive && /^(?:consider|leave|deem)$/.test(group.lemma))
  if (!linking) return undefined
  let at = group.end
  while (at < end && /^(?:adverb|negator)$/.test(tokens[at]!.tag)) at++
  const first = tokens[at]
  if (first === undefined || at >= end) return undefined
  const cues = [...group.adverbs, ...cuesIn(tokens, group.end, at)]
  const negated = group.negated
  const base = { negated, strength: 'explicit' as const }
  const expletive = subject.end - subject.start === 1 && /^(?:it|this|that)$/.test(tokens[subject.start]!.lower)

  // "up to you", "on you", "left to you", "in your hands"
  if ((first.lower === 'up' && tokens[at + 1]?.lower === 'to') || (group.passive && group.lemma === 'leave' && first.lower === 'to')) {
    const from = first.lower === 'up' ? at + 2 : at + 1
    const close = partyEnd(view, from, end)
    const owner = { start: from, end: close }
    const infinitive = tokens[close]?.lower === 'to' && close < end
    const area = expletive && infinitive ? { start: close + 1, end } : subject
    if (expletive && !infinitive && tokens[subject.start]!.lower === 'it') return undefined
    // "How you build it is up to you" gives a choice, and no work.
    if (/^(?:how|whether|which|what|when|where)$/.test(tokens[subject.start]!.lower)) return undefined
    return [{ ...base, party: partyIn(view, owner), owner, area, cues, scope: infinitive ? undefined : scopeBehind(tokens, close, end) }]
  }
  if (first.lower === 'on' && close1(partyEnd(view, at + 1, end))) {
    const owner = { start: at + 1, end: partyEnd(view, at + 1, end) }
    const party = partyIn(view, owner)
    const burden = says(tokens[subject.end - 1], /^(?:onus|burden|responsibility|obligation|duty)$/)
    const open = burden || expletive
    if (open && tokens[owner.end]?.lower !== 'to') return undefined
    return party ? [{ ...base, party, owner, area: open ? { start: owner.end + 1, end } : subject, cues }] : undefined
  }
  // "in your hands"
  if (first.lower === 'in') {
    const hands = seek(tokens, at, Math.min(end, at + 6), (token) => /^(?:hands|court|remit|purview)$/.test(token.lower))
    const genitive = tokens[hands - 1]?.tag === 'genitive'
    const party =
      hands > at + 1 ? (genitive ? partyIn(view, { start: at + 1, end: hands - 1 }) : possessor(view, tokens[hands - 1]!)) : undefined
    if (party) return [{ ...base, party, owner: { start: at + 1, end: hands }, area: subject, cues }]
  }
  const named = namedOwner(view, at, end)
  if (named) {
    const party = named.party
    const owner = { start: named.start, end: named.end }
    const allCues = [...cues, ...named.cues]
    const behind = afterContrast(tokens, named.end, end)
    const infinitive = tokens[behind]?.lower === 'to' && behind < end
    const subjectParty = partyIn(view, subject)
    if (subjectParty && !expletive) return undefined
    if (named.cues.includes('no')) return undefined
    if (expletive) {
      if (infinitive) return [{ ...base, party, owner, area: { start: behind + 1, end }, cues: allCues, shared: named.shared }]
      if (tokens[named.end]?.lower === 'that') return undefined
      // "It is your responsibility" may be about anything: the sentence before has to say what.
      const vague = tokens[subject.start]!.lower === 'it' ? { deed: true as const } : {}
      return [{ ...base, ...vague, party, owner, area: subject, cues: allCues, shared: named.shared }]
    }
    return [{ ...base, party, owner, area: subject, cues: allCues, shared: named.shared, scope: scopeBehind(tokens, named.end, end) }]
  }
  // "X is yours", "X is the customer's", "X is yours to manage"
  if (/^(?:yours|ours)$/.test(first.lower))
    return [
      {
        ...base,
        ...workBehind(tokens, at + 1, end),
        party: partyIn(view, { start: at, end: at + 1 }),
        owner: { start: at, end: at + 1 },
        area: subject,
        cues,
        scope: scopeBehind(tokens, at + 1, end),
      },
    ]
  const genitive = seek(tokens, at, Math.min(end, at + 6), (token) => token.tag === 'genitive')
  const alone = genitive > 0 && says(tokens[genitive + 1], /^(?:alone|solely|exclusively)$/)
  const behind = genitive + (alone ? 2 : 1)
  if (genitive > 0 && (behind >= end || /^(?:stop|comma|to)$/.test(tokens[behind]!.tag))) {
    const owner = { start: at, end: genitive }
    const party = partyIn(view, owner)
    return [{ ...base, ...workBehind(tokens, behind, end), party, owner, area: subject, cues: alone ? [...cues, 'alone'] : cues }]
  }
  // "X is customer-managed", "X is the customer's to manage"
  const compound = /^(.+)-(?:managed|owned|operated|maintained|controlled)$/.exec(first.lower)
  if (compound && !hasForm(tokens[at + 1], 'base')) {
    const words = compound[1]!
    const party =
      words === 'customer' || words === 'client' || words === 'tenant'
        ? view.lexicon.roles.customer
        : words === 'provider' || words === 'vendor'
          ? view.lexicon.roles.provider
          : view.lexicon.byFirstWord.get(words)?.find((entry) => entry.words.length === 1)?.party
    if (party)
      return [
        {
          ...base,
          strength: 'operational',
          party: { parties: [party], source: 'generic', start: at, end: at + 1, alone: false, either: false },
          owner: { start: at, end: at + 1 },
          area: subject,
          cues,
        },
      ]
  }
  return undefined

  function close1(close: number): boolean {
    return close > at + 1 && (close >= end || tokens[close]!.tag === 'stop' || tokens[close]!.lower === 'to')
  }
}

/** "Yours | to manage": the work, where a verb says which. */
function workBehind(tokens: readonly Token[], at: number, end: number): { readonly verb?: string } {
  const verb = tokens[at]?.tag === 'to' && at + 1 < end ? tokens[at + 1]?.verb : undefined
  return verb?.forms.has('base') ? { verb: phrasal(verb.lemma) } : {}
}

/** Behind ", not ours,". */
function afterContrast(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.tag !== 'comma' || !says(tokens[from + 1], /^(?:not|and|rather)$/)) return from
  const close = seek(tokens, from + 1, Math.min(end, from + 8), (token) => token.tag === 'comma')
  return close > 0 ? close + 1 : from
}
