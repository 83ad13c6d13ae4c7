import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createIndex, type IndexFile } from 'pagefind'
import type { SearchRecord } from '../views/search.ts'
import { failure } from './failure.ts'

/** From this many records on, several share a file: hosts limit the number of files, and writing each takes its time. */
const maxFragments = 2000

/**
 * The search index of the records, as files in memory: only what our own search interface loads, the same bytes for the
 * same records in the same order. Addresses of records begin at the site's root: in the browser Pagefind itself puts the
 * site's base before them.
 * @throws where Pagefind refuses something
 */
export async function makeSearchIndex(records: readonly SearchRecord[], language: string): Promise<readonly IndexFile[]> {
  const code = language.split('-')[0]!
  const { index, errors } = await createIndex({ forceLanguage: code, writePlayground: false, maxFragments })
  if (!index) throw refused(errors)
  const added = await Promise.all(
    records.map(({ url, title, content, filters, meta }) =>
      index.addCustomRecord({
        url,
        content,
        language: code,
        meta: { title, ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      }),
    ),
  )
  const output = await index.getFiles()
  await index.deleteIndex()
  const problems = [...errors, ...added.flatMap((result) => result.errors), ...output.errors]
  if (problems.length > 0) throw refused(problems)
  return output.files.filter(isNeeded(output.files))
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
