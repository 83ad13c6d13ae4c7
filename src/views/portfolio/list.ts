import type { Obligation, Portfolio, PortfolioVendor, VendorArea } from '../../portfolio/portfolio.ts'
import { strings } from '../strings.ts'
import { type ObligationView, obligationView } from './obligation.ts'
import { reasonWords } from './reason.ts'
import { areaKey, outward, ownAreaAddress, type PortfolioLookup, vendorAddress } from './refs.ts'

/** Obligations of one area of a vendor, and why they stand where they stand. */
export interface ListedArea extends Counts {
  readonly id: string
  readonly vendor: { readonly id: string; readonly name: string; readonly href: string }
  readonly title: string
  readonly layer: string
  /** The area on the vendor's own site. */
  readonly href?: string | undefined
  /** Why it belongs to our area, in words; none where it is listed by itself. */
  readonly reasons: readonly string[]
  readonly obligations: readonly ObligationView[]
  /** Whether we have a part in it that the vendor has not yet written down. */
  readonly unstated: boolean
}

export interface ListGroup {
  readonly id: string
  readonly title: string
  readonly href?: string | undefined
  /** What is said before it. */
  readonly intro?: string | undefined
  readonly areas: readonly ListedArea[]
}

export interface Counts {
  readonly required: number
  readonly recommended: number
}

export function countsOf(obligations: readonly Obligation[]): Counts {
  const required = obligations.filter(({ duty }) => duty.need === 'required').length
  return { required, recommended: obligations.length - required }
}

/** All obligations of a vendor. */
export function obligationsOf(vendor: PortfolioVendor): readonly Obligation[] {
  return vendor.areas.flatMap(({ obligations }) => obligations)
}

/** Our obligations to one vendor, by the vendor's layers. */
export function byLayer(look: PortfolioLookup, vendor: PortfolioVendor): readonly ListGroup[] {
  return vendor.data.layers
    .map((layer) => ({
      id: `layer-${layer.id}`,
      title: layer.title,
      areas: vendor.areas.filter(({ area }) => area.layer === layer.id).flatMap((area) => listed(look, vendor, area)),
    }))
    .filter(({ areas }) => areas.length > 0)
}

/** All obligations by our own areas, in our order, and last, by vendor, those that nothing brings together. */
export function byOwnArea(look: PortfolioLookup): readonly ListGroup[] {
  const { portfolio } = look
  return [
    ...portfolio.areas.map(({ id, title }) => ({ id: `area-${id}`, title, href: ownAreaAddress(id), areas: inOwnArea(look, id) })),
    ...portfolio.vendors.map((vendor) => ({
      id: unmatchedId(vendor.id),
      title: strings.portfolio.only(vendor.name),
      areas: unmatched(look, vendor),
    })),
  ].filter(({ areas }) => areas.length > 0)
}

export const unmatchedId = (vendor: string) => `only-${vendor}`

/** What belongs to one of our areas, vendor by vendor. */
export function inOwnArea(look: PortfolioLookup, own: string): readonly ListedArea[] {
  return look.portfolio.vendors.flatMap((vendor) =>
    vendor.areas.filter((area) => area.own === own).flatMap((area) => listed(look, vendor, area)),
  )
}

/** Areas of a vendor in which we hold something and that belong to none of ours. */
export function unmatched(look: PortfolioLookup, vendor: PortfolioVendor): readonly ListedArea[] {
  return vendor.areas.filter(({ own }) => own === undefined).flatMap((area) => listed(look, vendor, area))
}

function listed(
  look: PortfolioLookup,
  vendor: PortfolioVendor,
  { area, reasons, obligations, unstated }: VendorArea,
): readonly ListedArea[] {
  if (obligations.length === 0 && !unstated) return []
  return [
    {
      id: areaKey(vendor.id, area),
      layer: vendor.data.layers.find(({ id }) => id === area.layer)?.title ?? '',
      vendor: { id: vendor.id, name: vendor.name, href: vendorAddress(vendor.id) },
      title: area.title,
      href: outward(area.address),
      reasons: reasons.map((reason) => reasonWords(vendor, reason)),
      obligations: obligations.map((obligation) => obligationView(look, obligation)),
      unstated,
      ...countsOf(obligations),
    },
  ]
}

/** Everything there is to do. */
export function allObligations(portfolio: Portfolio): readonly Obligation[] {
  return portfolio.vendors.flatMap(obligationsOf)
}
