import type { Role } from './party.ts'

/** How the responsibility is said: in so many words, by naming the work done, by a duty to do it; or only help with it is offered. */
export type Strength = 'explicit' | 'operational' | 'obligation' | 'help'

export type Polarity = 'responsible' | 'not-responsible'

export type Exclusivity = 'sole' | 'shared' | 'unspecified'

/**
 * `only`: the party has nothing but this area ("only responsible for"). `always`, `never`, `all`: in every offering, in none,
 * everything of a kind.
 */
export type Quantifier = 'only' | 'always' | 'never' | 'all'

/** How the party was known: by a name the site gave it, a generic word, we or you, a pronoun, or the list or table around it. */
export type PartySource = 'name' | 'generic' | 'voice' | 'pronoun' | 'context'

/**
 * What one sentence says about who owns one area of work. Offsets count UTF-16 code units into the sentence, and
 * `areaPhrase` is exactly the text between them.
 */
export interface Claim {
  readonly party: Role | 'shared'
  /** The parties of the data that were named, where the lexicon knows their ids; several for `shared`. */
  readonly partyIds: readonly string[]
  readonly partyText: string
  readonly partySource: PartySource
  readonly areaPhrase: string
  readonly start: number
  readonly end: number
  /** The work itself, where it stands outside the area phrase: "patch" in "Acme patches the hosts". */
  readonly verb?: string
  /** The area phrase is a pronoun, whose meaning stands elsewhere. */
  readonly anaphoric: boolean
  /** What the pronoun seems to mean: the subject of the sentence before, or the heading above. */
  readonly antecedent?: string
  /** It merely says what somebody does, with any verb: a claim only where the data has just that as a duty. */
  readonly deed?: true
  /** The verb of a cited duty says that whoever does it owns the work ("patch", but not "watch"), which an assist does not bear out. */
  readonly owning?: true
  readonly polarity: Polarity
  readonly exclusivity: Exclusivity
  readonly strength: Strength
  /** The words that limit the claim to a model, product or object. */
  readonly scope?: string
  /** It holds only under a choice or an event, so it must not be compared as a plain statement. */
  readonly conditional: boolean
  readonly quantifier?: Quantifier
  /** Weakened by "usually", "in most cases" or "by default". */
  readonly hedged: boolean
}

/** Why a sentence that assigns responsibility was not read as a claim. */
export type AbstainReason = 'party' | 'area' | 'attribution' | 'negation'

export interface Abstention {
  readonly reason: AbstainReason
  readonly start: number
  readonly end: number
}

/** Everything that was understood of one sentence. */
export interface Reading {
  readonly claims: readonly Claim[]
  readonly abstentions: readonly Abstention[]
}
