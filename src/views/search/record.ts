/** Kinds of things that search can find, in the order in which results are grouped. */
export const recordKinds = ['duty', 'area', 'question', 'page', 'scenario', 'term', 'offering', 'party', 'attestation'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Who holds a duty where: parties and offerings, by their ids. */
export interface Held {
  readonly parties: readonly string[]
  readonly offerings: readonly string[]
}

/** One thing that search can find. */
export interface SearchRecord {
  /** Where it opens, from the site's root: a duty's row, a page. No two records have the same. */
  readonly url: string
  readonly title: string
  /** The words it is found by, and that excerpts are cut from. */
  readonly content: string
  readonly kind: RecordKind
  /** Its own words, where the content has others too that it shares with its neighbours. */
  readonly own?: string
  /** Fields that count for more than the content. */
  readonly meta: {
    /** The area or section in which it stands. */
    readonly area?: string
    /** Other words for it. */
    readonly keywords?: string
    readonly condition?: string
    /** Words that stand for this record alone: its id, its synonyms. */
    readonly also?: string
    /** What others say of it: prose that is bound to it, controls, an upstream that leaves it to its customer. */
    readonly said?: string
    /** What its excerpt is cut from, where that is not the content. */
    readonly text?: string
  }
  readonly layer?: string | undefined
  /** Groups of holders, so that a choice of party and offering never joins what the data keeps apart. */
  readonly held: readonly Held[]
  /** Whether it comes after its equals: an assist is seldom what was asked for. */
  readonly minor?: boolean
}

/** Parts of a text in one line, each ended as a sentence. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?:]$/.test(part!) ? part : `${part}.`))
    .join(' ')
    .replace(/\s+/g, ' ')
}
