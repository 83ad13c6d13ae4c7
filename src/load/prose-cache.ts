import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProseNode } from '../model/page.ts'
import type { ProseReading } from '../model/statement.ts'

/** Parsed pages, and what was read of them, by the hash of all that they depend on. Only those that parsed are kept, and nothing that a rule decides. */
export interface ProseCache {
  tree(text: string, parse: () => ProseNode): ProseNode
  /** `key` holds all that the reading depends on. */
  reading(key: string, read: () => ProseReading): ProseReading
  /** Writes what has changed; a failure to do so is none of the reader's business. */
  save(): void
}

type Entry = ProseNode | ProseReading

/** Raise it when the output of the parser or of the reader of sentences changes. */
const version = 6

/** The cache of a project, in its node_modules; without such a folder nothing is kept. */
export function openProseCache(root: string): ProseCache {
  const folder = join(root, 'node_modules', '.cache', 'demarc')
  const file = join(folder, `prose-${version}.json`)
  const enabled = existsSync(join(root, 'node_modules'))
  const known = enabled ? readEntries(file) : {}
  const used: Record<string, Entry> = {}
  let changed = false
  function entry(text: string, make: () => Entry): Entry {
    const key = createHash('sha256').update(text).digest('base64url')
    const cached = known[key]
    changed ||= cached === undefined
    const made = cached ?? make()
    used[key] = made
    return made
  }
  return {
    tree: (text, parse) => entry(text, parse) as ProseNode,
    reading: (key, read) => entry(`claims\n${key}`, read) as ProseReading,
    save() {
      if (!enabled || (!changed && Object.keys(known).length === Object.keys(used).length)) return
      try {
        mkdirSync(folder, { recursive: true })
        const draft = `${file}.${process.pid}`
        writeFileSync(draft, JSON.stringify(used))
        renameSync(draft, file)
      } catch {
        // A read-only disk only costs time.
      }
    },
  }
}

function readEntries(file: string): Readonly<Record<string, Entry>> {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof entries === 'object' && entries !== null ? (entries as Record<string, Entry>) : {}
  } catch {
    return {}
  }
}
