import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, type Report } from '../../src/check.ts'
import { loadProject } from '../../src/load/project.ts'
import { rules } from '../../src/rules/index.ts'
import { type Defect, defects } from './defects.ts'
import { wholeSiteDefects } from './whole-site-defects.ts'

const asOf = '2026-11-22'

describe('the sample', () => {
  test('is clean', () => {
    const { diagnostics } = check(loadProject('.'), rules, asOf)
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test.each([...defects, ...wholeSiteDefects])('with $name: $rule', (defect) => {
    const { report, expected } = checkWith(defect)
    const found = report.diagnostics.map(({ rule, at }) => `${at.file}:${at.line}:${at.column} ${rule}`)
    expect(found).toContain(`${expected} ${defect.rule}`)
    expect(defect.warning ? report.summary.warnings : report.summary.errors).toBeGreaterThan(0)
  })
})

/** Makes the mistake in a copy of the sample, and says what is found and where it should be. */
function checkWith({ file, from, to, at, atFile = file }: Defect): { readonly report: Report; readonly expected: string } {
  const root = mkdtempSync(join(tmpdir(), 'demarc-defect-'))
  try {
    for (const folder of ['data', 'content', 'public']) cpSync(folder, join(root, folder), { recursive: true })
    mkdirSync(dirname(join(root, file)), { recursive: true })
    const original = from === undefined ? '' : readFileSync(join(root, file), 'utf8')
    if (from !== undefined && !original.includes(from)) throw new Error(`${file} no longer holds ${JSON.stringify(from)}`)
    writeFileSync(join(root, file), from === undefined ? to : original.replace(from, () => to))
    const changed = readFileSync(join(root, atFile), 'utf8')
    return { report: check(loadProject(root), rules, asOf), expected: `${atFile}:${placeOf(changed, at)}` }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function placeOf(text: string, words: string): string {
  const offset = text.indexOf(words)
  if (offset < 0) throw new Error(`${JSON.stringify(words)} is not there`)
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}
