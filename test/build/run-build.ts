import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AstroIntegration, type AstroUserConfig, build } from 'astro'
import { demarc } from '../../src/integration/index.ts'

/*
 * Builds the site in a folder, for tests that need a process of their own:
 *   node test/build/run-build.ts ROOT [MODULE]
 * MODULE may export `integrations`, which follow Demarc's, and `config`.
 */
interface Module {
  readonly integrations?: readonly AstroIntegration[]
  readonly config?: AstroUserConfig
}

const [root = '.', module] = process.argv.slice(2)
const { integrations = [], config = {} }: Module = module ? await import(pathToFileURL(resolve(module)).href) : {}
await build({ ...config, root: resolve(root), configFile: false, integrations: [demarc(), ...integrations] })
