import { advance, type Weight } from './advance.ts'

export interface TextStyle {
  /** Font size, in units of the drawing. */
  readonly size: number
  readonly weight: Weight
}

/** What stays on one line while it fits, and whether a space stands before it. */
interface Piece {
  readonly text: string
  readonly spaced: boolean
}

interface Filled {
  readonly lines: readonly string[]
  /** How often a word is broken where it has no place to break. */
  readonly broken: number
}

/** The widest that a line of text may be drawn, in whole units. */
export function measure(text: string, style: TextStyle): number {
  let width = 0
  for (const character of text) width += advance(character, style.weight)
  return Math.ceil(width * style.size - 1e-6)
}

/**
 * Breaks text into lines no wider than `width`: at spaces, after hyphens and slashes, between ideographs, and inside a word
 * only where the word alone is too long. Nothing is dropped but the spaces at breaks. Lines come out about equally long.
 */
export function wrap(text: string, style: TextStyle, width: number): readonly string[] {
  const pieces = piecesOf(text)
  const widest = fill(pieces, style, width)
  let best = widest
  for (let low = Math.floor(width / Math.max(1, widest.lines.length)), high = width; low < high; ) {
    const middle = Math.floor((low + high) / 2)
    const tried = fill(pieces, style, middle)
    if (tried.lines.length <= widest.lines.length && tried.broken <= widest.broken) {
      best = tried
      high = middle
    } else low = middle + 1
  }
  return best.lines
}

/** What stands between spaces; those that must not break a line count as letters. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n\v\f\r\u2028\u2029\u3000]+/).filter((word) => word !== '')
}

/** Whether a text runs from right to left, going by its first letter. */
export function isRightToLeft(text: string): boolean {
  const letter = text.match(/\p{L}/u)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(letter)
}

function fill(pieces: readonly Piece[], style: TextStyle, width: number): Filled {
  const lines: string[] = []
  let line = ''
  let broken = 0
  for (const piece of pieces) {
    const longer = `${line}${piece.spaced && line !== '' ? ' ' : ''}${piece.text}`
    if (measure(longer, style) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = measure(piece.text, style) <= width ? [piece.text] : breakWord(piece.text, style, width)
    broken += parts.length - 1
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  return { lines, broken }
}

/** A word cut into parts as long as fit, never inside what a reader sees as one character. */
function breakWord(word: string, style: TextStyle, width: number): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const character of charactersOf(word)) {
    if (part !== '' && measure(part + character, style) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function charactersOf(word: string): readonly string[] {
  return /^[ -~]*$/.test(word) ? [...word] : Array.from(segmenter.segment(word), ({ segment }) => segment)
}

const ideograph =
  '[（「『【《〈]*[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}][\\p{M}ー]*[、。，．：；！？）」』】》〉…ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*'
const hyphens = '[-/‐–—\u200B]'
const letters = `(?:(?!${ideograph})(?!${hyphens}).)`
const breakable = new RegExp(`${ideograph}|${hyphens}*${letters}+${hyphens}*|${hyphens}+`, 'gsu')

/** The parts of a text between the places where it may be broken into lines. */
export function piecesOf(text: string): readonly Piece[] {
  return wordsOf(text).flatMap((word) => (word.match(breakable) ?? []).map((piece, index) => ({ text: piece, spaced: index === 0 })))
}
