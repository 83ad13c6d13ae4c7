import type { PublishedData } from '../model/portfolio.ts'
import type { RichText } from '../model/rich-text.ts'

export type PublishedDuty = PublishedData['duties'][number]
export type PublishedArea = PublishedData['areas'][number]
export type PublishedOffering = PublishedData['offerings'][number]
export type PublishedParty = PublishedData['parties'][number]
export type PublishedScenario = PublishedData['scenarios'][number]

/** Why a vendor's area belongs to one of ours. There is always a reason: nothing is guessed. */
export type MatchReason =
  | { readonly kind: 'mapped' }
  /** It names a control of ours for all its duties. */
  | { readonly kind: 'control'; readonly control: string }
  /** Its title is a word of a term of ours; `through` where the vendor's own glossary says so. */
  | { readonly kind: 'glossary'; readonly term: string; readonly word: string; readonly through?: string | undefined }

export interface VendorArea {
  readonly area: PublishedArea
  /** Which of our areas it belongs to; none where nothing says so. */
  readonly own?: string | undefined
  readonly reasons: readonly MatchReason[]
  /** What we hold in it. */
  readonly obligations: readonly Obligation[]
  /** Whether we have a part in it that the vendor has not yet written down. */
  readonly unstated: boolean
}

/** One thing that we do because we use what a vendor sells. */
export interface Obligation {
  /** Unlike all others of the portfolio, and the same as long as the vendor and the duty keep their ids. */
  readonly key: string
  readonly vendor: string
  readonly area: PublishedArea
  readonly duty: PublishedDuty
  /** Those that hold it with us. */
  readonly others: readonly PublishedParty[]
}

export interface PortfolioVendor {
  readonly id: string
  readonly name: string
  readonly data: PublishedData
  /** What we bought, and who we are there. */
  readonly offering: PublishedOffering
  readonly party: PublishedParty
  /** Where the data was fetched, when, and which bytes. */
  readonly source: string
  readonly fetched: string
  readonly sha256: string
  /** By when it is to be fetched again; absent without a policy. */
  readonly due?: string | undefined
  /** In the order of the vendor. */
  readonly areas: readonly VendorArea[]
}

/** One of our own areas. */
export interface OwnArea {
  readonly id: string
  readonly title: string
  readonly summary?: RichText | undefined
}

/** What happens when, at one vendor or at several. */
export interface PortfolioScenario {
  /** The path of its page: an own id, or vendor/id. */
  readonly id: string
  readonly title: string
  readonly question?: string | undefined
  readonly parts: readonly { readonly vendor: string; readonly scenario: PublishedScenario }[]
  /** Whether it is one of ours, into which those of vendors were mapped. */
  readonly own: boolean
}

/** All that we have to do, across vendors. */
export interface Portfolio {
  readonly organisation: string
  readonly title?: string | undefined
  readonly summary?: RichText | undefined
  readonly url: string
  readonly languages: readonly string[]
  readonly vendors: readonly PortfolioVendor[]
  readonly areas: readonly OwnArea[]
  readonly scenarios: readonly PortfolioScenario[]
}

/** The key of an obligation. Ids have no underscores, so that two never come out the same. */
export function obligationKey(vendor: string, duty: string): string {
  return `${vendor}__${duty}`
}
