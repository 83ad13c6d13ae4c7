import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'astro'
import { siteOf } from './index.ts'
import { portfolioKind } from './portfolio-kind.ts'
import { refuseOutput } from './refuse.ts'

/**
 * Builds a portfolio as `astro build` builds a site: aside, indexed, verified, and only then in the place of the last one.
 * @param file its portfolio.yaml, as a whole path
 * @param output where the site goes, as a whole path
 * @param asOf the day for which it is checked, "YYYY-MM-DD"
 * @returns whether there is a new site; why not is printed
 */
export async function buildPortfolio(file: string, output: string, asOf: string): Promise<boolean> {
  const folder = dirname(file)
  // Astro leaves its caches in the root. A portfolio's folder is for its files alone, and may be that of another site.
  const root = mkdtempSync(join(tmpdir(), 'demarc-portfolio-'))
  try {
    refuseOutput(output, folder)
    await build({
      root,
      outDir: output,
      srcDir: fileURLToPath(new URL('../site/', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      integrations: [siteOf(portfolioKind(folder, basename(file), asOf))],
    })
    return true
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'demarc') throw error
    process.stderr.write(`demarc: ${error.message}\n`)
    return false
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
