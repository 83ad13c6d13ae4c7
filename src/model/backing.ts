import type { Place } from './place.ts'

/** A sentence that the data bears out, and what of the data does. */
export interface Backing {
  /** Where its last character stands. */
  readonly ends: Place
  /** Up to three, in the order of the data. */
  readonly duties: readonly string[]
}
