import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createIndex, type IndexFile } from 'pagefind'
import type { AidParts, SearchAid } from '../views/search/aid.ts'
import type { SearchRecord } from '../views/search/record.ts'
import { failure } from './failure.ts'

/**
 * So many records share a file, neighbours on the site with neighbours: an answer is then read from fewer files. Hosts limit
 * the number of files, and writing each takes its time.
 */
const together = 6
const mostFiles = 2000
/** Every file that Pagefind writes begins with this, once it is unpacked. */
const signature = 'pagefind_dcd'

/**
 * The search index of the records, as files in memory: only what our own search interface loads, the same bytes for the
 * same records in the same order. Addresses of records begin at the site's root: in the browser Pagefind itself puts the
 * site's base before them. The index has no filters, because Pagefind counts them anew for every search, which takes most
 * of its time; the aid says what a record is filtered by.
 * @throws where Pagefind refuses something
 */
export async function makeSearchIndex(records: readonly SearchRecord[], language: string): Promise<readonly IndexFile[]> {
  const code = language.split('-')[0]!
  const maxFragments = Math.max(1, Math.min(mostFiles, Math.ceil(records.length / together)))
  const { index, errors } = await createIndex({ forceLanguage: code, writePlayground: false, maxFragments })
  if (!index) throw refused(errors)
  const added = await Promise.all(
    records.map(({ url, title, content, meta }) => index.addCustomRecord({ url, content, language: code, meta: { title, ...meta } })),
  )
  const output = await index.getFiles()
  await index.deleteIndex()
  const problems = [...errors, ...added.flatMap((result) => result.errors), ...output.errors]
  if (problems.length > 0) throw refused(problems)
  return output.files.filter(isNeeded(output.files))
}

/** The aid as a file beside the index. Packed here, because not every host packs what it serves. */
export function aidFile({ aid, markOf }: AidParts, index: readonly IndexFile[]): IndexFile {
  const urls = urlsById(index)
  const table = [...urls.keys()].sort().map((id) => markOf.get(urls.get(id)!) ?? 0)
  return { path: 'site.pf_aid', content: gzipSync(JSON.stringify({ ...aid, table } satisfies SearchAid), { level: 9 }) }
}

/** The address of each record, by the id under which searches find it. */
function urlsById(index: readonly IndexFile[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  for (const { path, content } of index) {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1]
    if (id === undefined) continue
    const text = gunzipSync(content).toString()
    const fragment = JSON.parse(text.slice(signature.length)) as { url: string } | Record<string, { url: string }>
    const single = typeof fragment.url === 'string'
    for (const [key, { url }] of Object.entries(
      single ? { [id]: fragment as { url: string } } : (fragment as Record<string, { url: string }>),
    ))
      urls.set(key, url)
  }
  return urls
}

/** Writes the files of an index to `pagefind/` in a folder. */
export function writeSearchIndex(files: readonly IndexFile[], folder: string): void {
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** Leaves out Pagefind's own interfaces, its worker, and the modules of other languages. */
function isNeeded(files: readonly IndexFile[]): (file: IndexFile) => boolean {
  const entry = files.find((file) => file.path === 'pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as { languages: Record<string, { wasm: string | null }> }
  const modules = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`)
  return ({ path }) => {
    if (/^wasm\..*\.pagefind$/.test(path)) return modules.includes(path)
    return path === 'pagefind.js' || path === 'pagefind-entry.json' || !/\.(?:js|css|json|html)$/.test(path)
  }
}

function refused(problems: readonly string[]): Error {
  return failure(`The search index could not be made:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}
