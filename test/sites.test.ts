import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { loadProject } from '../src/load/project.ts'
import { rules } from '../src/rules/index.ts'
import { copySite } from './build/folders.ts'
import { runBuild } from './build/run.ts'
import { readPart } from './support/reading.ts'

/**
 * Whole sites, each with the structure of one kind of published page. `expected/*.md` says what a reader sees of a part of the built site:
 * first the page and the part, then its words. DEMARC_UPDATE=1 writes them instead of comparing; read what it wrote.
 */
const update = process.env.DEMARC_UPDATE === '1'
if (update && process.env.CI) throw new Error('DEMARC_UPDATE is not for CI: read what it writes before you commit it.')

const folder = join(import.meta.dirname, 'fixtures/sites')
/** The others are looked at elsewhere. */
const sites = ['app-platform', 'saas-matrix', 'pipeline-article', 'process-platform', 'customer-side']
const built = new Map<string, { readonly root: string; readonly output: string; readonly code: number | null }>()

beforeAll(async () => {
  const waiting = [...sites]
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const root = copySite(undefined, name)
      built.set(name, { root, ...(await runBuild(root)) })
    }
  }
  // Two at a time: a build wants a core.
  await Promise.all([work(), work()])
}, 400_000)

afterAll(() => {
  for (const { root } of built.values()) rmSync(root, { recursive: true, force: true })
})

describe.each(sites)('%s', (name) => {
  const root = join(folder, name)

  test('checks clean', () => {
    const { diagnostics } = check(loadProject(root), rules, '2026-11-22')
    expect(diagnostics.map(({ rule, at, message }) => `${at.file}:${at.line}:${at.column} ${rule} ${message}`)).toEqual([])
  })

  test('builds', () => {
    const { code, output } = built.get(name)!
    expect(code, output).toBe(0)
  })

  const expected = readdirSync(join(root, 'expected'))

  test('says what a reader sees', () => {
    expect(expected.length).toBeGreaterThan(0)
  })

  test.each(expected)('%s', (file) => {
    const path = join(root, 'expected', file)
    const [, head = '', page = '', part = '', words] =
      /^(---\npage: (\S+)\npart: (\S+)\n---\n\n)([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? []
    expect(page, `${file} begins with the page and the part`).not.toBe('')
    const seen = readPart(readFileSync(join(built.get(name)!.root, 'dist', page, 'index.html'), 'utf8'), part)
    if (update) writeFileSync(path, head + seen)
    else expect(seen).toBe(words)
  })
})
