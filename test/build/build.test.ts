import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../src/integration/recover.ts'
import { copySite, fingerprint, tree } from './folders.ts'
import { ended, runBuild, startScript } from './run.ts'

let site: string
let good: string

/** A copy of the built site, so that a test may spoil it. */
function builtSite(): string {
  const copy = copySite()
  cpSync(join(site, 'dist'), join(copy, 'dist'), { recursive: true })
  return copy
}

beforeAll(async () => {
  site = copySite()
  const run = await runBuild(site)
  expect(run.output).toContain('Verified and published')
  expect(run.code).toBe(0)
  good = fingerprint(join(site, 'dist'))
}, 60_000)
afterAll(() => rmSync(site, { recursive: true, force: true }))

describe('a build that fails leaves the published output as it was', () => {
  const cases = [
    ['a page is not fit', 'breaks-link.ts', '"/no-such-page/" leads nowhere'],
    ['an error is logged', 'logs-error.ts', 'The data could not be read.'],
    ['an error is logged and printing is off', 'logs-error-quietly.ts', 'The data could not be read.'],
    ['an error is logged to a logger of the vendor’s own', 'own-logger.ts', '"The data could not be read."'],
    ['another integration changes outDir', 'changes-outdir.ts', 'Another integration has changed outDir'],
  ] as const
  test.for(cases)('%s', { timeout: 60_000 }, async ([_, join_, words]) => {
    const root = builtSite()
    const run = await runBuild(root, { join: join_ })
    expect(run.output).toContain(words)
    expect(run.code).not.toBe(0)
    expect(fingerprint(join(root, 'dist'))).toBe(good)
    expect(existsSync(join(root, '.demarc'))).toBe(false)
    rmSync(root, { recursive: true })
  })

  test('the data has an error', { timeout: 60_000 }, async () => {
    const root = builtSite()
    appendFileSync(join(root, 'data/parties.yaml'), '- { id: acme, name: Twice, role: provider }\n')
    const run = await runBuild(root)
    expect(run.output).toMatch(/data\/parties\.yaml:3:\d+ {2}error/)
    expect(run.code).not.toBe(0)
    expect(fingerprint(join(root, 'dist'))).toBe(good)
    expect(existsSync(join(root, '.demarc'))).toBe(false)
    rmSync(root, { recursive: true })
  })
})

test('a build replaces the whole output', { timeout: 60_000 }, async () => {
  const root = builtSite()
  writeFileSync(join(root, 'dist/stale.html'), 'stale')
  expect((await runBuild(root)).code).toBe(0)
  expect(fingerprint(join(root, 'dist'))).toBe(good)
  rmSync(root, { recursive: true })
})

test('another folder, time zone, locale, day, with Git: the same bytes', { timeout: 60_000 }, async () => {
  const parent = mkdtempSync(join(tmpdir(), 'demarc-'))
  const root = join(parent, 'a folder', 'of another name')
  mkdirSync(root, { recursive: true })
  copySite(root)
  execFileSync('git', ['init', '--quiet', root])
  const run = await runBuild(root, {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    node: ['--import', join(import.meta.dirname, 'shifted-clock.mjs')],
  })
  expect(run.output).toContain('Verified and published')
  expect(tree(join(root, 'dist'))).toEqual(good.split('\n'))
  rmSync(parent, { recursive: true })
})

test('a path in the address of the site becomes its base', { timeout: 60_000 }, async () => {
  const root = copySite()
  const file = join(root, 'data/site.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('https://trust.acme.example/', 'https://acme.example/trust/'))
  rmSync(join(root, 'src'), { recursive: true })
  const run = await runBuild(root)
  expect(run.output).toContain('Verified and published')
  expect(run.code).toBe(0)
  rmSync(root, { recursive: true })
})

test('of two builds at once one publishes; the other publishes too, or says why not', { timeout: 60_000 }, async () => {
  const root = builtSite()
  const runs = await Promise.all([runBuild(root), runBuild(root)])
  expect(runs.map((run) => run.code)).toContain(0)
  for (const run of runs) if (run.code !== 0) expect(run.output).toContain('Another build has published')
  expect(fingerprint(join(root, 'dist'))).toBe(good)
  expect(existsSync(join(root, '.demarc'))).toBe(false)
  rmSync(root, { recursive: true })
})

test('a second build in the same process takes the new data', { timeout: 60_000 }, async () => {
  const root = copySite()
  const run = await ended(startScript('run-twice.ts', [root]))
  expect(run.output.match(/Verified and published/g)).toHaveLength(2)
  expect(readFileSync(join(root, 'dist/areas/backup/index.html'), 'utf8')).toContain('Version 2.0')
  rmSync(root, { recursive: true })
})

test('a page that cannot be rendered: nothing is published, nothing left behind', { timeout: 60_000 }, async () => {
  const root = builtSite()
  writeFileSync(join(root, 'src/pages/broken.astro'), '---\nthrow new Error("no such thing")\n---\n<p>x</p>')
  const run = await runBuild(root)
  expect(run.output).toContain('no such thing')
  expect(run.code).not.toBe(0)
  expect(fingerprint(join(root, 'dist'))).toBe(good)
  // Pages that were being rendered may have been written after all; the next command removes them.
  recover(root)
  expect(existsSync(join(root, '.demarc'))).toBe(false)
  rmSync(root, { recursive: true })
})

test('an address in the Astro configuration that differs from site.yaml is refused', { timeout: 60_000 }, async () => {
  const root = copySite()
  const run = await runBuild(root, { join: 'other-address.ts' })
  expect(run.output).toContain(
    'The Astro configuration puts the site at https://elsewhere.example/, data/site.yaml at https://trust.acme.example/.',
  )
  expect(run.code).not.toBe(0)
  rmSync(root, { recursive: true })
})
