import { handoverModule } from './handover.ts'
import type { VitePlugins } from './settings.ts'

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
  ]
}
