import type { PartySource } from '../model/claim.ts'
import type { Role } from '../model/party.ts'
import type { Lexicon, PartyRef } from './lexicon.ts'
import { commonNounParty } from './party-noun.ts'
import { agentNouns, customerNouns, memberNouns, productHeads, providerNouns } from './party-words.ts'
import { says, type Token } from './token.ts'

/** The party or parties that a noun phrase means. */
export interface PartyHit {
  readonly parties: readonly PartyRef[]
  readonly source: PartySource
  readonly start: number
  readonly end: number
  /** "only the customer", "you alone". */
  readonly alone: boolean
  /** Joined by "or": one of them, which cannot be judged. */
  readonly either: boolean
  /** "neither Acme nor the customer". */
  readonly neither?: boolean
}

/** A party for the pronouns of a sentence, from what went before. */
export interface Antecedents {
  readonly it?: PartyRef | undefined
  readonly they?: PartyRef | undefined
}

/** The alias that begins at a token, as its party and the index behind it. */
export function aliasAt(tokens: readonly Token[], at: number, lexicon: Lexicon): { party: PartyRef; end: number } | undefined {
  for (const entry of lexicon.byFirstWord.get(tokens[at]?.lower ?? '') ?? []) {
    if (entry.exact !== undefined && tokens[at]!.text !== entry.exact) continue
    if (entry.words.every((word, offset) => tokens[at + offset]?.lower === word))
      return { party: entry.party, end: at + entry.words.length }
  }
  return undefined
}

const leading = new Set('the a an all each every any individual this that these those most many respective other such only both'.split(' '))

/** Reads tokens [start, end) as one or several parties. Undefined where they are something else. */
export function readParty(
  tokens: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
  before: Antecedents = {},
): PartyHit | undefined {
  let from = start
  let alone = false
  if (isNobody(tokens, start, end)) {
    const parties = everybody(lexicon)
    return parties.length === 0 ? undefined : { parties, source: 'generic', start, end, alone: false, either: false, neither: true }
  }
  const neither = tokens[from]?.lower === 'neither' && tokens.slice(from, end).some((token) => token.lower === 'nor')
  if (neither) from++
  while (from < end && (tokens[from]!.tag === 'adverb' || tokens[from]!.lower === 'both' || tokens[from]!.tag === 'comma')) {
    if (tokens[from]!.lower === 'only' || tokens[from]!.lower === 'solely') alone = true
    from++
  }
  const parts = splitParts(tokens, from, end)
  const parties: PartyRef[] = []
  let source: PartySource | undefined
  let last = from
  let either = false
  for (const part of parts) {
    const hit = readOne(tokens, part.start, part.end, lexicon, before)
    if (hit === undefined) return undefined
    if (hit.alone) alone = true
    for (const party of hit.parties) if (!parties.some((one) => sameParty(one, party))) parties.push(party)
    source = source === undefined || source === 'name' ? hit.source : source
    last = hit.end
    either ||= part.or
  }
  if (parties.length === 0 || source === undefined) return undefined
  return {
    parties,
    source,
    start: from,
    end: last,
    alone: alone && parties.length === 1,
    either: either && parties.length > 1,
    ...(neither ? { neither } : {}),
  }
}

/** "Nobody", "no one", "none of us", "no party". */
function isNobody(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end).map(({ lower }) => lower)
  return /^(?:nobody|no-one|no one|no party|none of (?:us|the parties))(?: else)?$/.test(words.join(' '))
}

/** The parties that have an id: those of the site. */
function everybody({ byFirstWord, voices }: Lexicon): readonly PartyRef[] {
  const found = new Map<string, PartyRef>()
  for (const party of [...[...byFirstWord.values()].flat().map((entry) => entry.party), voices.we, voices.you])
    if (party?.id !== undefined) found.set(party.id, party)
  return [...found.values()]
}

function sameParty(a: PartyRef, b: PartyRef): boolean {
  return a.role === b.role && a.id === b.id
}

/** The one role of the parties: `shared` where there are several. */
export function roleOf(parties: readonly PartyRef[]): Role | 'shared' {
  return parties.length === 1 ? parties[0]!.role : 'shared'
}

function splitParts(tokens: readonly Token[], start: number, end: number): { start: number; end: number; or: boolean }[] {
  const parts: { start: number; end: number; or: boolean }[] = []
  let from = start
  let or = false
  for (let at = start; at <= end; at++) {
    const token = tokens[at]
    const cut = at === end || (token !== undefined && !token.aside && (token.tag === 'coordinator' || token.tag === 'comma'))
    if (!cut) continue
    if (at > from) parts.push({ start: from, end: at, or })
    or = token?.lower === 'or'
    from = at + 1
  }
  return parts
}

interface OneHit {
  readonly parties: readonly PartyRef[]
  readonly source: PartySource
  readonly end: number
  readonly alone?: boolean
}

