import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint, tree } from '../build/folders.ts'
import { buildPortfolio, demarc } from './command.ts'
import { copyFixture, fixture } from './fixture.ts'
import { readerText } from './reader.ts'

const update = process.env.DEMARC_UPDATE === '1'
const scratch = mkdtempSync(join(tmpdir(), 'demarc-portfolio-site-'))
const out = join(scratch, 'site')

const read = (file: string) => readFileSync(join(out, file), 'utf8')

let first: ReturnType<typeof demarc>
beforeAll(() => {
  first = buildPortfolio(fixture, out)
}, 120_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('what a reader sees', { timeout: 60_000 }, () => {
  test.each([
    ['home', 'index.html'],
    ['all', 'obligations/index.html'],
    ['areas', 'areas/index.html'],
    ['by-area', 'areas/sign-in/index.html'],
    ['by-area-without-any', 'areas/suppliers/index.html'],
    ['by-vendor', 'vendors/birch/index.html'],
    ['by-scenario', 'scenarios/stolen-credentials/index.html'],
    ['controls', 'controls/index.html'],
    ['sources', 'sources/index.html'],
  ])('%s', (name, file) => {
    const expected = join(fixture, 'expected', `${name}.txt`)
    const text = readerText(read(file))
    if (update) writeFileSync(expected, text)
    expect(text).toBe(readFileSync(expected, 'utf8'))
  })

  test.each(['csv', 'md'])('the list as %s', (extension) => {
    const expected = join(fixture, 'expected', `obligations.${extension}`)
    const text = read(`obligations.${extension}`)
    if (update) writeFileSync(expected, text)
    expect(text).toBe(readFileSync(expected, 'utf8'))
  })
})

describe('the site', { timeout: 60_000 }, () => {
  test('is built with the warnings that there are, and leaves nothing else behind', () => {
    expect(first.status, first.stderr).toBe(0)
    expect(first.stdout).toContain('portfolio.yaml:24:14  warning  published-stale')
    expect(first.stdout).toContain(`Verified and published: ${out}`)
    expect(existsSync(join(fixture, 'dist-portfolio'))).toBe(false)
    expect(existsSync(join(fixture, 'node_modules'))).toBe(false)
  })

  test('says on every page whose data it is, of which version and day, and that it is no contract', () => {
    const pages = tree(out).flatMap((entry) => (/^\S+\.html/.test(entry) ? [entry.split(' ')[0]!] : []))
    expect(pages.length).toBeGreaterThan(15)
    for (const page of pages) {
      const footer = /<footer[\s\S]*<\/footer>/.exec(read(page))![0]
      for (const words of [
        'Version 7, in force from 1 April 2026, fetched 20 October 2026, to be fetched again by 18 April 2027.',
        'This describes the division of work and is no contract.',
        'Terms of Service prevails.',
        'Version 2026.2, in force from 15 September 2026, fetched 1 November 2026',
        'Where this and the agreement differ, the agreement holds.',
        'Fetched 1 May 2026, to be fetched again by 28 October 2026.',
      ])
        expect(footer, page).toContain(words)
      expect(footer).toContain('data-disclaimer')
    }
  })

  test('has no error of HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'long-title': 'off' },
    })
    for (const entry of tree(out)) {
      const file = entry.split(' ')[0]!
      if (!file.endsWith('.html')) continue
      const report = await validator.validateString(read(file), file)
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`)),
      ).toEqual([])
    }
  })

  test('is the same, byte for byte, wherever and whenever it is built', () => {
    const folder = copyFixture()
    const again = join(scratch, 'again')
    expect(buildPortfolio(folder, again, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }).status).toBe(0)
    expect(fingerprint(again)).toBe(fingerprint(out))
    rmSync(folder, { recursive: true })
  })

  test('stays as it was where the data has an error, which is told', () => {
    const folder = copyFixture(join(import.meta.dirname, 'cases/unknown-names'))
    const kept = join(folder, 'dist-portfolio')
    cpSync(out, kept, { recursive: true })
    const before = fingerprint(kept)
    const { status, stdout, stderr } = demarc(['portfolio', join(folder, 'portfolio.yaml')])
    expect(status).toBe(1)
    expect(stdout).toContain('mapping.yaml:2:54  error  dangling-reference')
    expect(stderr).toContain('The portfolio has errors, so nothing was built.')
    expect(fingerprint(kept)).toBe(before)
    rmSync(folder, { recursive: true })
  })

  test('never goes where the portfolio itself lies', () => {
    const folder = copyFixture()
    const { status, stderr } = demarc(['portfolio', join(folder, 'portfolio.yaml'), '--out', folder])
    expect(status).toBe(1)
    expect(stderr).toContain('holds the project itself')
    expect(existsSync(join(folder, 'portfolio.yaml'))).toBe(true)
    rmSync(folder, { recursive: true })
  })
})

describe('the command', { timeout: 60_000 }, () => {
  test('checks alone with --check', () => {
    const { status, stdout } = demarc(['portfolio', join(fixture, 'portfolio.yaml'), '--check', '--as-of', '2026-06-01'])
    expect({ status, stdout: stdout.replace(/[\s\S]*\n\n/, '') }).toEqual({ status: 0, stdout: '0 errors, 2 warnings\n' })
  })

  test('says how it is called', () => {
    expect(demarc(['portfolio', '--help']).stdout).toContain('demarc portfolio [FILE] [--out DIR] [--as-of DATE] [--check]')
    expect(demarc(['portfolio', 'nowhere.yaml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no file nowhere.yaml.'),
    })
    expect(demarc(['portfolio', 'a.yaml', 'b.yaml']).status).toBe(2)
    expect(demarc(['portfolio', join(fixture, 'portfolio.yaml'), '--as-of', 'today']).stderr).toContain('--as-of is a day')
  })

  test('explains its own rules', () => {
    const explain = demarc(['explain', 'mapping-ambiguous'])
    expect(explain.stdout).toMatch(/^# mapping-ambiguous\n/)
  })
})
