import { attestationAddress, offeringAddress, partyAddress, termAddress } from '../../model/address.ts'
import { selects, type When } from '../../model/condition.ts'
import type { Project } from '../../model/project.ts'
import type { Published } from '../../model/published.ts'
import { legalView } from '../shell.ts'
import { wholeUrl } from '../url.ts'
import { maybe, published } from './text.ts'

type Part<Key extends keyof Published> = Pick<Published, Key>

/** Who publishes what, and under which terms. */
export function siteParts(project: Project): Part<'vendor' | 'product' | 'languages' | 'statement' | 'contacts' | 'review' | 'retired'> {
  const { site } = project
  const { vendor, product, legal } = site
  return {
    vendor: { name: vendor.name, url: vendor.url },
    product: { name: product.name, summary: maybe(site, product.summary), url: product.url },
    languages: [...site.languages],
    statement: {
      version: legal?.version,
      effective: legal?.effective,
      disclaimer: legalView(project).short,
      agreements: (legal?.agreements ?? []).map(({ id, title, url }) => ({ id, title, url })),
      notice: wholeUrl(site, '/legal/'),
    },
    contacts: contactsOf(project),
    review: { page: site.review.page, attestation: site.review.attestation },
    retired: site.retired.map(({ id, reason, date }) => ({ id, reason, date })),
  }
}

/** Addresses alone: until when security.txt holds is a matter of that file. */
function contactsOf({ site }: Project): Published['contacts'] {
  const { expires: _, ...contacts } = site.contacts
  return contacts
}

/** Who takes part in what. */
export function marketParts({ site, parties, dimensions, offerings }: Project): Part<'parties' | 'dimensions' | 'offerings'> {
  return {
    parties: parties.map((party) => ({
      id: party.id,
      name: party.name,
      short: party.short,
      role: party.role,
      slogan: party.slogan,
      summary: maybe(site, party.summary),
      aliases: [...party.aliases],
      purpose: party.purpose,
      regions: [...party.regions],
      url: party.url,
      address: wholeUrl(site, partyAddress(party.id)),
      formerly: [...party.formerly],
    })),
    dimensions: dimensions.map(({ id, title, values }) => ({
      id,
      title,
      values: Object.entries(values).map(([value, words]) => ({ id: value, title: words })),
    })),
    offerings: offerings.map((offering) => ({
      id: offering.id,
      name: offering.name,
      summary: maybe(site, offering.summary),
      status: offering.status,
      dimensions: Object.fromEntries(Object.entries(offering.dimensions).map(([id, values]) => [id, [...values]])),
      parties: [...offering.parties],
      url: offering.url,
      address: wholeUrl(site, offeringAddress(offering.id)),
      formerly: [...offering.formerly],
    })),
  }
}

/** Figures, attestations and terms. */
export function recordParts(project: Project): Part<'facts' | 'attestations' | 'glossary'> {
  const { site, offerings } = project
  const reach = (when: When | undefined) =>
    offerings.flatMap((offering) => {
      const share = offering.status === 'compared' ? 'none' : selects(when, offering)
      return share === 'none' ? [] : [{ id: offering.id, share }]
    })
  return {
    facts: project.facts.map(({ id, value, unit, says, when, source }) => ({
      id,
      value,
      unit,
      says: published(site, says),
      offerings: reach(when),
      source,
    })),
    attestations: project.attestations.map(({ id, title, kind, status, by, date, expires, period, when, report, url, summary }) => ({
      id,
      title,
      kind,
      status,
      by,
      date,
      expires,
      period,
      offerings: reach(when),
      report,
      url,
      summary: maybe(site, summary),
      address: wholeUrl(site, attestationAddress(id)),
    })),
    glossary: project.terms.map(({ id, term, synonyms, says }) => ({
      id,
      term,
      synonyms: [...synonyms],
      says: published(site, says),
      address: wholeUrl(site, termAddress(id)),
    })),
  }
}
