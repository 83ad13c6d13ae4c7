import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { failure } from './failure.ts'
import { ownerName } from './owner.ts'

/** A folder in which a new output is made. Nothing touches the published one until `publish`. */
export interface Staging {
  readonly folder: string
  /**
   * Puts the folder in the place of the published one, whole. Killed at any moment, the last good output is in its place
   * or beside it as one whole copy, which `recover` restores.
   * @throws where another build has published in the meantime
   */
  publish(): void
  /** Removes the folder. */
  discard(): void
}

/** The folder beside an output that holds what is made and what is replaced: `new-…`, `old-…` (whole), `trash-…`. */
export const yardOf = (output: string) => join(dirname(output), '.demarc', `output-${basename(output)}`)

/** Prepares a folder beside `output`, on the same file system, so that both can change places by renaming. */
export function stage(output: string): Staging {
  const yard = yardOf(output)
  const owner = ownerName()
  const folder = join(yard, `new-${owner}`)
  const before = identity(output)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(dirname(yard), '.gitignore'), '*\n')
  const discard = () => {
    process.off('exit', discard)
    try {
      // Pages that were being rendered may still be written.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
    } catch {
      // The next command finds a dead process's folder, and removes it.
    }
    tidy(yard)
  }
  process.once('exit', discard)

  const publish = () => {
    for (;;) {
      const old = join(yard, `old-${ownerName()}`)
      const found = moveAside(output, old)
      if (found !== undefined && found !== before) {
        renameSync(old, output)
        throw failure(`Another build has published to ${output} while this one ran.`, 'Nothing was changed. Run one build at a time.')
      }
      const done = moveIn(folder, output, old)
      remove(old, join(yard, `trash-${owner}`))
      if (done) break
    }
    process.off('exit', discard)
    tidy(yard)
  }
  return { folder, publish, discard }
}

/** Which folder this is, as long as it exists: another build's output is another folder. */
function identity(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

/** Renames the output aside and says which it was; undefined where there is none. */
function moveAside(output: string, old: string): string | undefined {
  try {
    renameSync(output, old)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  return identity(old)
}

/** Renames the new output in; false where another process has just put something there. */
function moveIn(folder: string, output: string, old: string): boolean {
  try {
    renameSync(folder, output)
    return true
  } catch (error) {
    const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error)) && existsSync(output)
    if (!taken && existsSync(old)) renameSync(old, output)
    if (!taken) throw error
    return false
  }
}

/** Removes an output that is replaced. It is first renamed, so that whatever is named `old-…` is whole. */
function remove(old: string, trash: string): void {
  if (!existsSync(old)) return
  renameSync(old, trash)
  rmSync(trash, { recursive: true, force: true })
}

/** Removes the folders beside the output once nothing is left in them; never what another build has just begun. */
export function tidy(yard: string): void {
  const parent = dirname(yard)
  try {
    if (existsSync(yard)) rmdirSync(yard)
    if (readdirSync(parent).some((name) => name !== '.gitignore')) return
    rmSync(join(parent, '.gitignore'), { force: true })
    rmdirSync(parent)
  } catch {
    // Another build is at work there.
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
