import { exportAddress } from '../model/address.ts'
import type { ExportView } from '../views/export.ts'
import type { PortfolioExportView } from '../views/portfolio/export.ts'
import type { Lookup } from '../views/refs.ts'
import { csv } from './csv.ts'
import { markdown } from './markdown.ts'
import { portfolioCsv } from './portfolio-csv.ts'
import { portfolioMarkdown } from './portfolio-markdown.ts'
import { responsibilities } from './responsibilities.ts'

/** A way to take a list of obligations away. Pure: the same view gives the same text. */
export interface Exporter {
  /** Permanent; the name of its file. */
  readonly id: string
  /** What a link to it says. */
  readonly title: string
  /** The end of the file's name, without the dot. */
  readonly extension: string
  /** What the file is served as, character set and all. */
  readonly mediaType: string
  export(view: ExportView): string
}

/** Every exporter. A new one is a file and a line here. */
export const exporters: readonly Exporter[] = [csv, markdown]

/** A way to take the whole site away. Pure: the same project gives the same text. */
export interface SiteExporter {
  /** Permanent; the name of its file. */
  readonly id: string
  /** What a link to it says. */
  readonly title: string
  /** Where its one file is. */
  readonly address: string
  readonly mediaType: string
  export(look: Lookup): string
}

/** Every exporter of whole sites. A new one is a file and a line here. */
export const siteExporters: readonly SiteExporter[] = [responsibilities]

/** A way to take a list of a portfolio away. Pure: the same view gives the same text. */
export interface PortfolioExporter extends Omit<Exporter, 'export'> {
  export(view: PortfolioExportView): string
}

/** Every exporter of a portfolio's lists. A new one is a file and a line here. */
export const portfolioExporters: readonly PortfolioExporter[] = [portfolioCsv, portfolioMarkdown]

export interface ExportLink {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly mediaType: string
}

/** The files of a party's list in an offering, for links to them. Only lists that `exportLists` names have any. */
export function exportsOf(party: string, offering: string): readonly ExportLink[] {
  return exporters.map(({ id, title, extension, mediaType }) => ({
    id,
    title,
    href: exportAddress(party, offering, extension),
    mediaType,
  }))
}
