import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copySite } from './folders.ts'
import { kill, prepare } from './kill.ts'

/* A handful; test/bench/kill.ts does it fifty times. */
test('a build killed at any moment leaves the last good output whole', { timeout: 120_000 }, async () => {
  const victim = await prepare(copySite())
  for (const [share, signal] of [
    [0.3, 'SIGKILL'],
    [0.6, 'SIGTERM'],
    [0.8, 'SIGINT'],
    [0.9, 'SIGKILL'],
    [1, 'SIGKILL'],
  ] as const) {
    const outcome = await kill(victim, victim.duration * share, signal)
    expect(['in place', 'restored', 'finished first']).toContain(outcome)
  }
  rmSync(victim.root, { recursive: true })
})
