import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { loadProject } from '../src/load/project.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import type { Place } from '../src/model/place.ts'
import { rules } from '../src/rules/index.ts'
import { copySite } from './build/folders.ts'
import { applyPatch } from './support/patch.ts'

/**
 * A flaw is one fault in a site of test/fixtures/sites/ that checks clean without it: README.md tells it and holds the change, findings.txt
 * what is said of it, all of it. DEMARC_UPDATE=1 writes findings.txt instead of comparing; read what it wrote.
 */
const update = process.env.DEMARC_UPDATE === '1'
if (update && process.env.CI) throw new Error('DEMARC_UPDATE is not for CI: read what it writes before you commit it.')

const folder = join(import.meta.dirname, 'fixtures/flaws')

describe('each flaw is found, at both places', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const readme = readFileSync(join(folder, name, 'README.md'), 'utf8')
    const [, site = '', rule = ''] = /^---\nsite: (\S+)\nfound-by: (\S+)\n---\n\n# \S/.exec(readme) ?? []
    expect(site, 'README.md begins with the site and the rule').not.toBe('')
    const root = copySite(undefined, site)
    try {
      applyPatch(root, readme)
      const { diagnostics } = check(loadProject(root), rules, '2026-11-22')
      const found = diagnostics.map(show).join('')
      const path = join(folder, name, 'findings.txt')
      if (update) writeFileSync(path, found)
      else {
        expect(existsSync(path), `findings.txt is missing; the check finds:\n${found || '(nothing)'}`).toBe(true)
        expect(found).toBe(readFileSync(path, 'utf8'))
      }
      const first = diagnostics.find((one) => one.rule === rule)
      expect(first, `${rule} finds it`).toBeDefined()
      expect(first!.related, 'the other place is shown').not.toEqual([])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})

function show({ at, rule, severity, message, related }: Diagnostic): string {
  const lines = [`${position(at)} ${severity} ${rule}\n  ${message}`, ...related.map((other) => `  ${position(other.at)} ${other.message}`)]
  return lines.map((line) => `${line}\n`).join('')
}

function position({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}
