import type { z } from 'zod'
import { type Layer, layerSchema } from '../model/area.ts'
import { type Attestation, assuranceFileSchema } from '../model/assurance.ts'
import { type Fact, factsSchema } from '../model/fact.ts'
import { type Framework, frameworkSchema } from '../model/framework.ts'
import { glossarySchema, type Term } from '../model/glossary.ts'
import { idPattern, list } from '../model/id.ts'
import { type Dimension, type Offering, offeringsSchema } from '../model/offering.ts'
import { type Party, partiesSchema } from '../model/party.ts'
import type { Locate } from '../model/place.ts'
import { type Release, releaseSchema } from '../model/release.ts'
import { type Scenario, scenarioSchema } from '../model/scenario.ts'
import { type Site, siteSchema } from '../model/site.ts'
import { type Task, tasksSchema } from '../model/task.ts'
import { type Upstream, upstreamSchema } from '../model/upstream.ts'
import { buildLayer } from './area.ts'
import { buildFramework } from './framework.ts'
import type { Reader, Record } from './reader.ts'

/** All that data/ says. */
export interface Data {
  readonly site: Site
  readonly parties: readonly Party[]
  readonly dimensions: readonly Dimension[]
  readonly offerings: readonly Offering[]
  readonly layers: readonly Layer[]
  readonly tasks: readonly Task[]
  readonly facts: readonly Fact[]
  readonly attestations: readonly Attestation[]
  readonly terms: readonly Term[]
  readonly frameworks: readonly Framework[]
  readonly scenarios: readonly Scenario[]
  readonly upstreams: readonly Upstream[]
  readonly releases: readonly Release[]
}

/** Reads data/. What is faulty is reported to the reader and left out. */
export function readData(reader: Reader): Data {
  reader.expectOnly('data', [
    'site.yaml',
    'parties.yaml',
    'offerings.yaml',
    'areas/',
    'tasks.yaml',
    'facts.yaml',
    'assurance.yaml',
    'glossary.yaml',
    'frameworks/',
    'scenarios/',
    'upstream/',
    'releases/',
  ])
  const site = buildSite(reader)
  const parties = records(reader, 'data/parties.yaml', partiesSchema, buildParty)
  if (!reader.files.has('data/parties.yaml')) missing(reader, 'data/parties.yaml', 'who takes part')
  return {
    site,
    parties,
    ...buildOfferings(reader, site, parties),
    layers: orderLayers(
      site,
      perFile(reader, 'data/areas', 'yaml', layerSchema, buildLayer, (title) => ({ title })),
    ),
    tasks: records(reader, 'data/tasks.yaml', tasksSchema, (record) => ({
      ...record.value,
      summary: record.richMaybe(record.value.summary, 'summary'),
      at: record.at,
    })),
    facts: records(reader, 'data/facts.yaml', factsSchema, (record) => ({
      ...record.value,
      says: record.rich(record.value.says, 'says'),
      words: record.value.words ?? [],
      at: record.at,
    })),
    attestations: records(reader, 'data/assurance.yaml', assuranceFileSchema, (record) => ({
      ...record.value,
      summary: record.richMaybe(record.value.summary, 'summary'),
      at: record.at,
    })),
    terms: records(reader, 'data/glossary.yaml', glossarySchema, (record) => ({
      ...record.value,
      synonyms: record.value.synonyms ?? [],
      avoid: record.value.avoid ?? [],
      says: record.rich(record.value.says, 'says'),
      at: record.at,
    })),
    frameworks: perFile(reader, 'data/frameworks', 'yaml', frameworkSchema, buildFramework, (title) => ({ title })),
    scenarios: perFile(
      reader,
      'data/scenarios',
      'yaml',
      scenarioSchema,
      (id, file) => ({
        ...file.value,
        id,
        summary: file.richMaybe(file.value.summary, 'summary'),
        steps: file.value.steps.map((step, index) => {
          const record = file.part(step, 'steps', index)
          return { ...step, note: record.richMaybe(step.note, 'note'), at: record.at }
        }),
        at: file.at,
      }),
      (title) => ({ title }),
    ),
    upstreams: perFile(reader, 'data/upstream', 'json', upstreamSchema, (party, file) => ({
      ...file.value,
      party,
      duties: file.value.duties.map((duty, index) => {
        const record = file.part(duty, 'duties', index)
        return { ...duty, text: record.rich(duty.text, 'text'), at: record.at }
      }),
      at: file.at,
    })),
    releases: perFile(
      reader,
      'data/releases',
      'json',
      releaseSchema,
      (_, file) => ({ ...file.value, at: file.at }),
      undefined,
      /^[\w.-]+$/,
    ),
  }
}

function records<T, E>(reader: Reader, file: string, schema: z.ZodType<readonly T[]>, build: (record: Record<T>) => E): readonly E[] {
  const data = reader.data(file, schema)
  return data ? data.value.map((value, index) => build(data.part(value, index))) : []
}

