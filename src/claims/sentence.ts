/** What kind of text a sentence was taken from. */
export type Unit = 'sentence' | 'list-item' | 'table-cell' | 'lead-in' | 'heading'

/** What a reader has in mind when reaching a sentence. All of it is optional, plain text without markup. */
export interface Context {
  /** The sentence before, in the same paragraph or list item. */
  readonly previous?: string | undefined
  /** The sentence or label that the list stands under, with the sentence before it where that carries the sense. */
  readonly leadIn?: string | undefined
  /** Headings above, outermost first. */
  readonly headings?: readonly string[] | undefined
  /** The head of the column of a table cell. */
  readonly column?: string | undefined
  /** The area that the page explains. */
  readonly subject?: string | undefined
}

export interface Sentence {
  readonly text: string
  readonly unit: Unit
  readonly context?: Context | undefined
}

export interface Span {
  readonly start: number
  readonly end: number
}

const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|incl|approx|no|fig|inc|ltd|co|corp|mr|ms|dr|st|a\.k\.a|u\.s|u\.k)|\b[A-Z])\.$/i

/**
 * Splits running text into sentences, as offsets without the white space around them. A full stop ends a sentence when white
 * space and something that can begin one follow, and it is not that of an abbreviation.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const add = (end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '') spans.push({ start: start + lead, end: start + piece.trimEnd().length })
    start = end
  }
  for (const match of text.matchAll(/[.!?]+["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\d•✓])|\n\s*\n/gu)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(text.slice(start, match.index + 1))) continue
    add(end)
  }
  add(text.length)
  return spans
}
