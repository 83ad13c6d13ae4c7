import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { judgementsOf } from '../src/judge/judge.ts'
import { loadProject } from '../src/load/project.ts'
import { derive } from '../src/model/derive.ts'
import { writeFiles } from './support/project.ts'

/** See test/judge/README.md for what the marks in sentences.txt mean. */
const cases = join(import.meta.dirname, 'judge')
const sites = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const marks = { '!': 'contradicts the data', '~': 'contradicts it, not understood yet', '=': 'is true', '.': 'says nothing' } as const
const root = mkdtempSync(join(tmpdir(), 'demarc-sentences-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe.each(sites)('%s', (site) => {
  const sentences = readFileSync(join(cases, site, 'sentences.txt'), 'utf8')
    .split(/\n(?=[!~=.#] )/)
    .filter((entry) => !entry.startsWith('#'))
    .map((entry) => ({ mark: entry[0] as keyof typeof marks, text: entry.slice(2).replaceAll('\n  ', '\n').trim() }))
  const folder = join(root, site)
  mkdirSync(folder)
  cpSync(site === 'sample' ? join(import.meta.dirname, '../data') : join(cases, site, 'data'), join(folder, 'data'), { recursive: true })
  writeFiles(
    folder,
    Object.fromEntries(sentences.map(({ text }, index) => [`content/page-${index}.mdx`, `---\ntitle: Notes\n---\n\n${text}\n`])),
  )
  const project = loadProject(folder)
  const found = new Set(
    judgementsOf(project, derive(project))
      .filter(({ verdict }) => verdict === 'contradiction' || verdict === 'likely')
      .map(({ statement }) => statement.at.file),
  )

  test('its data contradicts nothing by itself, and every page could be read', () => {
    expect([...found].filter((file) => file.startsWith('data/'))).toEqual([])
    expect(project.pages.length).toBe(sentences.length)
  })

  test.each(sentences.map(({ mark, text }, index) => [marks[mark], text.split('\n')[0]!, mark, index] as const))(
    '%s: %s',
    (_, __, mark, index) => {
      expect(marks).toHaveProperty([mark])
      expect(found.has(`content/page-${index}.mdx`)).toBe(mark === '!')
    },
  )
})
