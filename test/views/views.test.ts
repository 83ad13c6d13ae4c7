import { describe, expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { accentContrast } from '../../src/model/accent.ts'
import type { Project } from '../../src/model/project.ts'
import { addresses, ownPages } from '../../src/views/addresses.ts'
import { accents, brandStyles, brandView } from '../../src/views/brand.ts'
import { count } from '../../src/views/count.ts'
import { dutyView } from '../../src/views/duty.ts'
import { matrixView } from '../../src/views/matrix.ts'
import { modelRefs } from '../../src/views/model.ts'
import { obligationsView } from '../../src/views/obligations.ts'
import { lookup } from '../../src/views/refs.ts'
import { searchRecords } from '../../src/views/search/records.ts'
import { sectionOf, sideList } from '../../src/views/section.ts'
import { securityTxt } from '../../src/views/security-txt.ts'
import { shell } from '../../src/views/shell.ts'
import { homeStack, modelStack, offeringStack } from '../../src/views/stack.ts'
import { joinWords } from '../../src/views/strings.ts'
import { projectOf } from '../support/project.ts'

const sample = loadProject('.')
const look = lookup(sample)
const offering = (id: string, project: Project = sample) => project.offerings.find((one) => one.id === id)!
const area =
  'title: Keys\nareas:\n  - id: keys\n    title: Keys\n    duties: [{ id: hold, by: acme, text: Hold the keys. }]\n    absent: { customer: none }\n'
const tiny = projectOf({ 'data/areas/keys.yaml': area })

describe('the shell', () => {
  test('leads to every page of the sample, and names the terms', () => {
    const view = shell(sample)
    expect(view.nav.map(({ title }) => title)).toEqual(expect.arrayContaining(['Offerings', 'Areas', 'Guides', 'Glossary', 'Legal']))
    expect(view.legal.prevails).toBe('Master Subscription Agreement, Data Processing Addendum and Service Description')
    expect(view.contacts.map(({ href }) => href)).toContain('mailto:security@alderpoint.example')
    expect(view.rightToLeft).toBe(false)
  })

  test('of the smallest site leads only to what there is', () => {
    const view = shell(tiny)
    const titles = view.nav.map(({ title }) => title)
    for (const missing of ['Service models', 'Scenarios', 'Attestations', 'Glossary', 'Guides']) expect(titles).not.toContain(missing)
    expect(view.legal).toMatchObject({ short: undefined, version: undefined, agreements: [], prevails: undefined })
    expect(view.contacts).toEqual([])
  })

  test('knows languages that are written from right to left', () => {
    const arabic = projectOf({ 'data/site.yaml': 'vendor: { name: أكمي }\nproduct: { name: سحابة }\nlanguages: [ar]\n' })
    expect(shell(arabic)).toMatchObject({ language: 'ar', rightToLeft: true })
  })

  test('puts pages outside of every folder together', () => {
    const project = projectOf({
      'data/areas/keys.yaml': area,
      'content/terms.mdx': '---\ntitle: Terms\n---\n\nText.\n',
      'content/faq.mdx': '---\ntitle: Questions\n---\n\nText.\n',
      'content/a/b/deep.mdx': '---\ntitle: Deep\n---\n\nText.\n',
    })
    const titles = shell(project).nav.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['Further pages', 'A / b']))
  })
})

describe('the list beside a page', () => {
  const { nav } = shell(sample)

  test('shows its section, and of that the part in which it stands', () => {
    const list = sideList(nav, '/areas/encryption/')!
    expect(list.title).toBe('Areas')
    const data = list.items.find(({ title }) => title === 'Data')!
    expect(data.children.map(({ href, current }) => [href, current])).toContainEqual(['/areas/encryption/', true])
    expect(list.items.find(({ title }) => title === 'Identity')!.children).toEqual([])
  })

  test('is left out where there is nothing to choose', () => {
    expect(sideList(nav, '/legal/')).toBeUndefined()
    expect(sideList(nav, '/nowhere/')).toBeUndefined()
    expect(sectionOf(nav, '/guides/enforce-mfa/')?.title).toBe('Guides')
  })
})

