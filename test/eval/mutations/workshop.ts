import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { check } from '../../../src/check.ts'
import { loadProject } from '../../../src/load/project.ts'
import type { ProseCache } from '../../../src/load/prose-cache.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { ProseNode } from '../../../src/model/page.ts'
import type { ProseReading } from '../../../src/model/statement.ts'
import { rules } from '../../../src/rules/index.ts'
import { type Site, siteOf } from './site.ts'

/** The day for which everything is checked, so that the same input gives the same output on every day. */
export const asOf = '2026-11-22'

/** A copy of a site in which files can be changed for the length of one check. */
export class Workshop {
  readonly name: string
  readonly #root: string
  readonly #cache = memoryCache()

  constructor(name: string, root: string) {
    this.name = name
    this.#root = mkdtempSync(join(tmpdir(), 'demarc-mutations-'))
    for (const folder of ['data', 'content', 'public', 'src/pages'])
      if (existsSync(join(root, folder))) cpSync(join(root, folder), join(this.#root, folder), { recursive: true })
  }

  site(): Site {
    return siteOf(this.name, loadProject(this.#root, this.#cache))
  }

  /** The site with other texts in some of its files. */
  with<T>(texts: ReadonlyMap<string, string>, original: Site, use: (changed: Site) => T): T {
    try {
      for (const [file, text] of texts) {
        mkdirSync(dirname(join(this.#root, file)), { recursive: true })
        writeFileSync(join(this.#root, file), text)
      }
      return use(this.site())
    } finally {
      for (const file of texts.keys()) writeFileSync(join(this.#root, file), original.text(file))
    }
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }
}

/** What a reader of the report has to act on: errors and warnings. */
export function findings(site: Site): readonly Diagnostic[] {
  return check(site.project, rules, asOf).diagnostics.filter(({ severity }) => severity !== 'info')
}

/**
 * What was read of the pages of the unchanged site, kept in memory: a change leaves all pages but one as they are. What is read
 * later is not kept, since it does not come again.
 */
function memoryCache(): ProseCache {
  const trees = new Map<string, ProseNode>()
  const readings = new Map<string, ProseReading>()
  let full = false
  function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
    const value = known.get(key) ?? make()
    if (!full) known.set(key, value)
    return value
  }
  return {
    tree: (text, parse) => remember(trees, text, parse),
    reading: (key, read) => remember(readings, key, read),
    save() {
      full = true
    },
  }
}
