import type { Portfolio, PortfolioVendor } from '../../portfolio/portfolio.ts'
import { dateWords } from '../dates.ts'
import type { ShellSource } from '../shell.ts'
import { joinWords, strings } from '../strings.ts'
import { outward, vendorAddress } from './refs.ts'

/** Where a vendor's part comes from, and under which terms: it stands wherever the part does. */
export interface SourceView extends ShellSource {
  readonly id: string
  readonly vendor: string
  readonly version?: string | undefined
  /** As data has it: "2026-10-01". */
  readonly effective?: string | undefined
  readonly fetched: string
  readonly due?: string | undefined
  /** The address at which it was fetched, and the same as a link where it can be followed. */
  readonly source: string
  readonly sourceHref?: string | undefined
  readonly site?: string | undefined
  readonly notice?: string | undefined
  readonly sha256: string
  readonly agreements: readonly { readonly title: string; readonly url?: string | undefined }[]
}

export function sourceView(vendor: PortfolioVendor, own: Pick<Portfolio, 'languages'>): SourceView {
  const { statement, site } = vendor.data
  const agreements = statement.agreements.map(({ title, url }) => ({ title, url: outward(url) }))
  const parts = [
    statement.version && strings.shell.version(statement.version),
    statement.effective && strings.shell.effective(dateWords(statement.effective, own)),
    strings.portfolio.fetchedOn(dateWords(vendor.fetched, own)),
    vendor.due && strings.portfolio.again(dateWords(vendor.due, own)),
  ].filter((part): part is string => part !== undefined && part !== '')
  return {
    id: vendor.id,
    name: vendor.name,
    vendor: vendor.data.vendor.name,
    href: vendorAddress(vendor.id),
    version: statement.version,
    effective: statement.effective,
    fetched: vendor.fetched,
    due: vendor.due,
    source: vendor.source,
    sourceHref: outward(vendor.source),
    site: outward(site),
    notice: outward(statement.notice),
    sha256: vendor.sha256,
    disclaimer: statement.disclaimer,
    agreements,
    prevails:
      agreements.length === 0 ? undefined : strings.shell.prevails(joinWords(agreements.map(({ title }) => title)), agreements.length > 1),
    standing: joinParts(parts),
  }
}

/** Parts of a line, which begins with a capital and ends in a full stop. */
function joinParts(parts: readonly string[]): string {
  const line = parts.join(', ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}
