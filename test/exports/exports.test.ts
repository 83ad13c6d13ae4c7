import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/exports/csv.ts'
import { exporters, exportsOf, portfolioExporters, siteExporters } from '../../src/exports/index.ts'
import { markdown } from '../../src/exports/markdown.ts'
import { loadProject } from '../../src/load/project.ts'
import { exportExtensions } from '../../src/model/address.ts'
import type { Project } from '../../src/model/project.ts'
import { exportLists, exportView } from '../../src/views/export.ts'
import { lookup } from '../../src/views/refs.ts'
import { taken } from '../safety/hostile-site.ts'
import { nodesOf, parseMarkdown, wordsOf } from '../support/markdown.ts'
import { projectOf } from '../support/project.ts'

const site = `vendor: { name: Acme }
product: { name: Acme Cloud }
url: https://trust.acme.example/base
legal:
  version: "2026.4"
  effective: "2026-10-01"
  agreements: [{ id: msa, title: Master Agreement }, { id: dpa, title: Data Agreement }]
  disclaimer: content/disclaimer.mdx
`
const disclaimer = '---\ntitle: Legal\nsummary: Not a contract.\n---\n\nNot a contract.\n'

function acme(duties: string, files: Record<string, string> = {}): Project {
  return projectOf({
    'data/site.yaml': site,
    'content/disclaimer.mdx': disclaimer,
    'data/areas/keys.yaml': `title: Keys\nareas:\n  - id: keys\n    title: "Keys, all of them"\n    duties:\n${duties}    absent: { others: none }\n    notes: { twice: Twice a year. }\n`,
    ...files,
  })
}

function view(project: Project, party = 'customer', offering = project.offerings[0]!) {
  const look = lookup(project)
  return exportView(look, look.parties.get(party)!, offering)
}

