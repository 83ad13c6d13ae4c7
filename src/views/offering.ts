import { matrixAddress, modelAddress, offeringAddress } from '../model/address.ts'
import { selects } from '../model/condition.ts'
import { factText } from '../model/fact.ts'
import type { Offering } from '../model/offering.ts'
import type { Place } from '../model/place.ts'
import type { RichText } from '../model/rich-text.ts'
import { pageLink } from './area.ts'
import { type AttestationView, attestationsOf } from './attestation.ts'
import { obligationsView } from './obligations.ts'
import { type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs } from './refs.ts'
import { strings } from './strings.ts'

export interface FactView {
  readonly id: string
  /** The line that says it. */
  readonly at: Place
  readonly value: string
  readonly says: RichText
  readonly source?: { readonly title: string; readonly url?: string | undefined; readonly date?: string | undefined } | undefined
}

export interface OfferingView {
  readonly offering: OfferingRef
  readonly statusLabel: string
  readonly summary?: RichText | undefined
  readonly url?: string | undefined
  readonly matrix: string
  readonly dimensions: readonly { readonly title: string; readonly values: readonly string[]; readonly href?: string | undefined }[]
  readonly parties: readonly {
    readonly party: PartyRef
    readonly slogan?: string | undefined
    readonly required: number
    readonly recommended: number
    readonly assists: number
    /** In how many areas it has a part of which its duties are not yet written. */
    readonly unstated: number
  }[]
  readonly attestations: readonly AttestationView[]
  readonly facts: readonly FactView[]
  readonly related: readonly ReturnType<typeof pageLink>[]
}

export function offeringView(look: Lookup, offering: Offering): OfferingView {
  const { project } = look
  return {
    offering: offeringRef(offering),
    statusLabel: strings.offerings[offering.status],
    summary: offering.summary,
    url: offering.url,
    matrix: matrixAddress(offering.id),
    dimensions: project.dimensions.flatMap((dimension) => {
      const values = offering.dimensions[dimension.id]
      if (!values) return []
      const [model] = values
      const href = dimension.id === 'model' && model !== undefined ? modelAddress(model) : undefined
      return [{ title: dimension.title, values: values.map((value) => dimension.values[value] ?? value), href }]
    }),
    parties: partyRefs(look, offering.parties).map((party) => {
      const { required, recommended, assists, unstated } = obligationsView(look, party, offering)
      return {
        party,
        slogan: project.parties.find((one) => one.id === party.id)?.slogan,
        required,
        recommended,
        assists,
        unstated: unstated.length,
      }
    }),
    attestations: attestationsOf(look, offering),
    facts: project.facts
      .filter((fact) => selects(fact.when, offering) !== 'none')
      .map((fact) => ({
        id: fact.id,
        at: fact.at(),
        value: factText(fact),
        says: fact.says,
        source: fact.source,
      })),
    related: project.pages.filter((page) => page.offering === offering.id && page.address !== offeringAddress(offering.id)).map(pageLink),
  }
}
