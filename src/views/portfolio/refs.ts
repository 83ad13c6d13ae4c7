import type { RichText } from '../../model/rich-text.ts'
import { safeUrl } from '../../model/scalar.ts'
import {
  type Obligation,
  type OwnArea,
  obligationKey,
  type Portfolio,
  type PortfolioVendor,
  type PublishedArea,
  type PublishedDuty,
  type PublishedParty,
} from '../../portfolio/portfolio.ts'
import type { PartyRef } from '../refs.ts'
import { joinWords } from '../strings.ts'

export const vendorAddress = (vendor: string) => `/vendors/${vendor}/`
export const ownAreaAddress = (area: string) => `/areas/${area}/`
export const storyAddress = (scenario: string) => `/scenarios/${scenario}/`
/** An obligation is a row of its vendor's page. */
export const obligationAddress = ({ vendor, key }: Pick<Obligation, 'vendor' | 'key'>) => `${vendorAddress(vendor)}#${rowId(key)}`
/** The id of an obligation's row on every page that lists it. The capital keeps it apart from ids of headings. */
const rowId = (key: string) => `Duty-${key}`

/** An address that somebody else has published: followed if it is https: or mailto:, and left out otherwise. */
export function outward(url: string | undefined): string | undefined {
  return url !== undefined && safeUrl(url, ['https:', 'mailto:']) ? url : undefined
}

/** A duty in a line: where it is read, and who holds it. */
export interface DutyMention {
  readonly href: string
  readonly text: RichText
  readonly who: string
  readonly mine: boolean
}

/** A portfolio with what its views look up in it, made once. */
export interface PortfolioLookup {
  readonly portfolio: Portfolio
  readonly vendors: ReadonlyMap<string, PortfolioVendor>
  readonly areas: ReadonlyMap<string, OwnArea>
  /** By key. */
  readonly obligations: ReadonlyMap<string, Obligation>
  /** By vendor and id, the ids of those that rely on it. */
  readonly reliers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** By vendor and id. */
  readonly duties: ReadonlyMap<string, ReadonlyMap<string, PublishedDuty>>
}

const memo = new WeakMap<Portfolio, PortfolioLookup>()

export function portfolioLookup(portfolio: Portfolio): PortfolioLookup {
  const known = memo.get(portfolio)
  if (known) return known
  const all = portfolio.vendors.flatMap((vendor) => vendor.areas.flatMap(({ obligations }) => obligations))
  const made: PortfolioLookup = {
    portfolio,
    vendors: new Map(portfolio.vendors.map((vendor) => [vendor.id, vendor])),
    areas: new Map(portfolio.areas.map((area) => [area.id, area])),
    obligations: new Map(all.map((obligation) => [obligation.key, obligation])),
    reliers: new Map(portfolio.vendors.map(({ id, data }) => [id, reliersOf(data.duties)])),
    duties: new Map(portfolio.vendors.map(({ id, data }) => [id, new Map(data.duties.map((duty) => [duty.id, duty]))])),
  }
  memo.set(portfolio, made)
  return made
}

function reliersOf(duties: readonly PublishedDuty[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const duty of duties) {
    for (const id of duty['relies-on']) {
      const known = found.get(id)
      if (known) known.push(duty.id)
      else found.set(id, [duty.id])
    }
  }
  return found
}

/** A vendor's party as chips show it; a link leads to the vendor's own page of it. */
export function partyOf(vendor: PortfolioVendor, party: PublishedParty): PartyRef {
  const { id, name, short, role } = party
  return { id, name, short, role, tone: vendor.data.parties.indexOf(party) + 1, href: outward(party.address) ?? vendorAddress(vendor.id) }
}

/** Who holds a duty in what we bought. */
export function holdersOf(vendor: PortfolioVendor, duty: PublishedDuty): readonly PublishedParty[] {
  const ids = duty.by[vendor.offering.id] ?? []
  return vendor.data.parties.filter(({ id }) => ids.includes(id))
}

/** A vendor's duty by its id; none where it is not in force in what we bought. */
export function mention(look: PortfolioLookup, vendor: PortfolioVendor, id: string): readonly DutyMention[] {
  const duty = look.duties.get(vendor.id)?.get(id)
  const holders = duty ? holdersOf(vendor, duty) : []
  if (!duty || holders.length === 0) return []
  const own = look.obligations.get(obligationKey(vendor.id, id))
  const href = own ? obligationAddress(own) : (outward(duty.address) ?? vendorAddress(vendor.id))
  return [{ href, text: duty.text, who: joinWords(holders.map(({ short }) => short)), mine: own !== undefined }]
}

/** Ids of areas are unlike within a vendor alone; this one is unlike throughout. */
export const areaKey = (vendor: string, area: PublishedArea) => `${vendor}__${area.id}`
