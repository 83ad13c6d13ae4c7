import { strings } from '../views/strings.ts'
import { handoverModule } from './handover.ts'
import type { VitePlugins } from './settings.ts'

const id = 'virtual:demarc/project'
export const resolvedId = `\0${id}`

const wordsId = 'virtual:demarc/search-words'
const resolvedWordsId = `\0${wordsId}`

/**
 * Lets pages import `virtual:demarc/project`: what was handed over under the key. Lets the search script import
 * `virtual:demarc/search-words`: its part of the strings table, so that no page carries it.
 */
export function virtualProject(key: string): VitePlugins {
  return [
    {
      name: 'demarc:project',
      resolveId: (source: string) => (source === id ? resolvedId : undefined),
      load: (source: string) => (source === resolvedId ? handoverModule(key) : undefined),
    },
    {
      name: 'demarc:search-words',
      resolveId: (source: string) => (source === wordsId ? resolvedWordsId : undefined),
      load: (source: string) => (source === resolvedWordsId ? `export const words = ${JSON.stringify(strings.search)}\n` : undefined),
    },
  ]
}
