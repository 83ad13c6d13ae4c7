import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { responsibilities } from '../../src/exports/responsibilities.ts'
import { examinePortfolio } from '../../src/integration/examine-portfolio.ts'
import { loadProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { lookup } from '../../src/views/refs.ts'

export const fixture = resolve(import.meta.dirname, '../fixtures/portfolio')
export const vendors = ['birch', 'cedar', 'rowan'] as const

/** The day for which the fixture is checked. */
export const asOf = '2026-11-22'

/** What a site publishes. */
export function publishedBy(root: string): string {
  return responsibilities.export(lookup(loadProject(root)))
}

/** A copy of the fixture in a folder of its own, with the files of another folder laid over it. */
export function copyFixture(over?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-portfolio-test-'))
  for (const name of ['portfolio.yaml', 'mapping.yaml', 'glossary.yaml', 'vendors'])
    cpSync(join(fixture, name), join(folder, name), { recursive: true })
  if (over !== undefined) cpSync(over, folder, { recursive: true })
  return folder
}

/** Changes a vendor's file in a copy, and takes its pin away, which would say no more than that it was changed. */
export function changeVendor(folder: string, vendor: string, change: (text: string) => string): void {
  const file = join(folder, 'vendors', `${vendor}.json`)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  const list = join(folder, 'portfolio.yaml')
  writeFileSync(list, readFileSync(list, 'utf8').replace(/^ +sha256: .*\n/gm, ''))
}

export const examine = (folder: string) => examinePortfolio(folder, 'portfolio.yaml', asOf)

/** Diagnostics as the folders of cases have them. */
export function show(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ at, severity, rule, message, related }) => {
      const others = related.map((one) => `  ${one.at.file}:${one.at.line}:${one.at.column}  ${one.message}\n`)
      return `${at.file}:${at.line}:${at.column}  ${severity}  ${rule}\n  ${message}\n${others.join('')}`
    })
    .join('')
}
