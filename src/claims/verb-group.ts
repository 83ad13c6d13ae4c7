import { isAdverb, subjectPronouns } from './function-words.ts'
import type { Token } from './token.ts'
import { mayBeNoun, type VerbForm } from './verbs.ts'

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
  'responsible_',
])

/** Whether a token has a verb form. */
export function hasForm(token: Token | undefined, ...forms: readonly VerbForm[]): boolean {
  const verb = token?.verb
  return verb !== undefined && forms.some((form) => verb.forms.has(form))
}

/** The verb group that begins at a token, if a finite verb can begin there. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | undefined {
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

/** Skips adverbs leftwards. */
function leftOf(tokens: readonly Token[], at: number): number {
  let i = at - 1
  while (
    i >= 0 &&
    (tokens[i]!.tag === 'adverb' ||
      tokens[i]!.aside ||
      /^(?:no longer|never)$/.test(tokens[i]!.lower) ||
      tokens[i]!.lower === 'themselves' ||
      tokens[i]!.lower === 'itself')
  )
    i--
  return i
}

function afterSubject(tokens: readonly Token[], at: number): boolean {
  const left = tokens[leftOf(tokens, at)]
  return left !== undefined && left.tag !== 'to' && left.tag !== 'determiner' && left.tag !== 'possessive' && left.tag !== 'preposition'
}

const nounPhraseStart = new Set(['determiner', 'possessive', 'adjective', 'name', 'number', 'pronoun'])

function opensObject(token: Token | undefined): boolean {
  return token !== undefined && (nounPhraseStart.has(token.tag) || (token.tag === 'word' && !token.aside))
}

/** Decides between verb and noun, participle or infinitive by the words on both sides. */
function finiteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const verb = token.verb!
  const leftAt = leftOf(tokens, at)
  const left = tokens[leftAt]
  const right = tokens[at + 1]
  const base = verb.forms.has('base')
  const third = verb.forms.has('third')
  const past = verb.forms.has('past')
  if (left === undefined || verb.forms.has('gerund')) return false
  if (
    token.tag === 'adjective' &&
    !(base && right && /^(?:determiner|possessive|name)$/.test(right.tag) && (subjectPronouns.has(left.lower) || isPlural(left.lower)))
  )
    return false
  if (/^\p{Lu}/u.test(token.text) && left.tag !== 'quote') return false
  if (
    subjectPronouns.has(left.lower) ||
    /^(?:which|who|this)$/.test(left.lower) ||
    (left.lower === 'that' && tokens[leftAt - 1] !== undefined)
  ) {
    if (/^(?:this|that|which)$/.test(left.lower) && mayBeNoun(verb.lemma) && base && left.lower !== 'which') return false
    if (left.lower === 'it' || left.lower === 'he' || left.lower === 'she') return third || past
    return base || third || past
  }
  if (left.tag === 'negator') return false
  if (left.tag === 'comma') {
    const subjectEnd = beforeInsertion(tokens, leftAt)
    if (subjectEnd !== undefined) return (base || third) && (opensObject(right) || right?.tag === 'preposition')
  }
  if (left.tag === 'coordinator' || left.tag === 'comma') return coordinatedVerb(tokens, at, leftAt)
  if (base && !third) {
    if (left.tag !== 'word' && left.tag !== 'name' && left.tag !== 'bracket') return false
    const paired = /^(?:and|&)$/.test(tokens[leftAt - 1]?.lower ?? '') || /^(?:and|&)$/.test(tokens[leftAt - 2]?.lower ?? '')
    if (collectives.has(left.lower)) return opensObject(right)
    if (paired && !isPlural(left.lower))
      return opensObject(right) && (left.tag === 'name' || !mayBeNoun(verb.lemma)) && (right?.tag !== 'word' || !mayBeNoun(verb.lemma))
    if (verb.lemma === 'need' && right?.tag === 'negator') return true
    if (!isPlural(left.lower)) return !mayBeNoun(verb.lemma) && tokens[leftAt - 1]?.lower === 'by' && opensObject(right)
    if (leftAt < at - 1) return true
    return mayBeNoun(verb.lemma)
      ? opensObject(right) && right?.tag !== 'word'
      : opensObject(right) || right?.tag === 'preposition' || right?.tag === 'to'
  }
  if (third) {
    if (left.tag === 'adjective' || left.tag === 'number') return false
    if (left.tag === 'word' || left.tag === 'name') {
      if (isPlural(left.lower) && !isNameLike(tokens, leftAt) && mayBeNoun(verb.lemma)) return false
      if (leftAt < at - 1) return opensObject(right) || right?.tag === 'preposition' || right?.tag === 'to' || hasForm(right, 'gerund')
      if (!mayBeNoun(verb.lemma)) {
        if (right?.tag === 'coordinator')
          return hasForm(tokens[at + 2], 'third') || (tokens[at + 2]?.tag === 'adverb' && hasForm(tokens[at + 3], 'third'))
        return right !== undefined && (right.tag !== 'comma' || hasForm(tokens[at + 2], 'third'))
      }
      if (right?.verb && right.tag === 'word' && !mayBeNoun(right.verb.lemma) && hasForm(right, 'base', 'third')) return false
      return (
        right !== undefined &&
        right.tag !== 'stop' &&
        (opensObject(right) || right.tag === 'to') &&
        (beginsClause(tokens, leftAt) || right.tag === 'determiner' || right.tag === 'possessive')
      )
    }
    return left.tag === 'bracket' && !mayBeNoun(verb.lemma)
  }
  if (past) {
    if (left.tag !== 'name' && left.tag !== 'word') return false
    return opensObject(right) && (right?.tag === 'determiner' || right?.tag === 'possessive') && beginsClause(tokens, leftAt)
  }
  return false
}

