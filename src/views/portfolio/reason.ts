import type { MatchReason, PortfolioVendor } from '../../portfolio/portfolio.ts'
import { strings } from '../strings.ts'

/** Why an area of a vendor belongs to one of ours, in words. */
export function reasonWords(vendor: PortfolioVendor, reason: MatchReason): string {
  const words = strings.portfolio.reasons
  if (reason.kind === 'mapped') return words.mapped
  if (reason.kind === 'control') return words.control(reason.control)
  return reason.through === undefined
    ? words.glossary(reason.word, reason.term)
    : words.through(reason.word, reason.term, vendor.data.vendor.name)
}
