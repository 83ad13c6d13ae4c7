import type { Role } from '../model/party.ts'
import { type Lookup, type OfferingRef, offeringRef, type PartyRef, shortName } from './refs.ts'
import { strings } from './strings.ts'

/** A company behind the vendor: what it is used for, and where it does that. */
export interface ProviderView {
  readonly party: PartyRef
  readonly role: string
  readonly purpose?: string | undefined
  readonly regions: readonly string[]
  /** The offerings that it takes part in, by their short names; none where it is all that are sold. */
  readonly offerings: readonly (OfferingRef & { readonly short: string })[]
  /** Its own statement. */
  readonly url?: string | undefined
}

const behind: ReadonlySet<Role> = new Set(['upstream', 'subprocessor', 'partner'])

/** Everybody who takes part besides the vendor and its customers, in the order of the file. */
export function providersView({ project, parties }: Lookup): readonly ProviderView[] {
  const sold = project.offerings.filter((offering) => offering.status === 'offered' || offering.status === 'undescribed')
  return project.parties
    .filter((party) => behind.has(party.role))
    .map((party) => {
      const offerings = sold.filter((offering) => offering.parties.includes(party.id))
      return {
        party: parties.get(party.id)!,
        role: strings.roles[party.role],
        purpose: party.purpose,
        regions: party.regions,
        offerings:
          offerings.length === sold.length
            ? []
            : offerings.map((offering) => ({ ...offeringRef(offering), short: shortName(offering, project) })),
        url: party.url,
      }
    })
}
