import { fileURLToPath } from 'node:url'
import type { VitePlugins } from './settings.ts'

const package_ = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/')

/** What Astro needs to build a project that lies elsewhere than this package, and elsewhere than Astro itself. */
export function outsideRoot(): VitePlugins {
  return [
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
    {
      // Astro 7.3 takes the path of a component's script for one below the project, where both have no folder in common
      // but the root of the disk, and then does not find the component. With /@fs before it, it takes it as it is.
      name: 'demarc:component-scripts',
      configResolved(config) {
        const load = config.plugins.find((plugin) => plugin.name === 'astro:build')?.load
        if (typeof load !== 'object') return
        const { handler } = load
        load.handler = function (id, options) {
          return handler.call(this, id.startsWith(package_) && id.startsWith('/') ? `/@fs${id}` : id, options)
        }
      },
    },
  ]
}
