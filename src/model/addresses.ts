import {
  areaAddress,
  exportAddress,
  exportExtensions,
  frameworkAddress,
  matrixAddress,
  matrixRow,
  modelAddress,
  obligationsAddress,
  offeringAddress,
  pageAddress,
  partyAddress,
  publishedAddress,
  publishedSchemaAddress,
  scenarioAddress,
  sectionIds,
} from './address.ts'
import { controlAnchors } from './framework.ts'
import type { Offering } from './offering.ts'
import type { Page } from './page.ts'
import type { Project } from './project.ts'
import { trustedAddress } from './trusted-page.ts'

/** The anchors of an address; `any` where they cannot be known. */
export type Anchors = ReadonlySet<string> | 'any'

/** What pages made of the data depend on. */
export type AddressData = Pick<
  Project,
  'areas' | 'attestations' | 'dimensions' | 'duties' | 'frameworks' | 'layers' | 'offerings' | 'parties' | 'scenarios' | 'tasks' | 'terms'
>

const legal = '/legal/'

/** Where a page is shown: at its own address, but for the disclaimer. */
export function shownAt(project: Project, page: Page): string {
  return page.file === project.site.legal?.disclaimer ? legal : page.address
}

/** The addresses of the pages that are made of the data, each with the ids of its rows and sections. */
export function generatedAddresses(data: AddressData): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (address: string, ids: Iterable<string> = []) => {
    const known = found.get(address)
    if (!known) found.set(address, new Set([...sectionIds, ...ids]))
    else for (const id of ids) known.add(id)
  }
  for (const name of [
    '',
    'parties/',
    'offerings/',
    'matrix/',
    'models/',
    'compare/',
    'obligations/',
    'scenarios/',
    'frameworks/',
    'legal/',
    'search/',
  ])
    add(`/${name}`)
  add('/questions/', [
    ...data.areas.map((area) => `area-${area.id}`),
    ...data.scenarios.map((scenario) => `scenario-${scenario.id}`),
    ...data.attestations.map((attestation) => `attestation-${attestation.id}`),
  ])
  const layers = data.layers.map((layer) => layer.id)
  add('/areas/', layers)
  add(
    '/glossary/',
    data.terms.map((term) => term.id),
  )
  add(
    '/attestations/',
    data.attestations.map((attestation) => attestation.id),
  )
  for (const { id, duties } of data.areas)
    add(
      areaAddress(id),
      duties.map((duty) => duty.id),
    )
  const offerings = data.offerings.map((offering) => offering.id)
  for (const { id } of data.parties) add(partyAddress(id), offerings)
  const rows = new Set([
    ...sectionIds,
    ...layers,
    ...data.areas.map((area) => area.id),
    ...data.areas.flatMap((area) => data.tasks.map((task) => matrixRow(area.id, task.id))),
  ])
  for (const { address } of obligationLists(data)) add(address, layers)
  for (const { id } of data.offerings) {
    add(offeringAddress(id))
    found.set(matrixAddress(id), rows)
  }
  for (const model of modelsOf(data)) add(modelAddress(model))
  for (const { id } of data.scenarios) add(scenarioAddress(id))
  for (const framework of data.frameworks) add(frameworkAddress(framework.id), controlAnchors(framework).values())
  // A duty that had another id, or stood elsewhere, is still found where it was.
  for (const duty of data.duties) {
    for (const old of duty.formerly) {
      const [id, area = duty.area] = old.split('/').reverse() as [string, string?]
      add(areaAddress(area), [id])
    }
  }
  return found
}

/** Whose duties the page of an offering lists: those of its first customer. None where nobody buys it, or its split is not known. */
export function customerIn(data: Pick<Project, 'parties'>, offering: Offering): string | undefined {
  if (offering.status !== 'offered') return undefined
  return data.parties.find(({ id, role }) => role === 'customer' && offering.parties.includes(id))?.id
}

/** A list of what a party does in an offering. */
export interface ObligationList {
  readonly offering: string
  readonly party: string
  readonly address: string
}

/** The lists of every party in every offering that is sold; that of the first customer stands at the offering's own address. */
export function obligationLists(data: Pick<Project, 'parties' | 'offerings'>): readonly ObligationList[] {
  return data.offerings
    .filter((offering) => offering.status === 'offered')
    .flatMap((offering) => {
      const customer = customerIn(data, offering)
      return data.parties
        .filter(({ id }) => offering.parties.includes(id))
        .map(({ id }) => ({
          offering: offering.id,
          party: id,
          address: obligationsAddress(offering.id, id === customer ? undefined : id),
        }))
    })
}

/** The service models that some offering has. */
export function modelsOf(data: Pick<Project, 'dimensions' | 'offerings'>): readonly string[] {
  const models = Object.keys(data.dimensions.find((dimension) => dimension.id === 'model')?.values ?? {})
  const held = new Set(
    data.offerings.flatMap((offering) => (Object.hasOwn(offering.dimensions, 'model') ? offering.dimensions.model! : [])),
  )
  return models.filter((model) => held.has(model))
}

/** Every address that the site will have, with the anchors there. */
export function siteAddresses(project: Project): ReadonlyMap<string, Anchors> {
  const found = new Map<string, Anchors>()
  const add = (address: string, anchors: Anchors) => {
    const known = found.get(address)
    found.set(address, known === 'any' || anchors === 'any' ? 'any' : known ? known.union(anchors) : anchors)
  }
  const sections = new Set<string>(sectionIds)
  for (const [address, ids] of generatedAddresses(project)) add(address, ids)
  for (const { id, formerly } of project.areas) for (const old of formerly) if (old !== id) add(areaAddress(old), sections)
  for (const { formerly } of project.parties) for (const old of formerly) add(partyAddress(old), sections)
  for (const { formerly } of project.offerings) {
    for (const old of formerly) {
      add(offeringAddress(old), sections)
      add(matrixAddress(old), sections)
    }
  }
  const unread = unreadPages(project)
  for (const file of unread) add(pageAddress(file), 'any')
  for (const page of project.pages) {
    if (!unread.has(page.file)) add(shownAt(project, page), new Set(page.headings.map((heading) => heading.id)).union(sections))
  }
  for (const address of generatedFiles(project)) add(address, 'any')
  for (const file of project.publicFiles) {
    add(file, 'any')
    if (file.endsWith('/index.html')) add(file.slice(0, -'index.html'.length), 'any')
  }
  for (const file of project.trustedPages) {
    const address = trustedAddress(file)
    if (address !== undefined) add(address, 'any')
  }
  return found
}

/** Files that are made beside the pages and that prose may link to. Not the pages' Markdown twins: a link to one is a link to the wrong file. */
function generatedFiles(project: Project): readonly string[] {
  const parties = new Set(project.parties.map((party) => party.id))
  return [
    '/llms.txt',
    publishedAddress,
    publishedSchemaAddress,
    ...project.offerings
      .filter((offering) => offering.status === 'offered')
      .flatMap((offering) => offering.parties.filter((party) => parties.has(party)).map((party) => [party, offering.id] as const))
      .flatMap(([party, offering]) => exportExtensions.map((extension) => exportAddress(party, offering, extension))),
  ]
}

/** Pages of content/ whose body could not be read, so that nobody knows what they hold. */
function unreadPages(project: Project): ReadonlySet<string> {
  const faults = project.problems.filter(({ rule }) => rule === 'mdx-syntax' || rule === 'unreadable-file')
  return new Set(faults.map(({ at }) => at.file).filter((file) => file.startsWith('content/')))
}
