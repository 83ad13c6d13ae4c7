import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')

export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** All that was printed. */
  readonly output: string
}

export interface RunOptions {
  /** A module of test/build/integrations/ whose integrations join the build. */
  readonly join?: string
  readonly env?: Readonly<Record<string, string>>
  /** Options of Node, such as `--import`. */
  readonly node?: readonly string[]
}

/** What Vitest adds to the environment, and Astro would read. */
const own = /^(?:VITEST.*|NODE_ENV|MODE|PROD|DEV|SSR|TEST|BASE_URL)$/

/** Starts a script of this folder in a process of its own, which does not know that a test runs it: Astro would behave otherwise. */
export function startScript(script: string, args: readonly string[], { env, node = [] }: RunOptions = {}): ChildProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  return spawn(process.execPath, [...node, join(import.meta.dirname, script), ...args], {
    cwd: repository,
    env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts a build of a site. */
export function startBuild(root: string, options: RunOptions = {}): ChildProcess {
  const modules = options.join ? [join(import.meta.dirname, 'integrations', options.join)] : []
  return startScript('run-build.ts', [root, ...modules], options)
}

/** Waits for a process to end. */
export function ended(child: ChildProcess): Promise<Run> {
  let output = ''
  child.stdout?.on('data', (data) => (output += String(data)))
  child.stderr?.on('data', (data) => (output += String(data)))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => done({ code, signal, output }))
  })
}

export const runBuild = (root: string, options?: RunOptions) => ended(startBuild(root, options))