/** Whether a verb behind "and" or a comma goes on with the predicate of a verb of the same form before it. */
function coordinatedVerb(tokens: readonly Token[], at: number, conjunction: number): boolean {
  const verb = tokens[at]!.verb!
  const form = verb.forms.has('third') ? 'third' : 'base'
  if (!verb.forms.has(form)) return false
  const right = tokens[at + 1]
  const loose = right?.tag === 'preposition' && !mayBeNoun(verb.lemma)
  const object =
    opensObject(right) && !(mayBeNoun(verb.lemma) && right?.tag === 'word' && right.verb !== undefined && tokens[at + 2]?.tag === 'stop')
  if (!(object || loose || (right?.tag === 'coordinator' && tokens[conjunction]!.tag === 'coordinator' && !mayBeNoun(verb.lemma)))) {
    return right?.tag === 'coordinator' && hasForm(tokens[at + 2], form) && !mayBeNoun(verb.lemma)
  }
  for (let i = conjunction - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.aside) continue
    if (token.tag === 'stop') return false
    if (token.tag === 'to' && hasForm(tokens[i + 1], 'base') && form === 'base') return false
    if (token.tag === 'be') return (token.lower === 'are' ? form === 'base' : form === 'third') && !mayBeNoun(verb.lemma)
    if (token.tag === 'modal') return form === 'base'
    if (token.tag === 'have' || token.tag === 'do') return form === 'third' ? /^(?:has|does)$/.test(token.lower) : false
    if (token.verb && hasForm(token, form) && i > 0 && (finiteVerb(tokens, i) || token.tag !== 'word')) return true
  }
  return false
}

/** Where the subject ends before ", not the customer," or ", as a vendor,"; undefined where the comma closes no insertion. */
function beforeInsertion(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma - 1; i > 0 && comma - i < 9; i--) {
    if (tokens[i]!.tag !== 'comma') continue
    const opens =
      (/^(?:possessive|determiner)$/.test(tokens[i + 1]!.tag) && tokens[i - 1]!.tag === 'pronoun') ||
      /^(?:negator|preposition|adverb)$/.test(tokens[i + 1]!.tag) ||
      /^(?:as|rather|like|not)$/.test(tokens[i + 1]!.lower)
    return opens && /^(?:word|name|pronoun)$/.test(tokens[i - 1]!.tag) && i <= 6 ? i - 1 : undefined
  }
  return undefined
}

const plainPlurals = new Set(['people', 'admins', 'ops'])
const collectives = new Set(['team', 'staff', 'personnel', 'support'])

function isPlural(word: string): boolean {
  return plainPlurals.has(word) || (word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word))
}

function isNameLike(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.tag === 'name' || /^\p{Lu}/u.test(tokens[at]!.text)
}

/** Whether the noun phrase that ends at a token begins the sentence or its clause. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (i >= 0 && /^(?:word|name|adjective|determiner|possessive|genitive)$/.test(tokens[i]!.tag)) i--
  return i < 0 || /^(?:comma|stop|coordinator|contrast|bracket)$/.test(tokens[i]!.tag)
}

export { isPlural }
export const adverbWord = isAdverb