describe('search records', () => {
  const records = searchRecords(sample)

  test('carry the synonyms of the glossary', () => {
    expect(records.find(({ url }) => url.endsWith('#enforce-mfa'))!.content).toContain('2FA')
  })

  test('cover every duty, area, page, term and the rest', () => {
    const urls = new Set(records.map(({ url }) => url))
    for (const duty of sample.duties) expect(urls).toContain(`/areas/${duty.area}/#${duty.id}`)
    for (const page of ownPages(sample)) expect(urls).toContain(page.address)
    for (const term of sample.terms) expect(urls).toContain(`/glossary/#${term.id}`)
    expect(searchRecords(tiny).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['duty', 'area', 'party', 'offering']))
  })
})

describe('counts', () => {
  test('are of what is on sale', () => {
    expect(count(look, 'offerings')).toBe(4)
    expect(count(look, 'parties', { offering: 'server' })).toBe(2)
    expect(count(look, 'areas')).toBe(sample.areas.length)
    expect(count(look, 'areas', { layer: 'data' })).toBe(4)
    expect(count(look, 'areas', { party: 'postmarsh' })).toBeLessThan(sample.areas.length)
    expect(count(look, 'duties', { party: 'customer', offering: 'private' })).toBe(66)
    expect(count(look, 'duties', { area: 'sign-in' })).toBe(10)
    expect(count(look, 'offerings', { party: 'postmarsh' })).toBe(2)
    expect([count(look, 'layers'), count(look, 'scenarios'), count(look, 'facts')]).toEqual([6, 3, sample.facts.length])
    expect(count(look, 'attestations')).toBe(4)
  })

  test('agree with the list of obligations', () => {
    const view = obligationsView(look, look.parties.get('customer')!, offering('private'))
    expect(view.required + view.recommended).toBe(66)
  })
})

