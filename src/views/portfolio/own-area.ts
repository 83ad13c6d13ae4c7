import type { RichText } from '../../model/rich-text.ts'
import type { OwnArea } from '../../portfolio/portfolio.ts'
import { type Counts, countsOf, inOwnArea, type ListGroup } from './list.ts'
import { ownAreaAddress, type PortfolioLookup } from './refs.ts'
import { sourceView } from './statement.ts'

/** One of our areas: what each vendor asks of us in it, under the vendor's terms. */
export interface OwnAreaView extends Counts {
  readonly title: string
  readonly href: string
  readonly summary?: RichText | undefined
  /** One for each vendor that has something here. */
  readonly groups: readonly ListGroup[]
}

export function ownAreaView(look: PortfolioLookup, own: OwnArea): OwnAreaView {
  const areas = inOwnArea(look, own.id)
  const groups = look.portfolio.vendors
    .map((vendor) => {
      const source = sourceView(vendor, look.portfolio)
      return {
        id: `vendor-${vendor.id}`,
        title: vendor.name,
        href: source.href,
        intro: [source.standing, source.disclaimer].filter(Boolean).join(' '),
        areas: areas.filter((area) => area.vendor.id === vendor.id),
      }
    })
    .filter((group) => group.areas.length > 0)
  const obligations = look.portfolio.vendors.flatMap((vendor) =>
    vendor.areas.filter((area) => area.own === own.id).flatMap((area) => area.obligations),
  )
  return { title: own.title, href: ownAreaAddress(own.id), summary: own.summary, groups, ...countsOf(obligations) }
}
