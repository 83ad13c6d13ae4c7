import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { portfolioRules } from '../../src/portfolio/rules.ts'
import { rules } from '../../src/rules/index.ts'
import { changeVendor, copyFixture, examine, fixture, publishedBy, show, vendors } from './fixture.ts'

const update = process.env.DEMARC_UPDATE === '1'
const cases = join(import.meta.dirname, 'cases')
const made: string[] = []
const copy = (over?: string) => {
  const folder = copyFixture(over)
  made.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** Writes a vendor's file anew, and its hash wherever the old one stands. */
function pin(file: string, text: string): void {
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  const old = hash(file)
  writeFileSync(file, text)
  for (const list of [fixture, ...readdirSync(cases).map((name) => join(cases, name))].map((folder) => join(folder, 'portfolio.yaml')))
    if (existsSync(list)) writeFileSync(list, readFileSync(list, 'utf8').replaceAll(old, hash(file)))
}

describe('the fixture', () => {
  test.each(vendors)('has what %s publishes, and pins it', (vendor) => {
    const file = join(fixture, 'vendors', `${vendor}.json`)
    const root = join(fixture, 'sources', vendor)
    expect(loadProject(root).problems).toEqual([])
    const text = publishedBy(root)
    if (update) pin(file, text)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readFileSync(join(fixture, 'portfolio.yaml'), 'utf8')).toContain(createHash('sha256').update(text).digest('hex'))
  })

  test('has no error, and one file that is too old', () => {
    const { report } = examine(fixture)
    expect(report.diagnostics.map(({ rule, at }) => `${rule} ${at.line}`)).toEqual(['published-stale 24'])
  })
})

/** A folder holds the files that are otherwise than in the fixture, and what is said of them. */
describe('what is wrong is said at its place', () => {
  test.each(readdirSync(cases))('%s', (name) => {
    const folder = copy(join(cases, name))
    const expected = join(cases, name, 'diagnostics.txt')
    const said = show(examine(folder).report.diagnostics)
    if (update) writeFileSync(expected, said)
    expect(existsSync(expected), 'a case says what it expects').toBe(true)
    expect(said).toBe(readFileSync(expected, 'utf8'))
    expect(said).not.toBe('')
  })

  test('every rule of its own is found in some case, and has a page', () => {
    const all = readdirSync(cases).map((name) => readFileSync(join(cases, name, 'diagnostics.txt'), 'utf8'))
    const known = new Set(rules.map(({ id }) => id))
    for (const { id, severity } of portfolioRules) {
      expect(
        all.some((text) => text.includes(`  ${severity}  ${id}\n`)),
        id,
      ).toBe(true)
      expect(known.has(id), `${id} is no rule of sites too`).toBe(false)
      const page = readFileSync(join(import.meta.dirname, '../../src/portfolio/pages', `${id}.md`), 'utf8')
      const prose = page.replace(/^```[\s\S]*?^```$/gm, '')
      expect(prose.match(/^#+ .*$/gm)).toEqual([`# ${id}`, '## Why', '## Fails', '## Passes', '## How to mend it'])
      expect(prose.split(/\n{2,}/)[2]).toBe(`Severity: ${severity}`)
    }
    expect(readdirSync(join(import.meta.dirname, '../../src/portfolio/pages')).map((file) => file.slice(0, -3))).toEqual(
      portfolioRules.map(({ id }) => id),
    )
  })
})

describe('data from outside', () => {
  /** What is said of a vendor's file in which a text stands in the place of a duty's words. */
  function withText(text: string): string {
    const folder = copy()
    changeVendor(folder, 'birch', (old) => old.replaceAll(JSON.stringify('Run the login service.'), JSON.stringify(text)))
    return show(examine(folder).report.diagnostics.filter(({ severity }) => severity === 'error'))
  }

  test('an address that runs code is refused at its line', () => {
    expect(withText('See [this](javascript:alert(1)).')).toMatch(/^vendors\/birch\.json:\d+:\d+ {2}error {2}unsafe-address\n/)
    expect(withText('See [this](data:text/html,x).')).toMatch(/unsafe-address/)
  })

  test('so are HTML, images, and characters that mislead the eye', () => {
    expect(withText('Run <script>alert(1)</script> it.')).toMatch(/text-markdown/)
    expect(withText('Run ![x](https://evil.example/x.png) it.')).toMatch(/text-markdown/)
    expect(withText('Run \u202eit.')).toMatch(/hidden-character/)
  })

  test('links that lead elsewhere than to https: or mailto: stay as words', () => {
    const folder = copy()
    const words = 'Ask [us](https://a.example/), [mail](mailto:a@b.example), [old](http://a.example/), [call](tel:+1) or [here](/areas/x/).'
    changeVendor(folder, 'birch', (old) => old.replaceAll(JSON.stringify('Run the login service.'), JSON.stringify(words)))
    const { portfolio, report } = examine(folder)
    expect(report.summary.errors).toBe(0)
    const { text } = portfolio!.vendors[0]!.data.duties.find(({ id }) => id === 'run-login')!
    expect(text.plain).toBe('Ask us, mail, old, call or here.')
    expect(text.nodes.flatMap((node) => (node.kind === 'link' ? [node.href] : []))).toEqual(['https://a.example/', 'mailto:a@b.example'])
  })

  test('an id that is a path, a text that is too long, a key named __proto__: refused', () => {
    const errors = (change: (text: string) => string) => {
      const folder = copy()
      changeVendor(folder, 'birch', change)
      return examine(folder).report.summary.errors
    }
    expect(errors((text) => text.replace('"id": "login"', '"id": "../login"'))).toBeGreaterThan(0)
    expect(errors((text) => text.replace('Retention of mail', 'x'.repeat(500)))).toBe(1)
    expect(errors((text) => text.replace('"site":', '"__proto__": {}, "site":'))).toBe(1)
    expect(errors((text) => text.replace('"site":', '"later-key": {}, "site":'))).toBe(0)
  })

  test('a file that is cut off says where', () => {
    const folder = copy()
    changeVendor(folder, 'birch', (text) => text.slice(0, 2000))
    expect(show(examine(folder).report.diagnostics.filter(({ rule }) => rule === 'published-format'))).toMatch(
      /^vendors\/birch\.json:(?:[5-9]\d|1\d\d):\d+ {2}error/,
    )
  })
})
