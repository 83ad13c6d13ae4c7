import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { responsibilities } from '../../src/exports/responsibilities.ts'
import { loadProject } from '../../src/load/project.ts'
import { readRichText } from '../../src/load/rich-text.ts'
import { siteAddresses } from '../../src/model/addresses.ts'
import { areaSchema } from '../../src/model/area.ts'
import { assuranceFileSchema } from '../../src/model/assurance.ts'
import { derive } from '../../src/model/derive.ts'
import { dutySchema } from '../../src/model/duty.ts'
import { factsSchema } from '../../src/model/fact.ts'
import { controlSchema, frameworkSchema } from '../../src/model/framework.ts'
import { glossarySchema } from '../../src/model/glossary.ts'
import { offeringsSchema } from '../../src/model/offering.ts'
import { partiesSchema } from '../../src/model/party.ts'
import { type Published, publishedSchema } from '../../src/model/published.ts'
import type { PublishedText } from '../../src/model/published-parts.ts'
import { scenarioSchema } from '../../src/model/scenario.ts'
import { lookup } from '../../src/views/refs.ts'
import { taken } from '../safety/hostile-site.ts'
import { projectOf } from '../support/project.ts'

const sample = loadProject('.')
const written = responsibilities.export(lookup(sample))
const data = JSON.parse(written) as Published

