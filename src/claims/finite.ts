import { subjectPronouns } from './function-words.ts'
import { says, type Token } from './token.ts'
import { mayBeNoun, type VerbForm } from './verbs.ts'

/** Whether a token has a verb form. */
export function hasForm(token: Token | undefined, ...forms: readonly VerbForm[]): boolean {
  const verb = token?.verb
  return verb !== undefined && forms.some((form) => verb.forms.has(form))
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

export function afterSubject(tokens: readonly Token[], at: number): boolean {
  const left = tokens[leftOf(tokens, at)]
  if (left !== undefined && /^(?:that|this|which|who|it|all|each|both|these|those)$/.test(left.lower)) return true
  return left !== undefined && left.tag !== 'to' && left.tag !== 'determiner' && left.tag !== 'possessive' && left.tag !== 'preposition'
}

/** Verbs of where responsibility is, which no noun looks like. */
const resting = new Set('remain rest fall lie belong reside'.split(' '))

const nounPhraseStart = new Set(['determiner', 'possessive', 'adjective', 'name', 'number', 'pronoun'])

function opensObject(token: Token | undefined): boolean {
  return token !== undefined && (nounPhraseStart.has(token.tag) || (token.tag === 'word' && !token.aside))
}

/** Decides between verb and noun, participle or infinitive by the words on both sides. */
export function finiteVerb(tokens: readonly Token[], at: number): boolean {
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
  if (subjectPronouns.has(left.lower) || /^(?:which|who|this)$/.test(left.lower) || left.lower === 'that') {
    if (/^(?:this|that|which)$/.test(left.lower) && mayBeNoun(verb.lemma) && base && left.lower !== 'which') return false
    if (left.lower === 'it' || left.lower === 'he' || left.lower === 'she') return third || past
    return base || third || past
  }
  if (/^(?:nobody|everybody|everyone|one)$/.test(left.lower) && leftAt < 2) return third
  if (left.tag === 'negator') return false
  if (left.tag === 'comma') {
    const subjectEnd = beforeInsertion(tokens, leftAt)
    if (subjectEnd !== undefined) return (base || third) && (opensObject(right) || /^(?:preposition|to)$/.test(right?.tag ?? ''))
  }
  if (left.tag === 'coordinator' || left.tag === 'comma') return coordinatedVerb(tokens, at, leftAt)
  if (base && !third) {
    if (left.tag !== 'word' && left.tag !== 'name' && left.tag !== 'bracket') return false
    const joined = says(tokens[leftAt - 1], /^(?:and|&)$/) || says(tokens[leftAt - 2], /^(?:and|&)$/)
    if (collectives.has(left.lower)) return opensObject(right)
    if (joined && resting.has(verb.lemma) && right?.tag === 'preposition') return true
    if (joined && !isPlural(left.lower))
      return opensObject(right) && (left.tag === 'name' || !mayBeNoun(verb.lemma)) && (right?.tag !== 'word' || !mayBeNoun(verb.lemma))
    if (verb.lemma === 'need' && right?.tag === 'negator') return true
    if (!isPlural(left.lower)) return !mayBeNoun(verb.lemma) && tokens[leftAt - 1]?.lower === 'by' && opensObject(right)
    if (leftAt < at - 1) return true
    if (right?.lower === 'and' && paired(tokens, at + 2)) return true
    return mayBeNoun(verb.lemma)
      ? opensObject(right) && right?.tag !== 'word'
      : right === undefined || right.lower === ':' || opensObject(right) || right.tag === 'preposition' || right.tag === 'to'
  }
  if (third) {
    // A name may look like an adjective: "Ordinal manages the hosts".
    const named = left.tag === 'adjective' && leftAt === 0 && /^\p{Lu}/u.test(left.text) && !mayBeNoun(verb.lemma)
    if (!named && (left.tag === 'adjective' || left.tag === 'number'))
      return resting.has(verb.lemma) && /^(?:preposition|adverb|to)$/.test(right?.tag ?? '')
    if (left.tag === 'word' || left.tag === 'name' || named) {
      if (isPlural(left.lower) && !isNameLike(tokens, leftAt) && mayBeNoun(verb.lemma)) return false
      if (leftAt < at - 1) return opensObject(right) || right?.tag === 'preposition' || right?.tag === 'to' || hasForm(right, 'gerund')
      if (!mayBeNoun(verb.lemma)) {
        if (right?.tag === 'coordinator')
          return hasForm(tokens[at + 2], 'third') || (tokens[at + 2]?.tag === 'adverb' && hasForm(tokens[at + 3], 'third'))
        return right !== undefined && (right.tag !== 'comma' || hasForm(tokens[at + 2], 'third'))
      }
      if (right?.tag === 'word' && hasForm(tokens[at + 2], 'third') && opensObject(tokens[at + 3])) return false
      if (right?.verb && right.tag === 'word' && !mayBeNoun(right.verb.lemma) && hasForm(right, 'base', 'third')) return false
      if (right?.tag === 'coordinator' && hasForm(tokens[at + 2], 'third') && beginsClause(tokens, leftAt))
        return opensObject(tokens[at + 3])
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

/** Whether a plain verb that is no noun, with its object, stands here: the second of "control and administer access". */
function paired(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.tag === 'word' ? tokens[at]!.verb : undefined
  return verb?.forms.has('base') === true && !mayBeNoun(verb.lemma) && opensObject(tokens[at + 1])
}

/** Whether a verb behind "and" or a comma goes on with the predicate of a verb of the same form before it. */
function coordinatedVerb(tokens: readonly Token[], at: number, conjunction: number): boolean {
  const verb = tokens[at]!.verb!
  const form = verb.forms.has('third') ? 'third' : 'base'
  if (!verb.forms.has(form)) return false
  const right = tokens[at + 1]
  const loose = right?.tag === 'preposition' && !mayBeNoun(verb.lemma)
  const vagueObject = mayBeNoun(verb.lemma) && right?.tag === 'word'
  const object = opensObject(right) && !(vagueObject && (form === 'base' || !isPlural(right.lower)))
  if (!(object || loose || (right?.tag === 'coordinator' && tokens[conjunction]!.tag === 'coordinator' && !mayBeNoun(verb.lemma)))) {
    return right?.tag === 'coordinator' && hasForm(tokens[at + 2], form) && !mayBeNoun(verb.lemma)
  }
  if (tokens[conjunction]!.tag === 'comma' && right?.tag === 'word' && !listOfVerbs(tokens, at, form)) return false
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
      (/^(?:possessive|determiner)$/.test(tokens[i + 1]!.tag) && (tokens[i - 1]!.tag === 'pronoun' || namesAtStart(tokens, i))) ||
      /^(?:negator|preposition|adverb)$/.test(tokens[i + 1]!.tag) ||
      /^(?:as|rather|like|not)$/.test(tokens[i + 1]!.lower)
    return opens && /^(?:word|name|pronoun)$/.test(tokens[i - 1]!.tag) && i <= 6 ? i - 1 : undefined
  }
  return undefined
}

/** Whether the words before an index are a name that begins the sentence: "AWS, our host, runs". */
export function namesAtStart(tokens: readonly Token[], end: number): boolean {
  return end > 0 && end <= 3 && tokens.slice(0, end).every((token) => /^\p{Lu}/u.test(token.text) && /^(?:word|name)$/.test(token.tag))
}

/** Whether the list that goes on behind a verb ends in "and" with another verb: "hosts servers, and patches them". */
function listOfVerbs(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  for (let i = at + 1; i < tokens.length && tokens[i]!.tag !== 'stop'; i++) {
    if (tokens[i]!.tag !== 'coordinator') continue
    const next = tokens[i + 1]?.tag === 'adverb' ? tokens[i + 2] : tokens[i + 1]
    if (hasForm(next, form)) return true
    if (next !== undefined && /^(?:determiner|possessive|pronoun)$/.test(next.tag)) return false
  }
  return false
}

const plainPlurals = new Set(['people', 'admins', 'ops'])
const collectives = new Set(['team', 'staff', 'personnel', 'support'])

export function isPlural(word: string): boolean {
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