function readOne(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon, before: Antecedents): OneHit | undefined {
  let from = start
  let owner: PartyRef | undefined
  let to = end
  while (
    to > from &&
    (tokens[to - 1]!.tag === 'adverb' || /^(?:itself|themselves|yourself|yourselves|ourselves)$/.test(tokens[to - 1]!.lower))
  )
    to--
  const alone = tokens.slice(to, end).some((token) => token.lower === 'alone')
  if (tokens[from]?.lower === 'no' || tokens[from]?.lower === 'neither') return undefined
  while (from < to && (leading.has(tokens[from]!.lower) || tokens[from]!.tag === 'number')) from++
  const first = tokens[from]
  if (first === undefined || from >= to) return undefined
  const voice = voiceOf(first.lower, lexicon)
  if (voice !== undefined && first.tag !== 'possessive')
    return to - from === 1 || tokens[from + 1]!.aside ? { ...hitOf(voice, 'voice', to), alone } : undefined
  // "Everybody at Acme" is a name, though it begins with a pronoun.
  if (first.tag === 'pronoun' && aliasAt(tokens, from, lexicon)?.end !== to) {
    const party =
      to - from > 1 ? undefined : first.lower === 'it' ? before.it : /^(?:they|them)$/.test(first.lower) ? before.they : undefined
    return party && hitOf(party, 'pronoun', to)
  }
  if (first.tag === 'possessive') {
    // "Our employees" may be a party of its own.
    const whole = aliasAt(tokens, from, lexicon)
    if (whole && whole.end === headEnd(tokens, from, to)) return { ...hitOf(whole.party, 'name', to), alone }
    owner = voice
    from++
  }
  const named = aliasAt(tokens, from, lexicon)
  // A name may have a preposition in it: "the security team of Acme".
  const head = Math.max(headEnd(tokens, from, to), named && named.end <= to ? named.end : 0)
  if (head === from) return undefined
  const apposition = asideParty(tokens, head, to, lexicon)
  if (named && named.end === head) return { ...hitOf(apposition ?? named.party, 'name', to), alone }
  const noun = tokens[head - 1]!.lower
  let possessed = owner
  let inner = from
  if (named && named.end < head) {
    possessed = named.party
    inner = named.end
    // The customers of an upstream may be the vendor.
    if (named.party.role === 'upstream' && customerNouns.has(noun)) return undefined
    if (tokens[inner]?.tag === 'genitive') inner++
    else if (tokens.slice(inner, head).every((token) => productHeads.has(token.lower)) && !memberNouns.has(noun))
      return hitOf(named.party, 'name', to)
  } else {
    const genitive = tokens.findIndex((token, at) => at >= from && at < head && token.tag === 'genitive')
    if (genitive > from) {
      possessed = readOne(tokens, from, genitive, lexicon, before)?.parties[0]
      if (possessed === undefined) return undefined
      inner = genitive + 1
    }
  }
  // An alias with more words before it: "the SaaS provider Acme", "public clouds such as AWS".
  if (!named) {
    for (let at = from + 1; at < head; at++) {
      const later = aliasAt(tokens, at, lexicon)
      if (later && later.end === head && !tokens.slice(from, at).some((token) => token.tag === 'genitive'))
        return { ...hitOf(later.party, 'name', to), alone }
    }
  }
  if (apposition) return { ...hitOf(apposition, 'name', to), alone }
  const words = tokens.slice(inner, head).map((token) => token.lower)
  const group = possessed === undefined && memberNouns.has(noun) && says(tokens[head], /^(?:at|of|from|within)$/)
  if (group && !tokens[head]!.aside) return readOne(tokens, head + 1, to, lexicon, {})
  if (possessed !== undefined && memberNouns.has(noun) && !providerNouns.has(noun) && !customerNouns.has(noun))
    return { ...hitOf(possessed, owner ? 'voice' : 'name', to), alone }
  const common = commonNounParty(words, owner ? first.lower : first.tag === 'possessive' ? first.lower : undefined, lexicon)
  if (common)
    return tokens.slice(start, from).some((token) => token.lower === 'other') ? undefined : { ...hitOf(common, 'generic', to), alone }
  if (noun === 'parties' && says(tokens[from - 1], /^(?:both|all|two|the)$/))
    return { parties: [lexicon.roles.customer!, lexicon.roles.provider!], source: 'generic', end: to }
  return undefined
}

function hitOf(party: PartyRef, source: PartySource, end: number): OneHit {
  return { parties: [party], source, end }
}

function voiceOf(lower: string, lexicon: Lexicon): PartyRef | undefined {
  if (/^(?:you|your|yours)$/.test(lower)) return lexicon.voices.you
  if (/^(?:we|us|our|ours)$/.test(lower)) return lexicon.voices.we
  return undefined
}

/** Where the words before the first preposition, bracket or relative clause end. */
function headEnd(tokens: readonly Token[], start: number, end: number): number {
  let at = start
  while (at < end) {
    const token = tokens[at]!
    if (token.aside || token.tag === 'preposition' || token.tag === 'to' || token.tag === 'quote') break
    if (at > start && token.tag === 'determiner') break
    if (/^(?:who|that|which|whose|whom|when|if|subject)$/.test(token.lower)) break
    if (at > start && token.verb?.forms.has('gerund') && tokens[at - 1]!.tag !== 'determiner') break
    at++
  }
  return at
}

/** A party named in brackets behind: "the cloud provider (Acme)", "the customer (you)". */
function asideParty(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): PartyRef | undefined {
  if (tokens[start]?.lower !== '(') return undefined
  for (let at = start + 1; at < end && tokens[at]!.aside; at++) {
    const named = aliasAt(tokens, at, lexicon)
    if (named) return named.party
    const voice = tokens[at]!.tag === 'pronoun' ? voiceOf(tokens[at]!.lower, lexicon) : undefined
    if (voice) return voice
  }
  return undefined
}

/** Whether the head of a noun phrase is a machine or a text, which never counts as a party. */
export function isAgent(tokens: readonly Token[], start: number, end: number): boolean {
  const head = headEnd(tokens, start, end)
  return head > start && agentNouns.has(tokens[head - 1]!.lower)
}
