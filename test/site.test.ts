import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, test } from 'vitest'
import { loadProject } from '../src/load/project.ts'
import { derive } from '../src/model/derive.ts'
import { madeFiles } from '../src/model/made-files.ts'
import { generatedFiles } from '../src/schemas/generate.ts'
import { tree } from './build/folders.ts'

const out = inject('sample')
const project = loadProject('.')
const derived = derive(project)
const files = tree(out).map((entry) => entry.slice(0, entry.lastIndexOf(' ')))
const pages = files.filter((file) => file.endsWith('.html'))
const read = (file: string) => readFileSync(join(out, file), 'utf8')
/** The words of a page as a reader sees them. */
const words = (file: string) =>
  read(file)
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    // The numbers behind a sentence that is bound to several duties.
    .replace(/<sup><a class="mark-ref".*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

describe('the built sample', () => {
  test('has every page', () => {
    const expected = [
      '',
      'areas/',
      'offerings/',
      'matrix/',
      'models/',
      'compare/',
      'questions/',
      'obligations/',
      'parties/',
      'attestations/',
      'frameworks/',
      ...project.frameworks.map(({ id }) => `frameworks/${id}/`),
      'scenarios/',
      'glossary/',
      'legal/',
      'search/',
      'security-overview/',
      ...project.areas.map(({ id }) => `areas/${id}/`),
      ...project.offerings.flatMap(({ id }) => [`offerings/${id}/`, `matrix/${id}/`]),
      ...Object.keys(project.dimensions.find(({ id }) => id === 'model')!.values).map((id) => `models/${id}/`),
      ...project.offerings.filter(({ status }) => status === 'offered').map(({ id }) => `obligations/${id}/`),
      ...project.parties.map(({ id }) => `parties/${id}/`),
      ...project.scenarios.map(({ id }) => `scenarios/${id}/`),
    ].map((address) => `${address}index.html`)
    expect(files).toEqual(
      expect.arrayContaining([...expected, '404.html', 'sitemap.xml', 'robots.txt', '.well-known/security.txt', '_headers']),
    )
  })

  test('has every diagram as a file of its own, with whole links', () => {
    const drawn = files.filter((file) => /^diagrams\/.*\.svg$/.test(file))
    expect(drawn).toContain('diagrams/service-models.svg')
    for (const { id } of project.offerings) expect(drawn).toContain(`diagrams/offering-${id}.svg`)
    for (const { id } of project.scenarios) expect(drawn.some((file) => file.startsWith(`diagrams/scenario-${id}-`))).toBe(true)
    for (const file of drawn) {
      for (const [, href] of read(file).matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/trust\.alderpoint\.example\//)
    }
  })

  test('offers each list of duties as a file, and each page as Markdown', () => {
    for (const { id, parties } of project.offerings.filter(({ status }) => status === 'offered')) {
      for (const party of parties) {
        for (const file of [`parties/${party}/${id}.csv`, `parties/${party}/${id}.md`]) {
          expect(files).toContain(file)
          expect(read(`parties/${party}/index.html`)).toContain(`href="/${file}"`)
        }
      }
    }
    for (const file of pages.filter((one) => files.includes(one.replace(/html$/, 'md')))) {
      expect(read(file)).toContain(`<link rel="alternate" type="text/markdown" href="/${file.replace(/html$/, 'md')}"`)
    }
  })

  test('lists each duty of the customer once among the obligations', () => {
    for (const offering of project.offerings.filter(({ status }) => status === 'offered')) {
      const listed = [...read(`obligations/${offering.id}/index.html`).matchAll(/data-duty="([^"]*)"/g)].map(([, id]) => id)
      const held = project.duties.filter((duty) => duty.kind === 'duty' && derived.holders(duty, offering).includes('customer'))
      expect(listed.toSorted()).toEqual(held.map(({ id }) => id).toSorted())
    }
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'long-title': 'off' },
    })
    const found: string[] = []
    for (const file of pages) {
      const report = await validator.validateString(read(file), file)
      for (const { messages } of report.results)
        found.push(...messages.map((one) => `${file}:${one.line}:${one.column} ${one.ruleId} ${one.message}`))
    }
    expect(found).toEqual([])
  }, 120_000)

  test('carries disclaimer, version, effective date and agreements on every page', () => {
    const disclaimer = project.pages.find(({ file }) => file === project.site.legal?.disclaimer)!.summary!
    for (const file of pages) {
      const text = words(file)
      expect(text, file).toContain(disclaimer)
      expect(text, file).toContain('2026.3')
      expect(text, file).toContain('1 October 2026')
      for (const { title } of project.site.legal!.agreements) expect(text, file).toContain(title)
    }
  })

  test('shows each duty in the matrix of each offering where it is in force, and nowhere else', () => {
    for (const offering of project.offerings) {
      const html = read(`matrix/${offering.id}/index.html`)
      for (const duty of project.duties) {
        const linked = html.includes(`/areas/${duty.area}/#${duty.id}"`)
        const inForce = derived.holders(duty, offering).length > 0
        if (inForce) expect(linked, `${duty.id} in ${offering.id}`).toBe(true)
        // A duty may still be named there as the one whose place another takes, or that another relies on.
        else if (!project.duties.some((other) => other.insteadOf === duty.id || other.reliesOn.includes(duty.id))) {
          expect(linked, `${duty.id} in ${offering.id}`).toBe(false)
        }
      }
    }
  })

  test('gives each duty a row of its own with a permanent link', () => {
    for (const area of project.areas) {
      const html = read(`areas/${area.id}/index.html`)
      for (const duty of area.duties) {
        expect(html).toContain(`id="${duty.id}"`)
        expect(html).toContain(`href="#${duty.id}"`)
        for (const old of duty.formerly.filter((one) => !one.includes('/'))) expect(html).toContain(`id="${old}"`)
      }
    }
  })

  test('loses no word of the prose', () => {
    for (const page of project.pages) {
      const file = page.file === project.site.legal?.disclaimer ? 'legal/index.html' : `${page.address.slice(1)}index.html`
      const shown = words(file)
        .replace(/\s+([.,;:!?)])/g, '$1')
        .replace(/\s/g, '')
      for (const line of page.text.split('\n').filter((one) => one.trim() !== '')) {
        // Facts, counts and names are filled in from the data, so what stands between them is compared.
        for (const piece of line.split(/\s+/)) expect(shown, `${page.file}: ${line}`).toContain(piece)
      }
    }
  })

  test('has a security.txt as RFC 9116 wants it', () => {
    const lines = read('.well-known/security.txt').trim().split('\n')
    expect(lines).toContain('Contact: mailto:security@alderpoint.example')
    expect(lines.filter((line) => /^Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(line))).toHaveLength(1)
    expect(lines).toContain('Canonical: https://trust.alderpoint.example/.well-known/security.txt')
  })

  test('has no file that public-file-taken does not know', () => {
    const made = madeFiles(project)
    const prose = new Set([...project.pages.map((page) => `${page.address}index.html`), '/security-overview/index.html', '/_headers'])
    const moved = /http-equiv="refresh"/
    const unknown = files
      .map((file) => `/${file}`)
      .filter((file) => !project.publicFiles.includes(file) && !prose.has(file) && made(file) === undefined)
      .filter((file) => !file.endsWith('.html') || !moved.test(read(file.slice(1))))
    expect(unknown, 'add them to src/model/made-files.ts').toEqual([])
  })

  test('has a picture for links to it, with a whole address on every page', () => {
    expect(files).toContain('social.png')
    for (const file of pages) {
      if (/http-equiv="refresh"/.test(read(file))) continue
      expect(read(file), file).toContain('<meta property="og:image" content="https://trust.alderpoint.example/social.png">')
      expect(read(file), file).toMatch(/<meta property="og:title" content="[^"]+">/)
      expect(read(file), file).toContain('<meta name="twitter:card" content="summary_large_image">')
    }
  })

  test('lists every page in the sitemap, and no other', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname)
    // A search page without a question has nothing to index.
    const indexed = pages.filter(
      (file) => file.endsWith('index.html') && file !== 'search/index.html' && !/name="robots" content="noindex"/.test(read(file)),
    )
    expect(listed.toSorted()).toEqual(indexed.map((file) => `/${file.slice(0, -'index.html'.length)}`).toSorted())
  })
})

test('schemas and reference are as the model makes them', () => {
  for (const [name, text] of generatedFiles())
    expect(readFileSync(join('src/schemas', name), 'utf8') === text, `${name} is stale: run npm run generate`).toBe(true)
})