describe('the brand', () => {
  test('has the colours that site.yaml gives, and makes the one that it does not give', () => {
    expect(accents({ brand: {} })).toBeUndefined()
    expect(accents({ brand: { accent: '#1a5fb4', 'accent-dark': '#9ab8ff' } })).toEqual({ light: '#1a5fb4', dark: '#9ab8ff' })
    for (const colour of ['#1f6f5c', '#000033', '#ffff00', '#808080', '#ff0000']) {
      const fromLight = accents({ brand: { accent: colour } })!
      expect(fromLight.light).toBe(colour)
      expect(accentContrast(fromLight.dark, 'dark'), fromLight.dark).toBeGreaterThanOrEqual(4.5)
      const fromDark = accents({ brand: { 'accent-dark': colour } })!
      expect(fromDark.dark).toBe(colour)
      expect(accentContrast(fromDark.light, 'light'), fromDark.light).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('takes over the families it has fonts for, and preloads the one of the text', () => {
    const fonts = [
      { family: 'Acme Sans', file: '/fonts/acme-italic.woff2', style: 'italic' as const },
      { family: 'Acme Sans', file: '/fonts/acme.woff2', weight: '100 900' },
      { family: 'Acme Mono', file: '/fonts/mono.woff2', use: 'code' as const },
    ]
    expect(brandView({ brand: {} })).toBeUndefined()
    const view = brandView({ brand: { fonts } })!
    expect(view.preload).toBe('/fonts/acme.woff2')
    const styles = brandStyles(view, (address) => `/trust${address}`)
    expect(styles.match(/@font-face/g)).toHaveLength(3)
    expect(styles).toContain('src: url("/trust/fonts/acme.woff2") format("woff2");\n  font-weight: 100 900;\n  font-style: normal;')
    expect(styles).toContain('--sans: "Acme Sans", var(--system);')
    expect(styles).toContain('--mono: "Acme Mono", var(--system-mono);')
    expect(styles).not.toContain('--display')
    expect(styles).not.toContain('--accent')
  })
})

describe('security.txt', () => {
  const site = (more: string) => projectOf({ 'data/site.yaml': `vendor: { name: A }\nproduct: { name: B }\n${more}` }).site

  test('needs a contact and an end', () => {
    expect(securityTxt(site(''), 'https://a.example/')).toBeUndefined()
    expect(securityTxt(site('contacts: { security: mailto:a@b.example }\n'), 'https://a.example/')).toBeUndefined()
    const text = securityTxt(
      site('contacts: { security: mailto:a@b.example }\nlegal: { version: "1", effective: "2026-02-03" }\n'),
      'https://a.example/x',
    )
    expect(text).toBe(
      'Contact: mailto:a@b.example\nExpires: 2027-02-03T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://a.example/x\n',
    )
  })
})

describe('stacks', () => {
  test('stand side by side per model, the own ones highlighted', () => {
    const view = modelStack(look)
    expect(view.columns.map(({ title, note, highlighted }) => [title, note, highlighted])).toEqual([
      ['Software as a service', 'Alder Flow Team', true],
      ['Software as a service', 'Alder Flow Enterprise', true],
      ['Managed in your cloud account', 'Alder Flow Private', true],
      ['On premises', 'Alder Flow Server', true],
      ['Infrastructure as a service', 'Your own build on AWS', false],
    ])
    expect(homeStack(look).columns).toEqual(view.columns)
  })

  test('of one offering have a column per party, and say why a cell is empty', () => {
    const view = offeringStack(look, offering('private'))
    expect(view.columns.map(({ title }) => title)).toEqual(['AWS', 'Alderpoint', 'You'])
    const physical = view.bands.flatMap(({ rows }) => rows).find(({ area: { id } }) => id === 'facilities')!
    expect(physical.cells.map(({ label }) => label)).toEqual(['Responsible', 'Not applicable', 'Inherited from AWS'])
  })

  test('on the home page of a site with one offering are of its parties', () => {
    expect(homeStack(lookup(tiny)).columns.map(({ title }) => title)).toEqual(['Acme', 'You'])
    expect(modelStack(lookup(tiny)).columns.map(({ title }) => title)).toEqual(['Acme Cloud'])
    expect(modelRefs(lookup(tiny))).toEqual([])
  })

  test('of an offering that is not described are empty', () => {
    const project = projectOf({
      'data/areas/keys.yaml': area,
      'data/offerings.yaml': 'offerings: [{ id: soon, name: Soon, status: undescribed }]\n',
    })
    expect(offeringStack(lookup(project), project.offerings[0]!).bands).toEqual([])
    expect(matrixView(lookup(project), project.offerings[0]!)).toMatchObject({ described: false, groups: [] })
  })
})

describe('a duty', () => {
  test('shows all that the data says of it', () => {
    const find = (id: string) => sample.duties.find((duty) => duty.id === id)!
    const alternative = dutyView(look, find('run-identity-provider'), offering('private'))
    expect(alternative.insteadOf?.id).toBe('operate-sign-in')
    expect(alternative.condition?.plain).toContain('your own identity provider')
    const mfa = dutyView(look, find('enforce-mfa'))
    expect(mfa.reliesOn.map(({ id }) => id)).toEqual(['operate-sign-in'])
    expect(mfa.controls.map(({ id }) => id)).toContain('IAM-14')
    expect(mfa.guide).toBe('/guides/enforce-mfa/')
    expect(dutyView(look, find('classify-data')).takes.map(({ party }) => party)).toEqual(['AWS'])
  })
})

describe('addresses', () => {
  test('are those of pages, without the search page and without what has moved', () => {
    const moved = projectOf({
      'data/areas/keys.yaml': area.replace('text: Hold the keys. }', 'text: Hold the keys., formerly: [gone/hold] }'),
    })
    const all = addresses(moved).map(({ address }) => address)
    expect(all).toContain('/areas/keys/')
    expect(all).not.toContain('/areas/gone/')
    expect(all).not.toContain('/search/')
    expect(addresses(sample).find(({ address }) => address === '/guides/enforce-mfa/')?.reviewed).toMatch(/^2026-/)
  })
})

test('words for lists', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinWords)).toEqual(['', 'A', 'A and B', 'A, B and C'])
})
