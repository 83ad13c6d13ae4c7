import { byLayer, byOwnArea, type ListGroup } from './list.ts'
import type { PortfolioLookup } from './refs.ts'
import { portfolioTitle } from './shell.ts'
import { type SourceView, sourceView } from './statement.ts'

/** A list of obligations as it is taken away, with the terms of every vendor in it. */
export interface PortfolioExportView {
  readonly title: string
  readonly site: { readonly url: string }
  /** The folder in which its files lie: begins and ends with a slash. */
  readonly folder: string
  readonly groups: readonly ListGroup[]
  readonly sources: readonly (SourceView & { readonly offering: string; readonly party: string })[]
}

/** The lists that can be taken away: all obligations, and those of each vendor. */
export function portfolioExports(look: PortfolioLookup): readonly PortfolioExportView[] {
  const { portfolio } = look
  const sources = portfolio.vendors.map((vendor) => ({
    ...sourceView(vendor, portfolio),
    offering: vendor.offering.name,
    party: vendor.party.name,
  }))
  const site = { url: portfolio.url }
  const title = `${portfolio.organisation} · ${portfolioTitle(portfolio)}`
  return [
    { title, site, folder: '/', groups: byOwnArea(look), sources },
    ...portfolio.vendors.map((vendor, index) => ({
      title: `${title} · ${vendor.name}`,
      site,
      folder: sources[index]!.href,
      groups: byLayer(look, vendor),
      sources: [sources[index]!],
    })),
  ]
}
