import type { RichText } from '../model/rich-text.ts'
import type { DutyRef, OfferingRef, PartyRef } from './refs.ts'

/** A question with its answer, both made of the data. */
export interface Question {
  /** Unique on the page. */
  readonly id: string
  readonly question: string
  /** The answer in a sentence or two. */
  readonly answer: string
  /** Where the whole answer is. */
  readonly href: string
  /** Who does what, customers first. */
  readonly duties: readonly PartyDuties[]
  /** The steps of a scenario, in their order. */
  readonly steps: readonly { readonly who: readonly PartyRef[]; readonly duty: DutyRef; readonly within?: string | undefined }[]
  /** The offerings of which the answer speaks; none where it speaks of all. */
  readonly offerings: readonly OfferingRef[]
}

/** The first duties of a party in an area, and how many more there are. */
export interface PartyDuties {
  readonly party: PartyRef
  readonly duties: readonly {
    readonly duty: DutyRef
    /** Without it the answer would say too much. */
    readonly condition?: RichText | undefined
    /** Those of the question's offerings in which the duty is the party's, where it is not so in all. */
    readonly offerings: readonly OfferingRef[]
  }[]
  readonly more: number
}

/** What an answer in words alone has besides. */
export const nothing: Pick<Question, 'duties' | 'steps' | 'offerings'> = { duties: [], steps: [], offerings: [] }