/** The rows of a CSV file by column, as RFC 4180 reads it. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [[]]
  let [at, field] = [text.startsWith('\ufeff') ? 1 : 0, '']
  for (let quoted = false; at < text.length; at++) {
    const one = text[at]!
    if (quoted && one === '"' && text[at + 1] === '"') field += text[++at]
    else if (one === '"') quoted = !quoted
    else if (!quoted && (one === ',' || one === '\r')) {
      lines.at(-1)!.push(field)
      field = ''
      if (one === '\r' && text[++at] === '\n') lines.push([])
    } else field += one
  }
  const [head = [], ...rows] = lines.slice(0, -1)
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}

test('every exporter is in the registry, under the name of its file, with an extension of its own', () => {
  const files = readdirSync(new URL('../../src/exports/', import.meta.url)).filter((file) => file !== 'index.ts')
  expect([...exporters, ...siteExporters, ...portfolioExporters].map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
  expect(exporters.map(({ extension }) => extension)).toEqual(exportExtensions)
})

test('links lead to a file per exporter', () => {
  expect(exportsOf('customer', 'team').map(({ title, href }) => `${title} ${href}`)).toEqual([
    'CSV /parties/customer/team.csv',
    'Markdown /parties/customer/team.md',
  ])
})

describe('csv', () => {
  const project = acme(`      - { id: run-store, by: acme, kind: assist, text: Run the key store. }
      - id: hold-keys
        by: customer
        text: "Hold the \\"keys\\", [here](/x/).[^twice]"
        condition: If you have any.
        need: recommended
        relies-on: [run-store]
        guide: /guides/keys/
      - { id: review, by: [acme, customer], text: Review the keys. }
      - { id: own-keys, by: customer, instead-of: hold-keys, condition: If you like., text: Own the keys. }
`)

  test('has a row per duty, with all that belongs to it', () => {
    const text = csv.export(view(project))
    expect(text.startsWith('\ufeff"id","area",')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
    const [hold, review, own] = rowsOf(text)
    expect(hold).toEqual({
      id: 'hold-keys',
      area: 'Keys, all of them',
      layer: 'Keys',
      kind: 'duty',
      duty: 'Hold the "keys", here.',
      party: 'Customer',
      offering: 'Acme Cloud',
      need: 'recommended',
      condition: 'If you have any.',
      'relies on': 'run-store',
      guide: 'https://trust.acme.example/base/guides/keys/',
      controls: '',
      link: 'https://trust.acme.example/base/areas/keys/#hold-keys',
      version: '2026.4',
      effective: '2026-10-01',
      notes: 'Twice a year.',
      disclaimer: 'Not a contract.',
      agreements: 'Master Agreement and Data Agreement prevail.',
      task: '',
    })
    expect(review).toMatchObject({ id: 'review', party: 'Acme; Customer', need: 'required' })
    expect(own).toMatchObject({ id: 'own-keys', kind: 'alternative', condition: 'If you like.' })
    expect(rowsOf(csv.export(view(project, 'acme')))[1]).toMatchObject({ id: 'run-store', kind: 'assist', need: '' })
  })

  test('a list without duties has a row that says so, with version and disclaimer', () => {
    const [row, ...more] = rowsOf(csv.export(view(acme('      - { id: a, by: acme, text: Do it. }\n'))))
    expect(more).toEqual([])
    expect(row).toMatchObject({ id: '', duty: 'It has no duties here.', version: '2026.4', disclaimer: 'Not a contract.' })
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['  =1+1', "'  =1+1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t'=1"],
    ['"=1', `'"=1`],
    ['\rx', "'\rx"],
    ['a;=1', "a;'=1"],
    ['a; "=1', `a; "'=1`],
    ['a = b - c', 'a = b - c'],
    ['a-b', 'a-b'],
  ])('%j begins no formula', (text, shown) => {
    const project = acme('      - { id: a, by: customer, text: Do it. }\n')
    const { obligations, ...rest } = view(project)
    const renamed = { ...obligations, offering: { ...obligations.offering, name: text } }
    expect(rowsOf(csv.export({ ...rest, obligations: renamed }))[0]!.offering).toBe(shown)
  })
})

describe('markdown', () => {
  test('is a list of tasks by layer and area', () => {
    const project = acme(`      - { id: run-store, by: acme, kind: assist, text: Run the key store. }
      - { id: hold-keys, by: customer, text: "Hold the *keys*.[^twice]", condition: If you have any., need: recommended, relies-on: [run-store], guide: /guides/keys/ }
      - { id: review, by: [acme, customer], text: Review the keys., accountable: acme }
      - { id: own-keys, by: customer, instead-of: hold-keys, condition: If you like., text: Own the keys. }
`)
    expect(markdown.export(view(project))).toBe(
      `# Customer: duties on Acme Cloud

Responsibility statement of Acme. Version 2026.4, in force from 1 October 2026. Not a contract. Master Agreement and Data Agreement prevail. [Legal notice](https://trust.acme.example/base/legal/). Published at: <https://trust.acme.example/base/parties/customer/#acme-cloud>

2 required duties · 1 recommended

## Keys

### [Keys, all of them](https://trust.acme.example/base/areas/keys/)

- [ ] [Hold the *keys*.](https://trust.acme.example/base/areas/keys/#hold-keys)
  - Recommended
  - Condition: If you have any.
  - [Guide](https://trust.acme.example/base/guides/keys/)
  - Relies on: [Run the key store.](https://trust.acme.example/base/areas/keys/#run-store) (Acme)
  - Note: Twice a year.
- [ ] [Review the keys.](https://trust.acme.example/base/areas/keys/#review)
  - Together with: Acme
  - Accountable: Acme
- [ ] [Own the keys.](https://trust.acme.example/base/areas/keys/#own-keys)
  - Condition: If you like.
  - In place of: [Hold the *keys*.](https://trust.acme.example/base/areas/keys/#hold-keys)
`.replaceAll('#acme-cloud', `#${project.offerings[0]!.id}`),
    )
    expect(markdown.export(view(project, 'acme'))).toContain(
      '\n- [Run the key store.](https://trust.acme.example/base/areas/keys/#run-store)\n  - Assists\n',
    )
  })

  test('says where there is nothing to do', () => {
    expect(markdown.export(view(acme('      - { id: a, by: acme, text: Do it. }\n')))).toContain('It has no duties here.')
  })
})

describe('hostile texts', () => {
  const duties = taken.map(
    (text, index) => `      - { id: d${index}, by: customer, text: ${JSON.stringify(text)}, condition: ${JSON.stringify(text)} }\n`,
  )
  const project = acme(duties.join(''))

  test('begin no formula and break no row of the CSV', () => {
    const rows = rowsOf(csv.export(view(project)))
    expect(rows.map((row) => row.id)).toEqual(project.duties.map((duty) => duty.id))
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|[\r\n\t]/)
    expect(rows.map((row) => row.duty!.replaceAll("'", ''))).toEqual(project.duties.map((duty) => duty.text.plain.replaceAll("'", '')))
  })

  test('stay words in the Markdown', () => {
    const tree = parseMarkdown(markdown.export(view(project)))
    const tasks = nodesOf(tree, 'listItem').filter((node) => node.checked === false)
    expect(tasks.map((node) => wordsOf(node.children![0]!))).toEqual(project.duties.map((duty) => duty.text.plain))
    for (const type of [
      'html',
      'image',
      'imageReference',
      'linkReference',
      'definition',
      'footnoteReference',
      'blockquote',
      'code',
      'table',
    ]) {
      expect(nodesOf(tree, type)).toEqual([])
    }
  })
})

test('every list of the sample has each of its duties, its version and its disclaimer in every file', () => {
  const project = loadProject(new URL('../..', import.meta.url).pathname)
  const look = lookup(project)
  const lists = exportLists(look)
  expect(lists.length).toBeGreaterThan(10)
  for (const { party, offering } of lists) {
    const shown = exportView(look, party, offering)
    const ids = shown.obligations.groups.flatMap((group) => group.areas.flatMap((entry) => entry.duties.map((duty) => duty.id)))
    for (const exporter of exporters) {
      const text = exporter.export(shown)
      for (const id of ids) expect(text).toContain(`#${id}`)
      expect(text).toContain('2026.3')
      expect(text).toContain('is not a contract')
      expect(text).toMatch(/1 October 2026|2026-10-01/)
      expect(text).toContain('Service Description prevail')
    }
  }
})
