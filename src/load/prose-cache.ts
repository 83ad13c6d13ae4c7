import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProseNode } from '../model/page.ts'

/** Parsed pages by the hash of their text. Only those that parsed are kept, and nothing that a rule decides. */
export interface ProseCache {
  tree(text: string, parse: () => ProseNode): ProseNode
  /** Writes what has changed; a failure to do so is none of the reader's business. */
  save(): void
}

/** Raise it when the parser's output changes. */
const version = 1

/** The cache of a project, in its node_modules; without such a folder nothing is kept. */
export function openProseCache(root: string): ProseCache {
  const folder = join(root, 'node_modules', '.cache', 'demarc')
  const file = join(folder, `prose-${version}.json`)
  const enabled = existsSync(join(root, 'node_modules'))
  const known = enabled ? readEntries(file) : {}
  const used: Record<string, ProseNode> = {}
  let changed = false
  return {
    tree(text, parse) {
      const key = createHash('sha256').update(text).digest('base64url')
      const cached = known[key]
      changed ||= cached === undefined
      const tree = cached ?? parse()
      used[key] = tree
      return tree
    },
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

function readEntries(file: string): Readonly<Record<string, ProseNode>> {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof entries === 'object' && entries !== null ? (entries as Record<string, ProseNode>) : {}
  } catch {
    return {}
  }
}
