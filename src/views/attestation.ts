import { attestationAddress } from '../model/address.ts'
import type { Attestation } from '../model/assurance.ts'
import { selects } from '../model/condition.ts'
import type { Offering } from '../model/offering.ts'
import type { Place } from '../model/place.ts'
import type { RichText } from '../model/rich-text.ts'
import { dateWords } from './dates.ts'
import { type Lookup, type OfferingRef, offeringRef, scopeOf } from './refs.ts'
import { strings } from './strings.ts'

export interface AttestationView {
  readonly id: string
  /** The line at which it begins. */
  readonly at: Place
  readonly title: string
  readonly href: string
  readonly kind: string
  readonly status: Attestation['status']
  readonly statusLabel: string
  readonly by?: string | undefined
  readonly date?: string | undefined
  readonly expires?: string | undefined
  /** The time that was examined, in words. */
  readonly period?: string | undefined
  /** The offerings it covers, and whether only a part of one. */
  readonly scope: readonly { readonly offering: OfferingRef; readonly part: boolean }[]
  readonly report?: string | undefined
  readonly url?: string | undefined
  readonly summary?: RichText | undefined
}

export function attestationView({ project }: Lookup, attestation: Attestation): AttestationView {
  return {
    id: attestation.id,
    at: attestation.at(),
    title: attestation.title,
    href: attestationAddress(attestation.id),
    kind: strings.kinds[attestation.kind],
    status: attestation.status,
    statusLabel: strings.assurance[attestation.status],
    by: attestation.by,
    date: attestation.date && dateWords(attestation.date, project.site),
    expires: attestation.expires && dateWords(attestation.expires, project.site),
    period:
      attestation.period &&
      strings.attestation.span(dateWords(attestation.period.from, project.site), dateWords(attestation.period.to, project.site)),
    scope: scopeOf(project, attestation.when).map((offering) => ({
      offering: offeringRef(offering),
      part: selects(attestation.when, offering) === 'part',
    })),
    report: attestation.report,
    url: attestation.url,
    summary: attestation.summary,
  }
}

/** The attestations that cover an offering, wholly or in part. */
export function attestationsOf(look: Lookup, offering: Offering): readonly AttestationView[] {
  return look.project.attestations
    .filter((attestation) => selects(attestation.when, offering) !== 'none')
    .map((attestation) => attestationView(look, attestation))
}
