import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { siteAddress } from './address.ts'
import { building } from './build.ts'
import { handOver } from './handover.ts'
import type { Kind, Made } from './kind.ts'
import { lightImport } from './light-import.ts'
import { stage } from './output.ts'
import { outsideRoot } from './outside-root.ts'
import { recover } from './recover.ts'
import { refuseOutput } from './refuse.ts'
import { recordingLogger, refuseOtherAddress, siteSettings } from './settings.ts'
import { vendorKind } from './vendor-kind.ts'
import { virtualProject } from './virtual-project.ts'

/**
 * The Astro integration: checks data/ and content/, makes the trust centre from them, and publishes it whole or not at all.
 * A project with errors ends `astro build`, and the start of `astro dev`, before anything is touched.
 */
export function demarc(): AstroIntegration {
  return siteOf(vendorKind)
}

/** The Astro integration of a kind of site. */
export function siteOf(kind: Kind): AstroIntegration {
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
        const made = await kind.make(root, checked)
        const address = siteAddress(made.url)
        refuseOtherAddress(config, address)
        const key = `${process.pid} ${performance.now()}`
        const errors: string[] = []
        const update = ({ given }: Made) =>
          handOver(key, { ...given, base: address.base, command: command === 'dev' ? 'dev' : 'build', errors })
        update(made)
        for (const { pattern, entrypoint } of kind.routes) {
          injectRoute({ pattern, entrypoint: new URL(`../site/routes/${entrypoint}`, import.meta.url), prerender: true })
        }
        updateConfig(siteSettings(address))
        updateConfig({
          integrations: hasMdx(config.integrations) ? [] : [mdx()],
          vite: { plugins: [...virtualProject(key), ...outsideRoot(), ...lightImport()] },
        })
        if (command === 'dev' && kind.reload) updateConfig({ integrations: [kind.reload(root, update)] })
        if (command !== 'build') return
        refuseOutput(output, root)
        const staging = stage(output)
        if (logger.options.level === 'silent') logger.options.level = 'error'
        updateConfig({
          outDir: pathToFileURL(`${staging.folder}/`),
          logger: recordingLogger(config.logger, key, new URL('./recorder.mjs', import.meta.url)),
          integrations: [building({ made, address, staging, key, errors })],
        })
      },
    },
  }
}

function hasMdx(integrations: readonly AstroIntegration[]): boolean {
  return integrations.some((integration) => integration.name === '@astrojs/mdx')
}
