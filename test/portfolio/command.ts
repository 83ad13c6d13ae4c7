import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { asOf } from './fixture.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')

/** Runs `demarc` as a shell would; Vitest's own variables would make Astro behave otherwise. */
export function demarc(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const own = /^(?:VITEST.*|NODE_ENV|MODE|PROD|DEV|SSR|TEST|BASE_URL)$/
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Builds the portfolio in a folder. */
export function buildPortfolio(folder: string, output: string, env?: Readonly<Record<string, string>>) {
  return demarc(['portfolio', join(folder, 'portfolio.yaml'), '--out', output, '--as-of', asOf], env)
}
