import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, type Rule } from '../src/check.ts'
import { loadProject } from '../src/load/project.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import type { Place } from '../src/model/place.ts'
import { rules } from '../src/rules/index.ts'

/**
 * A case is a folder test/rules/<rule>/<case>/ with a small whole project (data/, content/, public/, src/pages/) and what the rule says
 * of it in diagnostics.txt; empty where the project passes. `also.txt` lists, one id a line, other rules that may report errors too.
 * DEMARC_UPDATE=1 writes diagnostics.txt instead of comparing; read what it wrote.
 */
const update = process.env.DEMARC_UPDATE === '1'
if (update && process.env.CI)
  throw new Error('DEMARC_UPDATE is not for CI: expectations are written by hand or reviewed before they are committed.')

const asOf = '2026-11-22'
const source = join(import.meta.dirname, '../src/rules')
const cases = join(import.meta.dirname, 'rules')
const ids = rules.map((rule) => rule.id)

test('every folder of cases, page and exported rule belongs to a rule in src/rules/index.ts', async () => {
  const files = readdirSync(source)
  const pages = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length))
  expect(pages.toSorted()).toEqual(ids.toSorted())
  expect(foldersIn(cases).toSorted()).toEqual(ids.toSorted())
  for (const file of files.filter((one) => one.endsWith('.ts') && one !== 'index.ts')) {
    const exported: Record<string, unknown> = await import(join(source, file))
    for (const rule of Object.values(exported).filter(isRule)) {
      expect(file, 'a rule stands in the file of its id').toBe(`${rule.id}.ts`)
      expect(rules, `${file} exports a rule; add it to index.ts`).toContain(rule)
    }
  }
})

test('rules have ids of their own, in alphabetical order', () => {
  expect(ids).toEqual([...new Set(ids)].toSorted())
  for (const id of ids) expect(existsSync(join(source, `${id}.ts`)), `${id}.ts`).toBe(true)
})

describe.each(rules)('$id', (rule) => {
  test('has a page', () => {
    const page = readFileSync(join(source, `${rule.id}.md`), 'utf8')
    const prose = page.replace(/^```[\s\S]*?^```$/gm, '')
    expect(prose.match(/^#+ .*$/gm)).toEqual([`# ${rule.id}`, '## Why', '## Fails', '## Passes', '## How to mend it'])
    const [, summary = '', severity] = prose.split(/\n{2,}/)
    expect(summary, 'the second paragraph is one sentence').toMatch(/^\S[^\n]*[.]$/)
    expect(severity).toBe(`Severity: ${rule.severity}`)
  })

  const folders = foldersIn(join(cases, rule.id))

  test.each(folders)('%s', (name) => {
    const folder = join(cases, rule.id, name)
    const expected = join(folder, 'diagnostics.txt')
    const { diagnostics } = check(loadProject(folder), rules, asOf)
    const own = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id)
    const found = own.map(show).join('')
    if (update) writeFileSync(expected, found)
    else {
      expect(existsSync(expected), `diagnostics.txt is missing; the rule finds:\n${found || '(nothing)'}`).toBe(true)
      expect(found).toBe(readFileSync(expected, 'utf8'))
    }
    const allowed = own.length > 0 ? readMaybe(join(folder, 'also.txt')).split(/\s+/) : []
    const others = diagnostics.filter(
      (diagnostic) => diagnostic.severity === 'error' && diagnostic.rule !== rule.id && !allowed.includes(diagnostic.rule),
    )
    expect(
      others.map((diagnostic) => `${diagnostic.rule}: ${show(diagnostic)}`),
      'errors of other rules',
    ).toEqual([])
  })

  test('has a failing and a passing case', () => {
    const sizes = folders.map((name) => readMaybe(join(cases, rule.id, name, 'diagnostics.txt')).trim().length)
    expect(
      sizes.some((size) => size > 0),
      'a case with findings',
    ).toBe(true)
    expect(
      sizes.some((size) => size === 0),
      'a case without findings',
    ).toBe(true)
  })
})

function show({ at, severity, message, related }: Diagnostic): string {
  const lines = [`${position(at)} ${severity} ${message}`, ...related.map((other) => `  ${position(other.at)} ${other.message}`)]
  return lines.map((line) => `${line}\n`).join('')
}

function position(at: Place): string {
  return `${at.file}:${at.line}:${at.column}`
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'severity' in value && 'check' in value
}

function foldersIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function readMaybe(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
