import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, tidy, yardOf } from './output.ts'
import { ownerName, ownerRuns } from './owner.ts'

/** How long a running build may need between its two renamings, in milliseconds. */
const grace = 2000

/**
 * Mends what builds killed in a folder have left behind: an output that is missing gets its last good copy back, and
 * what dead processes have left is removed. What running builds are making stays. Returns the outputs restored.
 */
export function recover(parent: string): readonly string[] {
  const yards = join(parent, '.demarc')
  if (!existsSync(yards)) return []
  const names = readdirSync(yards).filter((name) => name.startsWith('output-'))
  const restored = names
    .map((name) => join(parent, name.slice('output-'.length)))
    .filter((output) => {
      const missing = restore(output)
      sweep(output)
      return missing
    })
  tidy(join(yards, 'output-'))
  return restored
}

function restore(output: string): boolean {
  const yard = yardOf(output)
  const copies = () =>
    entriesOf(yard)
      .filter((name) => name.startsWith('old-'))
      .sort((a, b) => changed(join(yard, b)) - changed(join(yard, a)))
  const until = Date.now() + grace
  for (;;) {
    if (existsSync(output)) return false
    const all = copies()
    const [copy] = all
    if (copy === undefined) return false
    if (all.some((name) => ownerRuns(name.slice('old-'.length))) && Date.now() < until) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
      continue
    }
    try {
      renameSync(join(yard, copy), output)
      return true
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error
    }
  }
}

/** Removes what dead processes have left beside an output. An old output is first renamed, so that `old-…` is always whole. */
function sweep(output: string): void {
  const yard = yardOf(output)
  for (const name of entriesOf(yard)) {
    if (ownerRuns(name.replace(/^(?:new|old|trash)-/, ''))) continue
    const trash = join(yard, `trash-${ownerName()}`)
    try {
      renameSync(join(yard, name), trash)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue
      throw error
    }
    rmSync(trash, { recursive: true, force: true })
  }
  tidy(yard)
}

function entriesOf(yard: string): readonly string[] {
  return existsSync(dirname(yard)) && existsSync(yard) ? readdirSync(yard) : []
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0
}
