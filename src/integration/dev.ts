import { join, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { examine } from './examine.ts'
import type { Handover } from './handover.ts'
import { resolvedId } from './virtual-project.ts'

/** How long to wait for more changes, in milliseconds: editors and Git write several files at once. */
const settle = 50

/**
 * Reads the project again when something below data/ or content/ changes, appears or goes, and hands it over if it has no
 * errors; else the last good one goes on being served.
 */
export function reloading(root: string, update: (project: Handover['project']) => void): AstroIntegration {
  return {
    name: 'demarc:dev',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folders = ['data', 'content'].map((name) => join(root, name))
        server.watcher.add(folders)
        let timer: NodeJS.Timeout | undefined
        const reload = async () => {
          const { project, summary } = await examine(root)
          if (summary.errors > 0) {
            logger.warn('The pages still show the last project without errors.')
            return
          }
          update(project)
          for (const environment of Object.values(server.environments)) {
            const module = environment.moduleGraph.getModuleById(resolvedId)
            if (module) environment.moduleGraph.invalidateModule(module)
            environment.hot.send({ type: 'full-reload' })
          }
        }
        server.watcher.on('all', (_, file) => {
          if (!folders.some((folder) => file.startsWith(folder + sep))) return
          clearTimeout(timer)
          timer = setTimeout(() => reload().catch((error: Error) => logger.error(error.message)), settle)
        })
      },
    },
  }
}
