/** Ids that templates use for parts of a page; headings of prose never take them. */
export const sectionIds = [
  'main',
  'search',
  'matrix',
  'stack',
  'duties',
  'obligations',
  'overview',
  'totals',
  'notes',
  'offerings',
  'attestations',
  'parties',
  'providers',
  'contents',
  'controls',
  'disclaimer',
  'menu',
  'about',
  'areas',
  'agreements',
  'facts',
  'handovers',
  'levels',
  'moved',
  'related',
  'releases',
  'retired',
  'standing',
  'statement',
  'steps',
  'upstream',
] as const

export const areaAddress = (area: string) => `/areas/${area}/`
/** A duty is a row of its area's page. */
export const dutyAddress = (duty: { readonly area: string; readonly id: string }) => `${areaAddress(duty.area)}#${duty.id}`
export const partyAddress = (party: string) => `/parties/${party}/`
export const offeringAddress = (offering: string) => `/offerings/${offering}/`
export const matrixAddress = (offering: string) => `/matrix/${offering}/`
/** The id of a row of a matrix with tasks; ids have no two hyphens in a row, so that it meets no other. */
export const matrixRow = (area: string, task: string) => `${area}--${task}`
export const modelAddress = (model: string) => `/models/${model}/`
/** A control catalogue; its controls are rows there. */
export const frameworkAddress = (framework: string) => `/frameworks/${framework}/`
export const scenarioAddress = (scenario: string) => `/scenarios/${scenario}/`
/** What a party does in an offering, as a list to tick off; without one, the party whose list it is first of all: the customer. */
export const obligationsAddress = (offering: string, party?: string) => `/obligations/${offering}/${party === undefined ? '' : `${party}/`}`
export const termAddress = (term: string) => `/glossary/#${term}`
export const attestationAddress = (attestation: string) => `/attestations/#${attestation}`
/** How the names of the files end in which a list of duties can be taken away: one for each exporter, as a test makes sure. */
export const exportExtensions = ['csv', 'md'] as const
/** A party's list in an offering, as a file. */
export const exportAddress = (party: string, offering: string, extension: string) => `${partyAddress(party)}${offering}.${extension}`
/** All that the site says, as data for other programs, and the schema of it. */
export const publishedAddress = '/responsibilities.json'
export const publishedSchemaAddress = '/responsibilities.schema.json'
/** A diagram as a file of its own. */
export const diagramAddress = (name: string) => `/diagrams/${name}.svg`
/** The picture that stands for the site where it is linked to. */
export const cardAddress = '/social.png'
/** The same page as Markdown. */
export const twinAddress = (page: string) => `${page}index.md`

/** content/guides/enforce-mfa.mdx is read at /guides/enforce-mfa/; an index file at its folder. */
export function pageAddress(file: string): string {
  const path = file
    .replace(/^content\//, '')
    .replace(/\.mdx$/, '')
    .replace(/(?:^|\/)index$/, '')
  return path === '' ? '/' : `/${path}/`
}
