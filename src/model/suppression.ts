import type { Place } from './place.ts'

/** A comment or an entry of the front matter that says why a finding of a rule is to be passed over. */
export interface Suppression {
  readonly rule: string
  /** Empty where it was left out; then it does nothing. */
  readonly reason: string
  readonly at: Place
  /** The lines it is for: a block, or the whole page. */
  readonly from: number
  readonly to: number
}
