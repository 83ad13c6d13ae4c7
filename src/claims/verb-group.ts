import { afterSubject, finiteVerb, hasForm } from './finite.ts'
import type { Token } from './token.ts'

/** A finite verb with its auxiliaries, negation and adverbs: "does not currently need to patch". */
export interface VerbGroup {
  readonly start: number
  /** Behind the last word of the group. */
  readonly end: number
  /** Where the main verb stands. */
  readonly head: number
  readonly lemma: string
  readonly modal?: string | undefined
  /** Verbs that take a "to" before the main one: need, require, continue. */
  readonly chain: readonly string[]
  readonly negated: boolean
  readonly adverbs: readonly string[]
  readonly passive: boolean
  /** "be" with a noun or adjective behind it. */
  readonly copula: boolean
  readonly past: boolean
  readonly imperative: boolean
}

const chaining = new Set(
  'need want try aim continue help choose opt plan strive seek agree fail tend cease wish like refuse elect decide hope intend attempt work have require oblige obligate expect allow permit advise encourage recommend ask suppose commit entitle remain'.split(
    ' ',
  ),
)
const chainingAdjectives = new Set([
  'able',
  'free',
  'going',
  'unable',
  'supposed',
  'welcome',
  'required',
  'obliged',
  'obligated',
  'bound',
  'committed',
  'likely',
])

/** The verb group that begins at a token, if a finite verb can begin there. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | undefined {
  let known = groups.get(tokens)
  if (known === undefined) {
    known = new Array<VerbGroup | null | undefined>(tokens.length)
    groups.set(tokens, known)
  }
  const before = known[at]
  if (before !== undefined) return before ?? undefined
  const group = computeGroup(tokens, at)
  known[at] = group ?? null
  return group
}

/** Groups already computed: clauses ask for the same ones over and over. */
const groups = new WeakMap<readonly Token[], (VerbGroup | null | undefined)[]>()

function computeGroup(tokens: readonly Token[], at: number): VerbGroup | undefined {
  const token = tokens[at]!
  if (token.aside) return undefined
  if (token.tag === 'modal') return inverted(tokens, at) ? undefined : parseGroup(tokens, at)
  if (token.tag === 'be') return /^(?:be|been|being)$/.test(token.lower) ? undefined : parseGroup(tokens, at)
  if (token.tag === 'have') return token.lower === 'having' || !afterSubject(tokens, at) ? undefined : parseGroup(tokens, at)
  if (token.tag === 'do') return afterSubject(tokens, at) || tokens[at + 1]?.tag === 'negator' ? parseGroup(tokens, at) : undefined
  if (token.verb !== undefined && finiteVerb(tokens, at)) return parseGroup(tokens, at)
  return undefined
}

/** "Should you need it, …": a modal before its subject. */
export function inverted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag
  return (
    (before === undefined || before === 'comma' || before === 'stop') &&
    /^(?:pronoun|determiner|possessive|name)$/.test(tokens[at + 1]?.tag ?? '')
  )
}

