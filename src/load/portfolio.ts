import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/diagnostic.ts'
import { glossarySchema, type Term } from '../model/glossary.ts'
import { type Mapping, mappingSchema, type PortfolioSource, portfolioSchema, type VendorSource } from '../model/portfolio.ts'
import { readPublished } from './published.ts'
import { Reader, type Record } from './reader.ts'

export interface LoadedPortfolio {
  /** Absent where too little of portfolio.yaml can be read. */
  readonly source?: PortfolioSource
  readonly problems: readonly Problem[]
  /** The text of each file, for quoting lines in messages. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads a portfolio and all files that it names. Never fails for what is in them: whatever is wrong is among the problems.
 * @param root the folder of the file
 * @param file its name in it
 */
export function loadPortfolio(root: string, file: string): LoadedPortfolio {
  const reader = new Reader(root)
  const record = reader.data(file, portfolioSchema)
  const done = (source?: PortfolioSource) => ({ ...(source && { source }), problems: reader.problems, sources: reader.sources })
  if (!record) {
    if (!reader.files.has(file)) missing(reader, file, 1, 1)
    return done()
  }
  const { value, at } = record
  const optional = (key: 'mapping' | 'glossary') => {
    const path = value[key]
    if (path !== undefined && absent(root, path)) report(reader, record, [key])
    return path
  }
  const glossary = optional('glossary')
  const mapping = optional('mapping')
  return done({
    organisation: value.organisation,
    title: value.title,
    summary: record.richMaybe(value.summary, 'summary'),
    url: value.url ?? 'https://localhost/',
    languages: value.languages ?? ['en'],
    term: value.review?.data === undefined ? undefined : Number.parseInt(value.review.data, 10),
    vendors: value.vendors.map((vendor, index) => readVendor(reader, record.part(vendor, 'vendors', index))),
    mapping: mapping === undefined ? undefined : readMapping(reader, mapping),
    terms: glossary === undefined ? [] : readTerms(reader, glossary),
    unreadable: reader.unreadable,
    at,
  })
}

function readVendor(reader: Reader, record: Record<Omit<VendorSource, 'at' | 'within' | 'data' | 'pinned'>>): VendorSource {
  const { sha256: pinned, ...value } = record.value
  const vendor = { ...value, pinned, at: record.at }
  if (absent(reader.root, value.file)) {
    report(reader, record, ['file'])
    return { ...vendor, within: () => ({ file: value.file, line: 1, column: 1 }) }
  }
  const { data, at } = readPublished(reader, value.file)
  const readable = reader.sources.has(value.file)
  return { ...vendor, sha256: readable ? hashOf(join(reader.root, value.file)) : undefined, data, within: at }
}

function readMapping(reader: Reader, file: string): Mapping | undefined {
  const record = reader.data(file, mappingSchema)
  if (!record) return undefined
  return {
    ...record.value,
    summaries: (record.value.areas ?? []).map((area, index) => record.richMaybe(area.summary, 'areas', index, 'summary')),
    at: record.at,
  }
}

function readTerms(reader: Reader, file: string): readonly Term[] {
  const record = reader.data(file, glossarySchema)
  return (record?.value ?? []).map((term, index) => {
    const part = record!.part(term, index)
    return { ...term, synonyms: term.synonyms ?? [], avoid: term.avoid ?? [], says: part.rich(term.says, 'says'), at: part.at }
  })
}

/** Of the bytes, as sha256sum prints it. */
function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function absent(root: string, file: string): boolean {
  return lstatSync(join(root, file), { throwIfNoEntry: false }) === undefined
}

function report<T>(reader: Reader, record: Record<T>, path: readonly string[]): void {
  reader.report([
    {
      rule: 'missing-file',
      at: record.at(...path),
      message: 'There is no such file. Fetch it, or mend the name: it is taken from the folder of this one.',
    },
  ])
}

function missing(reader: Reader, file: string, line: number, column: number): void {
  reader.report([
    { rule: 'missing-file', at: { file, line, column }, message: 'The file is missing. Create it: it says whose data to read.' },
  ])
}