/** Every value below another, with its path. */
function* walk(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  yield [path, value]
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}/${key}`)
}

const isText = (value: unknown): value is PublishedText => typeof value === 'object' && value !== null && 'markdown' in value
const textsOf = (value: unknown) => Array.from(walk(value), ([, inner]) => inner).filter(isText)

test('it is what its schema says, with no key that the schema does not have', () => {
  expect(publishedSchema.parse(data)).toEqual(data)
})

test('its JSON Schema, as published, takes it and refuses what is not it', () => {
  const file = JSON.parse(readFileSync('src/schemas/responsibilities.schema.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]
  expect((file as { $id: string }).$id).toBe('urn:demarc-responsibilities:1')
  const schema = z.fromJSONSchema(file)
  expect(schema.safeParse(data).error).toBeUndefined()
  expect(schema.safeParse({ ...data, version: 2 }).success).toBe(false)
  expect(schema.safeParse({ ...data, duties: [{ ...data.duties[0], by: 'customer' }] }).success).toBe(false)
})

test('it says under which terms it is published, before anything else', () => {
  expect(Object.keys(data).slice(0, 9)).toEqual([
    '$schema',
    'format',
    'version',
    'address',
    'site',
    'vendor',
    'product',
    'languages',
    'statement',
  ])
  expect(data.address).toBe('https://trust.alderpoint.example/responsibilities.json')
  expect(data.statement).toMatchObject({ version: '2026.3', effective: '2026-10-01', notice: 'https://trust.alderpoint.example/legal/' })
  expect(data.statement.disclaimer).toBe(sample.pages.find((page) => page.file === 'content/legal/disclaimer.mdx')?.summary)
  expect(data.statement.agreements.map(({ id }) => id)).toEqual(['msa', 'dpa', 'service-description'])
})

test('it has everything that the project has, in its order', () => {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  for (const key of [
    'parties',
    'dimensions',
    'offerings',
    'layers',
    'areas',
    'duties',
    'facts',
    'attestations',
    'frameworks',
    'scenarios',
  ] as const)
    expect(ids(data[key])).toEqual(ids(sample[key]))
  expect(ids(data.glossary)).toEqual(ids(sample.terms))
  expect(data.upstreams.map(({ party }) => party)).toEqual(sample.upstreams.map(({ party }) => party))
  expect(data.retired).toEqual(sample.site.retired.map(({ id, reason, date }) => ({ id, reason, date })))
})

test('who holds what is worked out for each offering, cell by cell', () => {
  const derived = derive(sample)
  for (const [index, duty] of sample.duties.entries())
    for (const offering of sample.offerings) expect(data.duties[index]!.by[offering.id] ?? []).toEqual(derived.holders(duty, offering))
  for (const [index, area] of sample.areas.entries()) {
    const { standing } = data.areas[index]!
    expect(standing.map(({ offering }) => offering)).toEqual(sample.offerings.map(({ id }) => id))
    for (const one of standing) {
      const offering = sample.offerings.find(({ id }) => id === one.offering)!
      expect(one.owners).toEqual(derived.level(area, offering).owners)
      expect(one.cells.map(({ party, state }) => [party, state])).toEqual(
        derived.cells(area, offering).map(({ party, state }) => [party, state]),
      )
    }
  }
  const inherited = data.areas
    .flatMap(({ standing }) => standing.flatMap(({ cells }) => cells))
    .filter(({ state }) => state === 'inherited')
  expect(inherited.length).toBeGreaterThan(0)
  expect(inherited.every(({ from }) => from !== undefined)).toBe(true)
})

test('every address of the site in it is whole, and leads somewhere', () => {
  const known = siteAddresses(sample)
  const own = Array.from(walk(data)).filter(([, value]) => typeof value === 'string' && value.startsWith(data.site)) as [string, string][]
  expect(own.length).toBeGreaterThan(200)
  for (const [path, url] of own) {
    const { pathname, hash } = new URL(url)
    const anchors = known.get(pathname)
    expect(anchors, `${path}: ${url}`).toBeDefined()
    if (hash !== '' && anchors !== 'any') expect([...anchors!], url).toContain(hash.slice(1))
  }
  for (const [path, value] of walk(data)) if (/\/(?:address|guide|url)$/.test(path)) expect(value, path).toMatch(/^https:\/\//)
})

test('nothing in it tells where the project lies, or from which line a fact is', () => {
  expect(written).not.toContain(process.cwd())
  expect(written).not.toMatch(/\.yaml|\.mdx|"line"/)
})

test('a task is a part of the area: the standing is said for both', () => {
  const project = projectOf({
    'data/tasks.yaml': '- { id: run, title: Running }\n- { id: mend, title: Mending }\n',
    'data/areas/keys.yaml':
      'title: Keys\nareas:\n  - id: keys\n    title: Keys\n    duties:\n      - { id: a, by: acme, task: run, text: Run it. }\n      - { id: b, by: customer, task: mend, text: Mend it. }\n    absent: { others: none }\n',
  })
  const { areas } = JSON.parse(responsibilities.export(lookup(project))) as Published
  expect(areas[0]!.standing.map(({ task, owners }) => [task, owners])).toEqual([
    [undefined, ['acme', 'customer']],
    ['run', ['acme']],
    ['mend', ['customer']],
  ])
})

test('a text reads the same from its Markdown as without marks, whatever is in it', () => {
  const duties = taken.map((text, index) => `      - { id: d-${index}, by: acme, text: ${JSON.stringify(text)} }\n`).join('')
  const project = projectOf({
    'data/areas/keys.yaml': `title: Keys\nareas:\n  - id: keys\n    title: Keys\n    duties:\n${duties}    absent: { others: none }\n`,
  })
  const hostile = textsOf(JSON.parse(responsibilities.export(lookup(project))))
  expect(hostile.length).toBeGreaterThan(250)
  for (const { markdown, plain } of [...textsOf(data), ...hostile])
    expect(readRichText(markdown, (message) => expect.fail(`${message} ${markdown}`)).plain).toBe(plain)
})

/** Keys of the data that are published under another name, worked out, or left out, with the reason. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'parties.yaml': [],
  // `when` and `by` are worked out for each offering.
  Duty: ['when'],
  // Duties, absences and states become cells and levels.
  Area: ['duties', 'absent', 'states'],
  Offering: [],
  Fact: ['when', 'words'],
  Attestation: ['when'],
  Term: ['avoid'],
  Step: [],
  Scenario: [],
  Framework: [],
  // The words of a control are those of whoever issues the catalogue; states and absences become its standing.
  Control: ['title', 'domain', 'states', 'absent'],
}

test('a key that the format gains is published, or said not to be', () => {
  const pairs = [
    ['parties.yaml', partiesSchema.element, 'parties'],
    ['Duty', dutySchema, 'duties'],
    ['Area', areaSchema, 'areas'],
    ['Offering', offeringsSchema.shape.offerings.element, 'offerings'],
    ['Fact', factsSchema.element, 'facts'],
    ['Attestation', assuranceFileSchema.element, 'attestations'],
    ['Term', glossarySchema.element, 'glossary'],
    ['Scenario', scenarioSchema, 'scenarios'],
    ['Framework', frameworkSchema, 'frameworks'],
    ['Control', controlSchema, 'frameworks/controls'],
    ['Step', scenarioSchema.shape.steps.element, 'scenarios/steps'],
  ] as const
  for (const [name, schema, path] of pairs) {
    const [key, inner] = path.split('/') as [keyof Published & ('parties' | 'scenarios' | 'frameworks'), string?]
    const shape = publishedSchema.shape[key].element.shape as Record<string, z.ZodType>
    const keys = inner === undefined ? shape : (shape[inner] as z.ZodArray<z.ZodObject>).element.shape
    const forgotten = Object.keys(schema.shape).filter((one) => !(one in keys) && !otherwise[name]!.includes(one))
    expect(forgotten, `${name}: publish it in src/views/published/, or say here why not`).toEqual([])
  }
})
