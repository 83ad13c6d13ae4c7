import type { Abstention, Claim } from './claim.ts'
import type { Scope } from './page.ts'
import type { Place } from './place.ts'

/** A part of a sentence that cites duties. Offsets as those of claims. */
export interface Binding {
  readonly duties: readonly string[]
  readonly start: number
  readonly end: number
  /** It cites them by repeating their text, and not in a component. */
  readonly quoted?: true
}

/** A sentence, list item or table cell that says, or seems to say, who owns which work. */
export interface Statement {
  readonly text: string
  /** Where it begins. */
  readonly at: Place
  /** Where its last character stands. */
  readonly ends: Place
  readonly claims: readonly Claim[]
  readonly abstentions: readonly Abstention[]
  readonly bindings: readonly Binding[]
  /** What every `<For>` around it limits it to. */
  readonly scopes: readonly Scope[]
  /** Headings above, outermost first. */
  readonly headings: readonly string[]
  /** Parts of the model that the words around it name: the head of a column. */
  readonly columns: readonly string[]
}

/** What was read of a text, and how much of it there was. */
export interface ProseReading {
  /** Those with a claim or an abstention. */
  readonly statements: readonly Statement[]
  readonly sentences: number
  /** Sentences in a language that is not read. */
  readonly unread: number
}
