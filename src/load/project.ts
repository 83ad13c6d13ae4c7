import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { sectionIds } from '../model/address.ts'
import { generatedAddresses } from '../model/addresses.ts'
import { idPattern } from '../model/id.ts'
import type { Page } from '../model/page.ts'
import { compareText } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { ProseReading } from '../model/statement.ts'
import { proseReader } from './claims.ts'
import { readData } from './data.ts'
import { type DataText, dataTexts } from './data-prose.ts'
import { readPage } from './page.ts'
import { openProseCache, type ProseCache } from './prose-cache.ts'
import { Reader } from './reader.ts'
import { trustedTitle } from './trusted.ts'

/**
 * Reads a project whole: data/, content/, and the names of what lies in public/ and src/pages/. Never fails for what is
 * in the files; whatever is wrong with them is among the project's problems. `cache` remembers what pages were parsed to.
 */
export function loadProject(root: string, cache: ProseCache = openProseCache(root)): Project {
  const reader = new Reader(root)
  const data = readData(reader)
  const areas = data.layers.flatMap((layer) => layer.areas)
  const duties = areas.flatMap((area) => area.duties)
  const generated = generatedAddresses({ ...data, areas, duties })
  const read = proseReader({ ...data, areas, duties })
  const pages = readPages(reader, cache, (address) => generated.get(address) ?? sectionIds)
  const toldPages = pages.map((page) => {
    const source = reader.sources.get(page.file) ?? ''
    return { ...page, prose: cache.reading(`${page.file}\n${read.depends}\n${source}`, () => read.page(page, source)) }
  })
  const texts = [...dataTexts({ ...data, areas })]
  const told = hydrated(
    cache.reading(`data\n${read.depends}\n${JSON.stringify(texts)}`, () => read.texts(texts)),
    texts,
  )
  cache.save()
  const trustedPages = filesBelow(root, 'src/pages')
  return {
    ...data,
    areas,
    duties,
    pages: toldPages,
    told,
    trustedPages,
    trustedTitles: new Map(
      trustedPages.flatMap((file) => [trustedTitle(root, file)].flatMap((title) => (title ? [[file, title] as const] : []))),
    ),
    publicFiles: filesBelow(root, 'public').map((file) => file.slice('public'.length)),
    problems: reader.problems,
    unreadable: reader.unreadable,
    sources: reader.sources,
  }
}

/** Puts statements of the data where their texts stand. */
function hydrated(reading: ProseReading, texts: readonly DataText[]): ProseReading {
  return {
    ...reading,
    statements: reading.statements.map((one) => {
      const at = texts[one.at.line]!.at()
      return { ...one, at, ends: at }
    }),
  }
}

function readPages(reader: Reader, cache: ProseCache, reserved: (address: string) => Iterable<string>): readonly Omit<Page, 'prose'>[] {
  const pages: Omit<Page, 'prose'>[] = []
  for (const file of filesBelow(reader.root, 'content')) {
    const names = file
      .slice('content/'.length)
      .replace(/\.mdx$/, '')
      .split('/')
    if (!file.endsWith('.mdx') || !names.every((name) => idPattern.test(name))) {
      reader.unknownFile(
        file,
        'It would be ignored: content/ holds pages named in lower-case words joined by hyphens, ending in .mdx. Rename it; images and downloads go to public/.',
      )
      continue
    }
    const page = readPage(reader, file, cache, reserved)
    if (page) pages.push(page)
  }
  return pages
}

/** All files below a folder, relative to the root, with forward slashes, sorted. Links count as what they lead to, but links to folders are not followed. */
function filesBelow(root: string, folder: string): readonly string[] {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => [folder, relative(join(root, folder), join(entry.parentPath, entry.name))].join('/').replaceAll(sep, '/'))
    .sort(compareText)
}
