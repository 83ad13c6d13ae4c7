import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../model/place.ts'
import type { SiteAddress } from './address.ts'
import { type PageFacts, type Pointer, readFacts, readStyleSheet } from './verify-page.ts'

/**
 * Reads a finished output folder as a browser would, and says what is wrong with it, all at once: addresses that lead
 * nowhere, code in pages, pages without what every page has. Empty where all is well.
 */
export function verify(folder: string, site: SiteAddress): readonly string[] {
  const { files, links } = listFiles(folder)
  const facts = new Map<string, PageFacts>()
  for (const file of files) {
    const kind = /\.(html|svg|css)$/.exec(file)?.[1]
    if (kind === undefined) continue
    const text = readFileSync(join(folder, file), 'utf8')
    if (kind === 'css') facts.set(file, { ids: new Set(), pointers: readStyleSheet(text), problems: [] })
    else facts.set(file, readFacts(text, kind as 'html' | 'svg'))
  }
  const problems = new Map<string, string[]>()
  const report = (file: string, message: string) => {
    const others = problems.get(message)
    if (others) others.push(file)
    else problems.set(message, [file])
  }
  const known = new Map<string, string | undefined>()
  /** `follow`, once for all pages where the address means the same from each. */
  const judge = (pointer: Pointer, file: string) => {
    if (!pointer.url.startsWith('/') || pointer.part) return follow(pointer, file, site, files, facts)
    if (!known.has(pointer.url)) known.set(pointer.url, follow(pointer, file, site, files, facts))
    return known.get(pointer.url)
  }
  for (const link of links) report(link, 'This is a symbolic link, which may lead out of the folder.')
  for (const [file, { pointers, problems: own }] of facts) {
    for (const message of new Set(own)) report(file, message)
    for (const message of new Set(pointers.map((pointer) => judge(pointer, file)))) if (message) report(file, message)
  }
  return [...problems].map(([message, [first, ...others]]) =>
    others.length === 0 ? `${first}: ${message}` : `${first} and ${others.length} more: ${message}`,
  )
}

/** What is wrong with an address; undefined where it leads somewhere, or off the site. */
function follow(
  { url, part }: Pointer,
  from: string,
  { origin, base }: SiteAddress,
  files: ReadonlySet<string>,
  facts: ReadonlyMap<string, PageFacts>,
): string | undefined {
  if (url.startsWith('#')) return isAnchor(url, facts.get(from)) ? undefined : `"${url}" leads to no id of the page.`
  const target = URL.parse(url, origin + base + from.replace(/(^|\/)index\.html$/, '$1'))
  if (!target) return `"${url}" is not an address.`
  if (target.origin !== origin) return part ? `"${url}" would be loaded from elsewhere, which the security policy forbids.` : undefined
  if (!target.pathname.startsWith(base)) {
    return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) ? undefined : `"${url}" leads out of the site, which stands at ${base}.`
  }
  const path = decode(target.pathname.slice(base.length))
  if (path === undefined) return `"${url}" is not an address.`
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(file)) {
    return files.has(`${file}/index.html`) ? `"${url}" needs a slash at its end.` : `"${url}" leads nowhere: there is no ${file}.`
  }
  if (isAnchor(target.hash, facts.get(file))) return undefined
  return `"${url}" leads to no id of ${file}.`
}

function isAnchor(hash: string, facts: PageFacts | undefined): boolean {
  const id = decode(hash.slice(1))
  return id === '' || id === 'top' || facts === undefined || (id !== undefined && facts.ids.has(id))
}

function decode(text: string): string | undefined {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return undefined
  }
}

/** All files of a folder, with forward slashes, sorted; symbolic links apart, which are not followed. */
function listFiles(folder: string): { readonly files: ReadonlySet<string>; readonly links: readonly string[] } {
  const files: string[] = []
  const links: string[] = []
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${below}${entry.name}/`)
      else (entry.isSymbolicLink() ? links : files).push(below + entry.name)
    }
  }
  visit('')
  return { files: new Set(files.sort(compareText)), links: links.sort(compareText) }
}
