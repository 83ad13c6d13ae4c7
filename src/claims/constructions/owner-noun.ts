import { partyEnd, partyIn, seek, type View } from '../finding.ts'
import type { PartyHit } from '../party.ts'
import { says, type Token } from '../token.ts'

const responsibilityNouns = new Set(
  'responsibility responsibilities duty duties job task tasks commitments obligation obligations concern remit accountability domain purview effort'.split(
    ' ',
  ),
)
const sharing = new Set('shared joint mutual common collective dual two-way'.split(' '))

/** Somebody named as the owner in a phrase with a noun of responsibility, as far as it could be read. */
export interface NamedOwner {
  readonly party?: PartyHit | undefined
  readonly shared: boolean
  readonly cues: readonly string[]
  readonly start: number
  /** Behind the last word that was read. */
  readonly end: number
}

const spheres = /^(?:scope|areas?|spheres?|realm|domain|line)$/

/** Reads "your responsibility", "the sole responsibility of Acme", "a shared responsibility between A and B" in [start, end). */
export function namedOwner(view: View, start: number, end: number): NamedOwner | undefined {
  const { tokens, lexicon } = view
  const noun = seek(tokens, start, Math.min(end, start + 9), (token) => responsibilityNouns.has(token.lower))
  if (noun < 0) return undefined
  if (
    /^(?:word|name)$/.test(tokens[noun + 1]?.tag ?? '') &&
    tokens[noun + 1]!.lower !== 'shared' &&
    noun + 1 < end &&
    !tokens[noun + 1]!.aside
  )
    return undefined
  const before = tokens.slice(start, noun)
  const isSphere = (token: Token) => token.lower === 'of' && before.some((one, at) => spheres.test(one.lower) && before[at + 1] === token)
  if (
    before.some(
      (token) =>
        (token.tag === 'preposition' && !isSphere(token) && token.lower !== 'in' && token.lower !== 'within' && token.lower !== 'under') ||
        /^(?:stop|comma|pronoun)$/.test(token.tag) ||
        /^(?:that|which|who)$/.test(token.lower),
    )
  )
    return undefined
  const cues = before.map((token) => token.lower)
  let after = noun + 1
  const sharedBehind = tokens[after]?.lower === 'shared' && after < end
  if (sharedBehind) after++
  const shared = sharedBehind || before.some((token) => sharing.has(token.lower))
  // "of", "between", "among", "for" with the owners behind the noun.
  if (says(tokens[after], /^(?:of|between|among|amongst|for|on)$/) && after < end) {
    const close = partyEnd(view, after + 1, end)
    const party = partyIn(view, { start: after + 1, end: close })
    if (party) return { party, shared: shared || party.parties.length > 1, cues, start: after + 1, end: close }
    if (tokens[after]!.lower === 'of' && !shared && !before.some((token) => token.tag === 'possessive' || token.tag === 'genitive')) {
      return /^(?:determiner|adjective)$/.test(tokens[noun - 1]?.tag ?? '')
        ? { shared: false, cues, start: after + 1, end: close }
        : undefined
    }
  }
  if (shared) {
    // Shared by whom is not said.
    const roles = [{ role: lexicon.roles.customer!.role }, { role: lexicon.roles.provider!.role }]
    return {
      party: { parties: roles, source: 'generic', start, end: noun, alone: false, either: false },
      shared: true,
      cues,
      start,
      end: after,
    }
  }
  const genitive = seek(tokens, start, noun, (token) => token.tag === 'genitive')
  if (genitive > 0) {
    let from = start
    while (
      tokens[from]!.tag === 'adverb' ||
      tokens[from]!.lower === 'under' ||
      tokens[from]!.lower === 'within' ||
      tokens[from]!.lower === 'in'
    )
      from++
    return { party: partyIn(view, { start: from, end: genitive }), shared: false, cues, start: from, end: after }
  }
  const possessive = seek(tokens, start, noun, (token) => token.tag === 'possessive')
  if (possessive >= 0) {
    const party = possessor(view, tokens[possessive]!)
    return { party, shared: false, cues, start: possessive, end: after }
  }
  // "customer responsibility", "an Acme responsibility"
  const sphere = before.findLastIndex((token) => token.lower === 'of')
  let from = start + sphere + 1
  while (from < noun && /^(?:adverb|determiner|adjective|negator)$/.test(tokens[from]!.tag)) from++
  if (from < noun) {
    const party = partyIn(view, { start: from, end: noun })
    if (party) return { party, shared: party.parties.length > 1, cues, start: from, end: after }
  }
  return undefined
}

/** The party of "your", "our", "their", "its". */
export function possessor(view: View, token: Token): PartyHit | undefined {
  const { voices } = view.lexicon
  const owners = { your: voices.you, our: voices.we, their: view.before.they, its: view.before.it } as const
  const party = Object.hasOwn(owners, token.lower) ? owners[token.lower as keyof typeof owners] : undefined
  if (party === undefined) return undefined
  const at = view.tokens.indexOf(token)
  return {
    parties: [party],
    source: /^(?:your|our)$/.test(token.lower) ? 'voice' : 'pronoun',
    start: at,
    end: at + 1,
    alone: false,
    either: false,
  }
}
