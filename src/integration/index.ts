import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { proseToHast } from '../load/hast.ts'
import { loadProject } from '../load/project.ts'
import type { Project } from '../model/project.ts'
import { siteAddress } from './address.ts'
import { building } from './build.ts'
import { reloading } from './dev.ts'
import { examine } from './examine.ts'
import { failure } from './failure.ts'
import { handOver } from './handover.ts'
import { lightImport } from './light-import.ts'
import { stage } from './output.ts'
import { outsideRoot } from './outside-root.ts'
import { recover } from './recover.ts'
import { refuseOutput } from './refuse.ts'
import { routes } from './routes.ts'
import { recordingLogger, refuseOtherAddress, siteSettings } from './settings.ts'
import { virtualProject } from './virtual-project.ts'

/**
 * The Astro integration: checks data/ and content/, makes the trust centre from them, and publishes it whole or not at all.
 * A project with errors ends `astro build`, and the start of `astro dev`, before anything is touched.
 */
export function demarc(): AstroIntegration {
  return {
    name: 'demarc',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        const root = fileURLToPath(config.root)
        const output = fileURLToPath(config.outDir).replace(/[/\\]$/, '')
        if (command !== 'sync') {
          for (const restored of recover(dirname(output))) logger.warn(`A build was killed; ${restored} has its last good copy again.`)
        }
        const checked = command === 'build' || command === 'dev'
        const project = checked ? await examineOrStop(root) : loadProject(root)
        const address = siteAddress(project.site.url)
        refuseOtherAddress(config, address)
        const key = `${process.pid} ${performance.now()}`
        const errors: string[] = []
        const update = (current: Project) =>
          handOver(key, {
            project: current,
            bodies: bodiesOf(current, address.base),
            base: address.base,
            command: command === 'dev' ? 'dev' : 'build',
            errors,
          })
        update(project)
        for (const { pattern, entrypoint } of routes) {
          injectRoute({ pattern, entrypoint: new URL(`../site/routes/${entrypoint}`, import.meta.url), prerender: true })
        }
        updateConfig(siteSettings(address))
        updateConfig({
          integrations: hasMdx(config.integrations) ? [] : [mdx()],
          vite: { plugins: [...virtualProject(key), ...outsideRoot(), ...lightImport()] },
        })
        if (command === 'dev') updateConfig({ integrations: [reloading(root, update)] })
        if (command !== 'build') return
        refuseOutput(output, root)
        const staging = stage(output)
        if (logger.options.level === 'silent') logger.options.level = 'error'
        updateConfig({
          outDir: pathToFileURL(`${staging.folder}/`),
          logger: recordingLogger(config.logger, key, new URL('./recorder.mjs', import.meta.url)),
          integrations: [building({ project, address, staging, key, errors })],
        })
      },
    },
  }
}

async function examineOrStop(root: string): Promise<Project> {
  const { project, summary } = await examine(root)
  if (summary.errors > 0) throw failure('The project has errors, so nothing was built.')
  return project
}

function bodiesOf(project: Project, base: string) {
  return new Map(project.pages.map((page) => [page.address, proseToHast(page, base)]))
}

function hasMdx(integrations: readonly AstroIntegration[]): boolean {
  return integrations.some((integration) => integration.name === '@astrojs/mdx')
}