function perFile<T, E>(
  reader: Reader,
  folder: string,
  extension: string,
  schema: z.ZodType<T>,
  build: (id: string, file: Record<T>) => E,
  /** What stands in for keys that are missing. */
  fallback: (id: string) => Partial<T> = () => ({}),
  names = idPattern,
): readonly E[] {
  return reader.ids(folder, extension, names).flatMap((id) => {
    const file = reader.data(`${folder}/${id}.${extension}`, schema, fallback(id))
    if (!file) reader.unreadable.add(id)
    return file ? [build(id, file)] : []
  })
}

function missing(reader: Reader, file: string, what: string) {
  reader.report([{ rule: 'missing-file', at: { file, line: 1, column: 1 }, message: `The file is missing. Create it: it says ${what}.` }])
}

function buildSite(reader: Reader): Site {
  const unnamed = { vendor: { name: 'Vendor' }, product: { name: 'Product' } }
  const file = reader.data('data/site.yaml', siteSchema, unnamed)
  const nowhere: Locate = () => ({ file: 'data/site.yaml', line: 1, column: 1 })
  if (!file && !reader.files.has('data/site.yaml')) missing(reader, 'data/site.yaml', 'who publishes the site, for which product')
  const value = file?.value ?? unnamed
  const legal = file?.value.legal
  return {
    vendor: value.vendor,
    product: { ...value.product, summary: file?.richMaybe(file.value.product.summary, 'product', 'summary') },
    url: file?.value.url ?? 'https://localhost/',
    contacts: file?.value.contacts ?? {},
    legal: legal &&
      file && {
        ...legal,
        agreements: (legal.agreements ?? []).map((agreement, index) => ({
          ...agreement,
          at: file.part(agreement, 'legal', 'agreements', index).at,
        })),
        at: file.part(legal, 'legal').at,
      },
    languages: file?.value.languages ?? ['en'],
    brand: file?.value.brand ?? {},
    layers: file?.value.layers,
    review: file?.value.review ?? {},
    repository: file?.value.repository,
    retired: (file?.value.retired ?? []).map((entry, index) => ({ ...entry, at: file?.part(entry, 'retired', index).at ?? nowhere })),
    rules: file?.value.rules ?? {},
    budget: file?.value.budget ?? {},
    at: file?.at ?? nowhere,
  }
}

function buildParty(record: Record<z.infer<typeof partiesSchema>[number]>): Party {
  const { value, at } = record
  return {
    ...value,
    short: value.short ?? value.name,
    summary: record.richMaybe(value.summary, 'summary'),
    aliases: value.aliases ?? [],
    regions: value.regions ?? [],
    formerly: value.formerly ?? [],
    at,
  }
}

/** What is sold; without offerings.yaml the product itself, in which every party takes part. */
function buildOfferings(
  reader: Reader,
  site: Site,
  parties: readonly Party[],
): { readonly dimensions: readonly Dimension[]; readonly offerings: readonly Offering[] } {
  const everybody = parties.map((party) => party.id)
  const file = reader.data('data/offerings.yaml', offeringsSchema)
  if (!file) {
    const offering: Offering = {
      id: 'product',
      name: site.product.name,
      summary: site.product.summary,
      dimensions: {},
      parties: everybody,
      status: 'offered',
      formerly: [],
      at: site.at,
    }
    return { dimensions: [], offerings: reader.files.has('data/offerings.yaml') ? [] : [offering] }
  }
  const { value } = file
  return {
    dimensions: Object.entries(value.dimensions ?? {}).map(([id, dimension]) => ({
      ...dimension,
      id,
      at: file.part(dimension, 'dimensions', id).at,
    })),
    offerings: value.offerings.map((offering, index) => {
      const record = file.part(offering, 'offerings', index)
      return {
        ...offering,
        summary: record.richMaybe(offering.summary, 'summary'),
        // Without a prototype, so that a dimension called "constructor" is absent where it is not given.
        dimensions: Object.assign(
          Object.create(null) as { [dimension: string]: readonly string[] },
          Object.fromEntries(Object.entries(offering.dimensions ?? {}).map(([key, values]) => [key, list<string>(values)])),
        ),
        parties: offering.parties ?? everybody,
        status: offering.status ?? 'offered',
        formerly: offering.formerly ?? [],
        at: record.at,
      }
    }),
  }
}

/** The layers in the order that site.yaml gives, then the others by name. */
function orderLayers(site: Site, layers: readonly Layer[]): readonly Layer[] {
  const order = site.layers ?? []
  const rank = (layer: Layer) => (order.includes(layer.id) ? order.indexOf(layer.id) : order.length)
  return layers.toSorted((a, b) => rank(a) - rank(b))
}
