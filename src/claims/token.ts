import type { VerbReading } from './verbs.ts'

export type Tag =
  | 'determiner'
  | 'possessive'
  | 'genitive'
  | 'pronoun'
  | 'preposition'
  | 'to'
  | 'coordinator'
  | 'contrast'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'negator'
  | 'adverb'
  | 'adjective'
  | 'number'
  | 'word'
  | 'name'
  | 'comma'
  | 'stop'
  | 'quote'
  | 'bracket'

/** One word or mark, with its offsets in the sentence. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly tag: Tag
  readonly verb?: VerbReading | undefined
  /** It stands inside brackets, beside the grammar of the sentence. */
  readonly aside: boolean
}

export interface RawToken {
  readonly text: string
  readonly start: number
}

const pattern =
  /(?:e\.g|i\.e|E\.g|I\.e|a\.k\.a)\.?|etc\.?|[\p{L}\p{N}]+(?:[-‑/._&+@][\p{L}\p{N}]+)*(?:['’](?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))?|\.{3}|\s[-–]\s|[^\s\p{L}\p{N}®™©*]/gu
const contraction = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/** Cuts a text into words and marks. Contractions and possessive endings become tokens of their own. */
export function cutTokens(text: string): readonly RawToken[] {
  const raw: RawToken[] = []
  for (const match of text.matchAll(pattern)) {
    const word = match[0]
    const start = match.index
    const parts = word.includes("'") || word.includes('’') ? contraction.exec(word) : null
    if (word === 'cannot' || word === 'Cannot') raw.push({ text: word.slice(0, 3), start }, { text: word.slice(3), start: start + 3 })
    else if (parts) raw.push({ text: parts[1]!, start }, { text: parts[2]!, start: start + parts[1]!.length })
    else if (word.length === 3 && word.endsWith(word[0]!) && word.trim() !== word) raw.push({ text: word.trim(), start: start + 1 })
    else raw.push({ text: word, start })
  }
  return raw
}

/** Whether there is a token and its word, in lower case, fits. */
export function says(token: Token | undefined, words: RegExp): boolean {
  return token !== undefined && words.test(token.lower)
}
