import { obligationsAddress, scenarioAddress } from '../../model/address.ts'
import { customerIn } from '../../model/addresses.ts'
import type { Project } from '../../model/project.ts'
import { describedOfferings, lookup, shortName } from '../refs.ts'
import { strings } from '../strings.ts'
import { searchRecords } from './records.ts'
import type { SearchSite } from './site.ts'

/** The search of a vendor's own site. */
export function vendorSearch(project: Project): SearchSite {
  const { contacts } = project.site
  const contact = (['support', 'security', 'privacy'] as const).find((key) => contacts[key] !== undefined)
  const customer = project.parties.find(({ role }) => role === 'customer')?.short ?? ''
  const words = strings.search
  return {
    language: project.site.languages[0] ?? 'en',
    records: searchRecords(project),
    layers: project.layers.map(({ id, title }) => ({ id, title })),
    parties: [...lookup(project).parties.values()].map(({ id, name, short, tone, role }) => ({ id, name, short, tone, role })),
    offerings: describedOfferings(project).map((offering) => ({
      id: offering.id,
      name: offering.name,
      short: shortName(offering, project),
    })),
    terms: project.terms.map(({ term, synonyms, avoid }) => [term, ...synonyms, ...avoid]),
    start: [
      ...project.offerings
        .filter((offering) => customerIn(project, offering) && offering.status === 'offered')
        .slice(0, 4)
        .map(({ id, name }) => ({ title: strings.obligations.title(customer, name), url: obligationsAddress(id) })),
      ...project.scenarios.slice(0, 3).map(({ id, title }) => ({ title, url: scenarioAddress(id) })),
    ],
    look: [
      { title: words.areas, url: '/areas/' },
      ...(project.areas.length > 0 ? [{ title: words.questions, url: '/questions/' }] : []),
      ...(contact ? [{ title: `${words.ask}: ${strings.contacts[contact]}`, url: contacts[contact]! }] : []),
    ],
    words: {},
  }
}
