import type { Strength } from '../model/claim.ts'
import type { Range } from './area.ts'
import type { Clause } from './clause.ts'
import type { Lexicon } from './lexicon.ts'
import { type Antecedents, aliasAt, type PartyHit, readParty } from './party.ts'
import type { Token } from './token.ts'

/** What a construction sees of the sentence. */
export interface View {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly before: Antecedents
}

/** A predicate of responsibility found in a clause, before its area is trimmed and its conditions are weighed. */
export interface Finding {
  /** Undefined where somebody is named whom the lexicon does not know. */
  readonly party?: PartyHit | undefined
  /** Where the party was looked for. */
  readonly owner: Range
  /** The words behind (or before) the predicate; empty where a list follows. */
  readonly area: Range
  readonly negated: boolean
  readonly strength: Strength
  /** Adverbs and adjectives of the predicate: solely, jointly, always, only. */
  readonly cues: readonly string[]
  readonly verb?: string | undefined
  /** A phrase behind the owner that limits the statement: "yours on every plan". */
  readonly scope?: Range | undefined
  /** Shared by its wording, whoever is named. */
  readonly shared?: boolean
  /** It merely says what the party does, with any verb. */
  readonly deed?: true
}

/** One way in which English gives work to somebody. Undefined where the clause is not of this kind. */
export type Construction = (
  clause: Clause & { readonly group: NonNullable<Clause['group']> },
  subject: Range,
  view: View,
) => readonly Finding[] | undefined

export function partyIn(view: View, range: Range): PartyHit | undefined {
  return range.end > range.start ? readParty(view.tokens, range.start, range.end, view.lexicon, view.before) : undefined
}

/** The words of a range that weigh a predicate: adverbs, adjectives. */
export function cuesIn(tokens: readonly Token[], start: number, end: number): string[] {
  return tokens
    .slice(start, end)
    .filter(
      (token) =>
        token.tag === 'adverb' ||
        token.tag === 'adjective' ||
        token.tag === 'negator' ||
        /^(?:both|all|shared|exclusive|entire|complete|every)$/.test(token.lower),
    )
    .map((token) => token.lower)
}

/** The first token at or behind `from` that satisfies a test, within brackets passed over; -1 where there is none. */
export function seek(tokens: readonly Token[], from: number, to: number, test: (token: Token, at: number) => boolean): number {
  for (let at = from; at < to; at++) if (!tokens[at]!.aside && test(tokens[at]!, at)) return at
  return -1
}

/** The phrase behind an owner that says where it holds: "on Team", "in every model". */
export function scopeBehind(tokens: readonly Token[], at: number, end: number): Range | undefined {
  if (at >= end || !/^(?:on|in|for|under|with|within|across)$/.test(tokens[at]!.lower)) return undefined
  let to = at + 1
  const newClause = (comma: number) => tokens[comma + 1]?.tag === 'coordinator' && !/^(?:name|word)$/.test(tokens[comma + 2]?.tag ?? '')
  while (
    to < end &&
    !/^(?:stop|contrast)$/.test(tokens[to]!.tag) &&
    (tokens[to]!.tag !== 'comma' || (listGoesOn(tokens, to, end) && !newClause(to))) &&
    !/^(?:yours|ours|because|as|since|when|if|while)$/.test(tokens[to]!.lower)
  )
    to++
  while (to > at + 1 && tokens[to - 1]!.tag === 'coordinator') to--
  return to > at + 1 ? { start: at, end: to } : undefined
}

/** Behind ", broadly," or ", at its own cost,"; where no such phrase stands, where it was. */
export function behindInsertion(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.tag !== 'comma' || !/^(?:preposition|adverb)$/.test(tokens[at + 1]?.tag ?? '')) return at
  const close = seek(tokens, at + 1, Math.min(end, at + 9), (token) => token.tag === 'comma')
  return close > 0 ? close + 1 : at
}

/** Where a noun phrase that names a party ends: at a comma, verb, preposition or the end. */
export function partyEnd({ tokens, lexicon }: View, from: number, to: number): number {
  let at = from
  while (at < to) {
    const token = tokens[at]!
    // A name may have a preposition in it: "the security team of Acme".
    const name = aliasAt(tokens, at, lexicon)
    if (name && name.end - at > 1 && name.end <= to) {
      at = name.end
      continue
    }
    if (!token.aside) {
      if (token.tag === 'stop' || token.tag === 'to' || token.tag === 'contrast' || (token.tag === 'preposition' && at > from)) break
      if (
        token.tag === 'coordinator' &&
        at > from &&
        tokens[at + 1]?.verb !== undefined &&
        tokens[at + 1]!.tag === 'word' &&
        !tokens[at + 1]!.verb!.forms.has('gerund')
      )
        break
      if (token.tag === 'comma' && !listGoesOn(tokens, at, to)) break
      if (/^(?:who|which|that|when|if|unless|because|since|while|where|whereas|as|once|rather)$/.test(token.lower) && at > from) break
    }
    at++
  }
  return at
}

/** "AWS, Acme and the customer": a comma in a list that ends in "and". */
function listGoesOn(tokens: readonly Token[], comma: number, to: number): boolean {
  for (let at = comma + 1; at < Math.min(to, comma + 8); at++) {
    const token = tokens[at]!
    if (/^(?:and|&)$/.test(token.lower)) return at < to - 1
    if (token.tag === 'stop' || token.tag === 'preposition' || token.tag === 'be' || token.tag === 'modal') return false
  }
  return false
}
