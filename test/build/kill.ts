import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recover } from '../../src/integration/recover.ts'
import { fingerprint } from './folders.ts'
import { ended, runBuild, startBuild } from './run.ts'

/** A site of which two versions have been built, so that every good output is known. */
export interface Victim {
  readonly root: string
  readonly good: ReadonlySet<string>
  /** How long a build takes, in milliseconds. */
  readonly duration: number
}

/** What a kill has done: too late, or the last good output was found so. */
export type Outcome = 'finished first' | 'in place' | 'restored' | 'LOST' | 'LEFTOVERS'

export async function prepare(root: string): Promise<Victim> {
  const good = new Set<string>()
  let duration = 0
  for (const version of ['1.0', '2.0']) {
    write(root, version)
    const start = performance.now()
    const { output } = await runBuild(root)
    if (!output.includes('Verified and published')) throw new Error(output)
    duration = performance.now() - start
    good.add(fingerprint(join(root, 'dist')))
  }
  if (good.size !== 2) throw new Error('The two versions give the same output.')
  return { root, good, duration }
}

/** Starts a build of the version that is not published, ends it after a time, and looks what is left. */
export async function kill({ root, good }: Victim, after: number, signal: NodeJS.Signals): Promise<Outcome> {
  write(root, readFileSync(join(root, 'data/site.yaml'), 'utf8').includes('version: "1.0"') ? '2.0' : '1.0')
  const child = startBuild(root)
  const timer = setTimeout(() => child.kill(signal), after)
  const run = await ended(child)
  clearTimeout(timer)
  const output = join(root, 'dist')
  const inPlace = existsSync(output)
  recover(root)
  if (!good.has(fingerprint(output))) return 'LOST'
  if (readdirSync(root).includes('.demarc')) return 'LEFTOVERS'
  if (run.code === 0) return 'finished first'
  return inPlace ? 'in place' : 'restored'
}

function write(root: string, version: string): void {
  const file = join(root, 'data/site.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/version: ".*?"/, `version: "${version}"`))
}
