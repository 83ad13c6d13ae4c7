import type { Project } from '../model/project.ts'
import { legalView } from './shell.ts'
import { strings } from './strings.ts'
import { wholeUrl } from './url.ts'

/** What every file that leaves the site says of itself. */
export interface StatementView {
  readonly version?: string | undefined
  /** The day from which it is in force: "2026-10-01". */
  readonly effective?: string | undefined
  /** The short disclaimer. */
  readonly disclaimer?: string | undefined
  /** "The Master Agreement and the Data Agreement prevail." */
  readonly prevails?: string | undefined
  /** "Responsibility statement of Acme. Version 2026.4, in force from 1 October 2026." */
  readonly standing: string
  /** The whole address of the legal notice. */
  readonly url: string
}

export function statementView(project: Project): StatementView {
  const { site } = project
  const legal = legalView(project)
  const parts = [legal.version && strings.shell.version(legal.version), legal.effective && strings.shell.effective(legal.effective)]
  const named = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return {
    version: legal.version,
    effective: site.legal?.effective,
    disclaimer: legal.short,
    prevails: legal.prevails && strings.shell.prevails(legal.prevails, legal.agreements.length > 1),
    standing: [strings.files.statement(site.vendor.name), named]
      .filter((part) => part !== '')
      .map((part) => `${part}.`)
      .join(' '),
    url: wholeUrl(site, '/legal/'),
  }
}
