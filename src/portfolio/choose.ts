import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import type { PublishedData, VendorSource } from '../model/portfolio.ts'
import type { PublishedOffering, PublishedParty } from './portfolio.ts'

export interface Choice {
  readonly offering: PublishedOffering
  readonly party: PublishedParty
}

/** What we bought of a vendor, and who we are there; or why that is not clear. */
export function choose(vendor: VendorSource, data: PublishedData): Choice | Problem {
  const problem = (key: 'offering' | 'party', message: string): Problem => ({ rule: 'portfolio-choice', at: vendor.at(key), message })
  const sold = data.offerings.filter(({ status }) => status === 'offered' || status === 'retired')
  const names = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(', ')
  const [only, ...others] = sold.filter(({ status }) => status === 'offered')
  const offering = vendor.offering === undefined ? (others.length === 0 ? only : undefined) : sold.find(({ id }) => id === vendor.offering)
  if (!offering) {
    const known = data.offerings.find(({ id }) => id === vendor.offering)
    if (known) return problem('offering', `"${known.id}" has no division of the work: it is ${known.status}. Choose one of ${names(sold)}.`)
    if (vendor.offering !== undefined) {
      const guess =
        didYouMean(
          vendor.offering,
          sold.map(({ id }) => id),
        ) || ` There are ${names(sold)}.`
      return problem('offering', `"${vendor.id}" publishes no offering "${vendor.offering}".${guess}`)
    }
    if (!only)
      return problem('offering', `"${vendor.id}" publishes no offering with a division of the work. Remove it, or fetch it again later.`)
    return problem(
      'offering',
      `"${vendor.id}" publishes several offerings. Say which one we have, with offering: and one of ${names(sold)}.`,
    )
  }
  const present = data.parties.filter(({ id }) => offering.parties.includes(id))
  const party = present.find(({ id, role }) => (vendor.party === undefined ? role === 'customer' : id === vendor.party))
  if (party) return { offering, party }
  if (vendor.party === undefined)
    return problem('party', `No customer takes part in "${offering.id}". Say who we are, with party: and one of ${names(present)}.`)
  const guess =
    didYouMean(
      vendor.party,
      present.map(({ id }) => id),
    ) || ` There are ${names(present)}.`
  return problem('party', `No party "${vendor.party}" takes part in "${offering.id}".${guess}`)
}
