import type { ClauseKind } from './clause.ts'
import { hasForm } from './finite.ts'
import { questionWords, relativePronouns, subjectPronouns, subordinators } from './function-words.ts'
import type { Token } from './token.ts'
import { inverted, verbGroupAt } from './verb-group.ts'

const asking = new Set(
  'know understand decide determine define describe explain see discuss clarify choose control consider identify show specify evaluate check verify assess tell learn manage how question whether'.split(
    ' ',
  ),
)
export const contentVerbs = new Set(
  'ensure mean note understand know believe think assume say state claim remember guarantee verify confirm acknowledge agree make recommend suggest imply show require expect suppose imagine recognize sure aware idea fact basis misconception assumption likely important clear true account mind'.split(
    ' ',
  ),
)

const openers = new Set([...subordinators.keys(), ...relativePronouns, ...questionWords, 'so', 'in', 'to', 'on', 'even', 'should'])
const conditions = [
  'as long as',
  'so long as',
  'in case',
  'in the event that',
  'in the event',
  'to the extent that',
  'to the extent',
  'on condition that',
  'even if',
  'in the case that',
  'in the case where',
  'in cases where',
].map((words) => words.split(' '))

/** How many words a conditional opener of several words has: "as long as", "in case"; 0 where there is none. */
export function openerWidth(tokens: readonly Token[], at: number): number {
  const first = tokens[at]!.lower
  if (first !== 'as' && first !== 'so' && first !== 'in' && first !== 'to' && first !== 'on' && first !== 'even') return 0
  const found = conditions.find((words) => words.every((word, offset) => tokens[at + offset]?.lower === word))
  return found && tokens[at + found.length]?.lower !== 'of' ? found.length : 0
}

/** What kind of clause a word opens inside the innermost clause; undefined where it opens none. */
export function openerKind(tokens: readonly Token[], at: number, top: { readonly kind: ClauseKind }): ClauseKind | undefined {
  const token = tokens[at]!
  if (!openers.has(tokens[at]!.lower)) return undefined
  if (openerWidth(tokens, at) > 0) return 'condition'
  const left = tokens[at - 1]
  const word = token.lower
  const next = tokens[at + 1]
  if (word === 'that') {
    if (left === undefined || next === undefined) return undefined
    if (left.tag === 'coordinator' || left.tag === 'comma' || left.tag === 'adverb')
      return top.kind === 'content' || top.kind === 'relative' ? top.kind : undefined
    if (left.tag === 'preposition' && left.lower !== 'provided') return undefined
    const lemma = left.verb?.lemma ?? left.lower
    if (left.tag === 'be') return 'content'
    if (contentVerbs.has(lemma) || left.tag === 'adjective') return 'content'
    if (
      left.verb &&
      !(left.tag === 'word' && tokens[at - 2]?.tag === 'determiner') &&
      (next.tag !== 'word' || next.lower.endsWith('s')) &&
      !hasForm(next, 'base', 'third')
    )
      return 'content'
    return left.tag === 'word' || left.tag === 'name' || left.tag === 'pronoun' || left.tag === 'bracket' || left.tag === 'genitive'
      ? 'relative'
      : undefined
  }
  if (relativePronouns.has(word) && word !== 'who' && word !== 'which') return left ? 'relative' : undefined
  if (word === 'which' || word === 'who') {
    if (left === undefined || left.lower === ':') return 'question'
    if (left.tag === 'to' || (left.verb && asking.has(left.verb.lemma)) || (left.tag === 'preposition' && word === 'who')) return 'question'
    return 'relative'
  }
  const asked =
    left !== undefined &&
    ((left.tag === 'preposition' && left.lower !== 'except') || left.tag === 'to' || asking.has(left.verb?.lemma ?? left.lower))
  if (/^(?:what|how|why|whether)$/.test(word))
    return left === undefined || left.tag === 'coordinator' || left.tag === 'comma' || asked || left.verb || left.lower === 'about'
      ? 'question'
      : 'question'
  if ((word === 'when' || word === 'where') && asked) return 'question'
  if (word === 'if' && left && asking.has(left.verb?.lemma ?? '')) return 'question'
  if (word === 'should' && inverted(tokens, at)) return 'condition'
  const kind = subordinators.get(word)
  if (kind === undefined) return undefined
  if (word === 'as') {
    if (left?.lower === 'such' || left?.lower === 'well' || left?.lower === 'much' || left?.lower === 'soon')
      return left.lower === 'soon' ? 'time' : undefined
    return next && (subjectPronouns.has(next.lower) || (next.tag === 'determiner' && ownVerb(tokens, at + 2))) ? kind : undefined
  }
  if (word === 'provided' || word === 'providing' || word === 'assuming')
    return left === undefined || left.tag === 'comma' || next?.lower === 'that' ? (left?.tag === 'be' ? undefined : kind) : undefined
  if (word === 'once') return next && next.tag !== 'stop' && (left === undefined || left.tag !== 'modal') ? kind : undefined
  if (word === 'after' || word === 'before' || word === 'since' || word === 'until')
    return next && !hasForm(next, 'gerund') ? kind : undefined
  if (word === 'where' && left?.tag === 'word' && tokens[at - 2])
    return left.lower === 'case' || left.lower === 'model' || left.lower === 'environment' || left.tag === 'word' ? 'relative' : kind
  if (word === 'otherwise') return undefined
  return kind
}

/** Whether a finite verb comes before any comma or pronoun: "as the load grows", and not "as the customer, you are". */
function ownVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (/^(?:comma|stop|pronoun)$/.test(tokens[at]!.tag)) return false
    if (verbGroupAt(tokens, at)) return true
  }
  return false
}

/** Whether a finite verb stands before the next comma that cannot belong to a list, so that a clause can begin here. */
export function verbAhead(tokens: readonly Token[], from: number): boolean {
  let commas = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (token.tag === 'stop' || token.lower === 'then') return false
    if (token.tag === 'comma' && ++commas > 4) return false
    if (token.tag === 'comma' && at - from < 12 && hasForm(tokens[from], 'gerund')) return false
    if (token.tag === 'comma' && commas === 1 && hasForm(tokens[from], 'participle')) return false
    if (
      at > from &&
      subordinators.has(token.lower) &&
      token.lower !== 'as' &&
      token.lower !== 'where' &&
      token.lower !== 'when' &&
      !questionWords.has(token.lower)
    )
      return false
    if (verbGroupAt(tokens, at)) return true
  }
  return false
}
