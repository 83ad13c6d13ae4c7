import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that a change has to pass. All steps run; the last line says `N passed, N failed`. */

interface Count {
  passed: number
  failed: number
}

const scratch = mkdtempSync(join(tmpdir(), 'demarc-test-'))
const results = join(scratch, 'vitest.json')
const count: Count = { passed: 0, failed: 0 }

step('format and lint', 'biome', ['check', '--error-on-warnings'])
step('types', 'astro', ['check', '--minimumFailingSeverity', 'hint'])
step('unused code and dependencies', 'knip', [])
step('tests', 'vitest', [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--coverage',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
])
addCases(results)
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 ? 1 : 0

/** Runs one tool of node_modules/.bin, which npm puts first in the path. */
function step(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`)
  const passed = spawnSync(command, args, { stdio: 'inherit' }).status === 0
  count[passed ? 'passed' : 'failed']++
  if (!passed) console.log(`── ${title}: failed`)
  return passed
}

/** Adds the single tests of a run to the count. */
function addCases(file: string): void {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    count.passed += numPassedTests
    count.failed += numFailedTests
  } catch {
    // A run that wrote no results has failed as a step already.
  }
}
