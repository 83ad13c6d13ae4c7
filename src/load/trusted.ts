import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/**
 * The title that a page of src/pages gives itself in its front matter; undefined where it gives none. Such a page is
 * trusted code that nothing checks, so whatever is wrong with it is left to Astro.
 */
export function trustedTitle(root: string, file: string): string | undefined {
  if (!/\.mdx?$/.test(file)) return undefined
  const [, text = ''] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(readFileSync(join(root, file), 'utf8')) ?? []
  try {
    const data: unknown = load(text)
    const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined
    return typeof title === 'string' && title.trim() !== '' ? title : undefined
  } catch {
    return undefined
  }
}
