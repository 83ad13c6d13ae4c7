import { fileURLToPath } from 'node:url'
import { handoverModule } from './handover.ts'
import type { Settings } from './settings.ts'

type VitePlugins = NonNullable<NonNullable<Settings['vite']>['plugins']>

const id = 'virtual:demarc/project'
export const resolvedId = `\0${id}`

/** Lets pages import `virtual:demarc/project`: what was handed over under the key. */
export function virtualProject(key: string): VitePlugins {
  return [
    {
      name: 'demarc:project',
      resolveId: (source: string) => (source === id ? resolvedId : undefined),
      load: (source: string) => (source === resolvedId ? handoverModule(key) : undefined),
    },
    {
      // A project's folder need not have an Astro of its own: then the one that runs is found.
      name: 'demarc:astro',
      enforce: 'pre',
      async resolveId(source: string, importer: string | undefined) {
        if (!/^astro(?:\/|$)/.test(source)) return undefined
        const options = { skipSelf: true }
        return (await this.resolve(source, importer, options)) ?? this.resolve(source, fileURLToPath(import.meta.url), options)
      },
    },
  ]
}
