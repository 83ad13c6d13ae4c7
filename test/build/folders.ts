import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')
const sites = join(repository, 'test/fixtures/sites')

/** A fresh folder inside the repository, where Git does not look and Astro finds its packages. */
export function freshFolder(): string {
  const parent = join(repository, '.demarc', 'test')
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, 'site-'))
}

/** A copy of a site of test/fixtures/sites/, by default the small one, in a folder, by default a fresh one. */
export function copySite(folder = freshFolder(), name = 'small'): string {
  cpSync(join(sites, name), folder, { recursive: true })
  return folder
}

/** The files of a folder with a hash of their bytes, sorted; empty where there is no folder. */
export function tree(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)}`)
    .sort()
}

/** The same as one text, to compare whole outputs. */
export const fingerprint = (folder: string) => tree(folder).join('\n')
