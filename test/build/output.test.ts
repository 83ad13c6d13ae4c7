import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stage, yardOf } from '../../src/integration/output.ts'
import { ownerName } from '../../src/integration/owner.ts'
import { recover } from '../../src/integration/recover.ts'
import { refuseOutput } from '../../src/integration/refuse.ts'

let parent: string
let output: string
const dead = '999999999-1-0a0b0c0d'

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'demarc-output-'))
  output = join(parent, 'dist')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

function fill(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.txt'), words)
  writeFileSync(join(folder, 'b.txt'), words)
}

/** What the output says; both files must agree. */
function said(folder = output): string | undefined {
  if (!existsSync(folder)) return undefined
  const [a, b] = ['a.txt', 'b.txt'].map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(a).toBe(b)
  return a
}

describe('publishing', () => {
  test('the first output', () => {
    const staging = stage(output)
    fill(staging.folder, 'one')
    expect(existsSync(output)).toBe(false)
    staging.publish()
    expect(said()).toBe('one')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('replaces the whole folder', () => {
    fill(output, 'one')
    writeFileSync(join(output, 'stale.txt'), '')
    const staging = stage(output)
    fill(staging.folder, 'two')
    expect(said()).toBe('one')
    staging.publish()
    expect(readdirSync(output)).toEqual(['a.txt', 'b.txt'])
    expect(said()).toBe('two')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('goes on where the output was removed in the meantime', () => {
    fill(output, 'one')
    const staging = stage(output)
    fill(staging.folder, 'two')
    rmSync(output, { recursive: true })
    staging.publish()
    expect(said()).toBe('two')
  })

  test('stops where another build has published in the meantime', () => {
    fill(output, 'one')
    const [first, second] = [stage(output), stage(output)]
    fill(first.folder, 'first')
    fill(second.folder, 'second')
    second.publish()
    expect(() => first.publish()).toThrow('Another build has published')
    expect(said()).toBe('second')
    first.discard()
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('a discarded folder leaves nothing', () => {
    fill(output, 'one')
    const staging = stage(output)
    fill(staging.folder, 'two')
    staging.discard()
    expect(said()).toBe('one')
    expect(readdirSync(parent)).toEqual(['dist'])
  })
})

describe('recovery', () => {
  test('killed between the two renamings: the old copy comes back', () => {
    fill(join(yardOf(output), `old-${dead}`), 'one')
    fill(join(yardOf(output), `new-${dead}`), 'two')
    expect(recover(parent)).toEqual([output])
    expect(said()).toBe('one')
    expect(existsSync(yardOf(output))).toBe(false)
  })

  test('killed after the second: what was put in stays', () => {
    fill(output, 'two')
    fill(join(yardOf(output), `old-${dead}`), 'one')
    expect(recover(parent)).toEqual([])
    expect(said()).toBe('two')
    expect(existsSync(yardOf(output))).toBe(false)
  })

  test('killed while it removed the old copy: half a copy never comes back', () => {
    fill(join(yardOf(output), `trash-${dead}`), 'half')
    expect(recover(parent)).toEqual([])
    expect(existsSync(output)).toBe(false)
    expect(existsSync(yardOf(output))).toBe(false)
  })

  test('what a living process makes stays', () => {
    const staging = stage(output)
    fill(staging.folder, 'two')
    recover(parent)
    staging.publish()
    expect(said()).toBe('two')
  })

  test('a swap that a living process does not finish is undone after a moment', () => {
    fill(join(yardOf(output), `old-${ownerName()}`), 'one')
    expect(recover(parent)).toEqual([output])
    expect(said()).toBe('one')
  })

  test('a process that has the id of a dead one is another', () => {
    fill(join(yardOf(output), `new-${process.pid}-1-0a0b0c0d`), 'two')
    recover(parent)
    expect(existsSync(yardOf(output))).toBe(process.platform !== 'linux')
  })

  test('nothing to do', () => {
    expect(recover(parent)).toEqual([])
    expect(recover(join(parent, 'absent'))).toEqual([])
  })
})

test('killed at any moment, a whole output is there or comes back', { timeout: 60_000 }, async () => {
  fill(output, 'start')
  const seen = new Set<string>()
  for (let kill = 0; kill < 20; kill++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'publish-forever.ts'), output], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((done) => child.stdout.once('data', done))
    await new Promise((done) => setTimeout(done, Math.random() * 30))
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    seen.add(existsSync(output) ? 'in place' : 'beside')
    recover(parent)
    expect(said()).toMatch(/^(?:start|run \d+)$/)
    expect(readdirSync(parent)).toEqual(['dist'])
  }
  expect(seen).toContain('in place')
})

describe('an output folder is refused', () => {
  test.for([
    ['that is the project', ''],
    ['that holds it', '..'],
    ['that is its data', 'data'],
  ] as const)('%s', ([_, folder]) => {
    expect(() => refuseOutput(join(parent, folder), parent)).toThrow('The output folder')
  })

  test('that is a Git work tree', () => {
    mkdirSync(join(output, '.git'), { recursive: true })
    expect(() => refuseOutput(output, parent)).toThrow('Git work tree')
  })

  test('that is a symbolic link', () => {
    symlinkSync(tmpdir(), output)
    expect(() => refuseOutput(output, parent)).toThrow('is a symbolic link')
  })

  test('that is a file', () => {
    writeFileSync(output, '')
    expect(() => refuseOutput(output, parent)).toThrow('is a file')
  })

  test('but not an ordinary one', () => {
    refuseOutput(output, parent)
    fill(output, 'one')
    refuseOutput(output, parent)
    renameSync(output, `${output}2`)
    refuseOutput(`${output}2`, parent)
  })
})
