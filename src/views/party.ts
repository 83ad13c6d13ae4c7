import { partyAddress } from '../model/address.ts'
import type { Party } from '../model/party.ts'
import type { RichText } from '../model/rich-text.ts'
import type { Upstream } from '../model/upstream.ts'
import { pageLink } from './area.ts'
import { dateWords } from './dates.ts'
import { type ObligationsView, obligationsView } from './obligations.ts'
import { describedOfferings, type Lookup, type PartyRef } from './refs.ts'
import { strings } from './strings.ts'

export interface PartyView {
  readonly party: PartyRef
  readonly role: string
  readonly slogan?: string | undefined
  readonly summary?: RichText | undefined
  readonly url?: string | undefined
  readonly purpose?: string | undefined
  readonly regions: readonly string[]
  /** Its obligations in each offering it takes part in. */
  readonly obligations: readonly ObligationsView[]
  /** What an upstream publishes itself, where that was pinned. */
  readonly upstream?: (Pick<Upstream, 'source' | 'duties'> & { readonly retrieved: string }) | undefined
  readonly related: readonly ReturnType<typeof pageLink>[]
}

export function partyView(look: Lookup, party: Party): PartyView {
  const { project } = look
  const ref = look.parties.get(party.id)!
  const upstream = project.upstreams.find((one) => one.party === party.id)
  return {
    party: ref,
    role: strings.roles[party.role],
    slogan: party.slogan,
    summary: party.summary,
    url: party.url,
    purpose: party.purpose,
    regions: party.regions,
    obligations: describedOfferings(project)
      .filter((offering) => offering.parties.includes(party.id))
      .map((offering) => obligationsView(look, ref, offering)),
    upstream: upstream && { source: upstream.source, duties: upstream.duties, retrieved: dateWords(upstream.retrieved, project.site) },
    related: project.pages.filter((page) => page.party === party.id && page.address !== partyAddress(party.id)).map(pageLink),
  }
}