function parseGroup(tokens: readonly Token[], begin: number): VerbGroup | undefined {
  const at = begin
  let modal: string | undefined
  let negated = false
  let passive = false
  let past = tokens[at]!.lower === 'was' || tokens[at]!.lower === 'were' || tokens[at]!.lower === 'had' || tokens[at]!.lower === 'did'
  const chain: string[] = []
  const adverbs: string[] = []
  const skip = (from: number): number => {
    let i = from
    for (;;) {
      const token = tokens[i]
      if (token === undefined) return i
      if (token.tag === 'negator') {
        negated = !(tokens[i + 1]?.lower === 'only' || tokens[i + 1]?.lower === 'just')
        if (token.lower === 'never') adverbs.push('never')
        i++
        if (!negated) i++
      } else if (token.tag === 'adverb') {
        adverbs.push(token.lower)
        i++
      } else if (token.tag === 'comma' && insertedAdverb(tokens, i + 1) > 0 && !coordinated(tokens, i)) i = insertedAdverb(tokens, i + 1)
      else return i
    }
  }
  let first = at
  while (first > 0 && (tokens[first - 1]!.tag === 'adverb' || tokens[first - 1]!.tag === 'negator')) first--
  if (first > 0) skip(first)
  else first = at
  const finish = (head: number, lemma: string, end: number, copula: boolean): VerbGroup => ({
    start: first,
    end,
    head,
    lemma,
    modal,
    chain,
    negated,
    adverbs,
    passive,
    copula,
    past,
    imperative: false,
  })
  let i = at
  for (let guard = 0; guard < 12; guard++) {
    const token = tokens[i]
    if (token === undefined) return undefined
    if (token.tag === 'modal') {
      modal = token.lower
      i = skip(i + 1)
      if (modal === 'ought' && tokens[i]?.tag === 'to') i++
      continue
    }
    if (token.tag === 'do') {
      const next = skip(i + 1)
      if (hasForm(tokens[next], 'base') || tokens[next]?.lower === 'have') {
        i = next
        continue
      }
      return finish(i, 'do', next, false)
    }
    if (token.tag === 'have') {
      const next = skip(i + 1)
      const follower = tokens[next]
      if (follower?.tag === 'to' && startsInfinitive(tokens, next)) {
        chain.push('have')
        i = skip(next + 1)
        continue
      }
      if (follower?.lower === 'been' || (hasForm(follower, 'participle') && follower?.tag === 'word' && !followsAsNoun(tokens, next))) {
        past = past || follower?.lower !== 'been'
        i = next
        continue
      }
      return finish(i, 'have', next, false)
    }
    if (token.tag === 'be') {
      const next = skip(i + 1)
      const follower = tokens[next]
      if (follower?.lower === 'being' || follower?.lower === 'been') {
        i = next
        continue
      }
      if (
        follower !== undefined &&
        chainingAdjectives.has(follower.lower) &&
        tokens[skip(next + 1)]?.tag === 'to' &&
        startsInfinitive(tokens, skip(next + 1))
      ) {
        chain.push(follower.verb?.lemma ?? follower.lower)
        i = skip(skip(next + 1) + 1)
        continue
      }
      if (hasForm(follower, 'participle') && follower?.tag === 'word') {
        passive = true
        i = next
        continue
      }
      if (hasForm(follower, 'gerund') && tokens[next + 1]?.tag !== 'comma') {
        i = next
        continue
      }
      return finish(i, 'be', next, true)
    }
    if (token.verb !== undefined) {
      const next = skip(i + 1)
      if (token.verb.lemma === 'need' && negated && tokens[next - 1]?.tag === 'negator' && hasForm(tokens[next], 'base')) {
        chain.push('need')
        i = next
        continue
      }
      if (chaining.has(token.verb.lemma) && tokens[next]?.tag === 'to' && startsInfinitive(tokens, next)) {
        chain.push(token.verb.lemma)
        passive = false
        i = skip(next + 1)
        continue
      }
      if (token.verb.forms.has('past') && !token.verb.forms.has('base') && !passive && i === at) past = true
      return finish(i, token.verb.lemma, i + 1, false)
    }
    if (i > at && token.tag === 'word' && hasForm(tokens[i + 1], 'base') && tokens[i + 1]!.tag === 'word') {
      i++
      continue
    }
    // A verb that is not in the list, behind an auxiliary.
    if (modal !== undefined || i > at) {
      if (token.tag === 'word') return finish(i, token.lower, i + 1, false)
      if (token.tag === ('need' as string)) return undefined
      return modal !== undefined && i > at ? finish(i - 1, modal, i, false) : undefined
    }
    return undefined
  }
  return undefined
}

function startsInfinitive(tokens: readonly Token[], to: number): boolean {
  let i = to + 1
  while (tokens[i]?.tag === 'adverb' || tokens[i]?.tag === 'negator') i++
  const token = tokens[i]
  return token !== undefined && (hasForm(token, 'base') || token.tag === 'be' || token.lower === 'have' || token.lower === 'do')
}

/** Behind an adverb or short phrase between commas: ", however,", ", on the other hand,"; 0 where there is none. */
function insertedAdverb(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 7 && i < tokens.length; i++) {
    if (tokens[i]!.tag === 'comma') return i > from ? i + 1 : 0
    const first = tokens[from]!
    if (!(first.tag === 'adverb' || first.tag === 'preposition')) return 0
  }
  return 0
}

function coordinated(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma - 1]?.tag === 'word' && !hasForm(tokens[comma - 1], 'base')
}

function followsAsNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.tag === 'word' && !hasForm(tokens[at], 'past') && next.verb === undefined
}
