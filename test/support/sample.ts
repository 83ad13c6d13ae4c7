import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample site. */
    sample: string
  }
}

/** Builds the sample once for all tests that look at it. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-sample-'))
  provide('sample', buildSample(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Builds the sample below a folder, and says where. */
export function buildSample(folder: string): string {
  const out = join(folder, 'site')
  execFileSync('astro', ['build', '--outDir', out], { stdio: ['ignore', 'ignore', 'inherit'] })
  return out
}
