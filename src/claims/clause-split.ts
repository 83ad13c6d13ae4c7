import { contentVerbs } from './clause-opener.ts'
import { hasForm } from './finite.ts'
import { subjectPronouns, subordinators } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import { aliasAt } from './party.ts'
import { customerNouns, memberNouns, providerNouns } from './party-words.ts'
import { says, type Token } from './token.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'

interface Split {
  readonly kind: 'main' | 'shared' | 'relative' | 'content'
  /** Where the new clause's words begin. */
  readonly at: number
  /** Where the clause before ends. */
  readonly boundary: number
  readonly conjunction: string
  readonly comma: boolean
  readonly strong?: boolean
}

/** Where, between two finite verbs without an opener, the second clause begins. */
export function splitPoint(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Split | undefined {
  let last = to - 1
  while (last >= from && (tokens[last]!.tag === 'adverb' || tokens[last]!.aside)) last--
  if (last < from) return undefined
  const conj = tokens[last]!
  if (conj.tag === 'coordinator' || conj.tag === 'contrast' || conj.tag === 'comma') {
    const boundary = conj.tag !== 'comma' && tokens[last - 1]?.tag === 'comma' ? last - 1 : last
    return { kind: 'shared', at: last + 1, boundary, conjunction: conj.lower, comma: boundary < last }
  }
  let best: (Split & { score: number }) | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.aside || !(token.tag === 'coordinator' || token.tag === 'contrast' || token.tag === 'comma')) continue
    if (token.tag === 'comma' && /^(?:coordinator|contrast)$/.test(tokens[at + 1]?.tag ?? '')) continue
    const comma = tokens[at - 1]?.tag === 'comma'
    let score = token.tag === 'contrast' ? 6 : token.tag === 'coordinator' ? (comma ? 3 : 2) : 1
    let begin = at + 1
    while (begin < to && (tokens[begin]!.tag === 'adverb' || tokens[begin]!.lower === 'then')) begin++
    score += subjectScore(tokens, begin, to, lexicon)
    if (best === undefined || score >= best.score) {
      best = {
        kind: 'main',
        at: at + 1,
        boundary: comma ? at - 1 : at,
        conjunction: token.lower,
        comma: comma || token.tag === 'comma',
        strong: score >= 5,
        score,
      }
    }
  }
  const near = nearSubject(tokens, from, to, lexicon)
  if (
    near !== undefined &&
    near > from &&
    (best === undefined || near > best.at) &&
    !/^(?:comma|coordinator|contrast|adverb|preposition)$/.test(tokens[near - 1]!.tag)
  ) {
    return {
      kind: contentVerbs.has(tokens[near - 1]!.verb?.lemma ?? '') ? 'content' : 'relative',
      at: near,
      boundary: near,
      conjunction: '',
      comma: false,
    }
  }
  if (best !== undefined && best.score > 1) return best
  if (near === from) return { kind: 'content', at: from, boundary: from, conjunction: '', comma: false }
  return best
}

/** Where "you" begins in "anything you build is …": a noun, a second subject, and another verb to come for the first. */
export function innerSubject(tokens: readonly Token[], from: number, group: VerbGroup, lexicon: Lexicon): number | undefined {
  const near = nearSubject(tokens, from, group.start, lexicon)
  const first = tokens[from]
  if (near === undefined || near <= from || first === undefined || !/^(?:determiner|pronoun|possessive|word)$/.test(first.tag))
    return undefined
  if (!/^(?:word|name|pronoun)$/.test(tokens[near - 1]!.tag)) return undefined
  for (let at = group.end; at < tokens.length; at++) {
    if (/^(?:comma|stop|coordinator|contrast)$/.test(tokens[at]!.tag) || subordinators.has(tokens[at]!.lower)) return undefined
    if (verbGroupAt(tokens, at)) return near
  }
  return undefined
}

/** How well the words from `at` on serve as the subject of a clause. */
function subjectScore(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): number {
  const token = tokens[at]
  if (token === undefined || at >= to) return -4
  if (subjectPronouns.has(token.lower)) return 4
  if (token.lower === 'this' && at + 1 === to) return 4
  if (aliasAt(tokens, at, lexicon)) return 3
  const noun = tokens[token.tag === 'determiner' || token.tag === 'possessive' ? at + 1 : at]?.lower ?? ''
  if (customerNouns.has(noun) || providerNouns.has(noun) || (token.tag === 'possessive' && memberNouns.has(noun))) return 3
  if (token.tag === 'determiner' || token.tag === 'possessive') return 1
  if (token.tag === 'preposition') return 1
  if (hasForm(token, 'gerund')) return 0.5
  return 0
}

/** Where a pronoun or party that stands right before the verb begins. */
function nearSubject(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number | undefined {
  let end = to
  while (end > from && tokens[end - 1]!.tag === 'adverb') end--
  if (end > from && subjectPronouns.has(tokens[end - 1]!.lower)) return end - 1
  for (let at = Math.max(from, end - 4); at < end; at++) {
    const alias = aliasAt(tokens, at, lexicon)
    if (alias?.end === end) return tokens[at - 1]?.lower === 'the' && at - 1 >= from ? at - 1 : at
    if (at === end - 1 && (customerNouns.has(tokens[at]!.lower) || providerNouns.has(tokens[at]!.lower)))
      return says(tokens[at - 1], /^(?:the|an?|each|every|your|our)$/) && at - 1 >= from ? at - 1 : at
  }
  return undefined
}

/** Where a main clause begins behind a fronted one: at the first comma that a subject follows, or else the last. */
export function frontedEnd(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number {
  let best = -1
  let bestScore = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (token.lower === 'then') return at + 1
    if (token.tag !== 'comma' || (tokens[at + 1]?.tag === 'coordinator' && best >= 0)) continue
    let begin = at + 1
    while (begin < to && tokens[begin]!.tag === 'adverb') begin++
    const score = subjectScore(tokens, begin, to, lexicon)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  if (best >= 0) return best + 1
  return nearSubject(tokens, from, to, lexicon) ?? from
}
