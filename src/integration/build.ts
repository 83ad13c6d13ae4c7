import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { IndexFile } from 'pagefind'
import type { SiteAddress } from './address.ts'
import { failure } from './failure.ts'
import { takeBack } from './handover.ts'
import { headersFile } from './headers.ts'
import type { Made } from './kind.ts'
import type { Staging } from './output.ts'
import { refuseSettings } from './refuse.ts'
import { searchFiles } from './search-files.ts'
import { writeSearchIndex } from './search-index.ts'
import { verify } from './verify.ts'

/** One run of `astro build`. */
export interface Run {
  readonly made: Made
  readonly address: SiteAddress
  readonly staging: Staging
  /** Its key in the slot. */
  readonly key: string
  /** What Astro has logged as errors. */
  readonly errors: readonly string[]
}

/** The steps of a build beside Astro's: the search index is made while pages render; at the very end all is published. */
export function building(run: Run): AstroIntegration {
  let index: Promise<readonly IndexFile[]>
  return {
    name: 'demarc:build',
    hooks: {
      'astro:config:done': ({ config }) => {
        refuseSettings(config, pathToFileURL(`${run.staging.folder}/`))
        // All others have joined by now, and Astro calls the hooks in the order of this list.
        config.integrations.push(publishing(run, () => index))
      },
      'astro:build:start': () => {
        index = searchFiles(run.made.search())
        // A refusal is met where the index is awaited, not as one that nobody handles.
        index.catch(() => undefined)
      },
    },
  }
}

/** The last integration of all: completes the folder, reads it as a browser would, and puts it in place. */
function publishing({ made, address, staging, key, errors }: Run, index: () => Promise<readonly IndexFile[]>): AstroIntegration {
  let assets = ''
  let publicFolder = ''
  return {
    name: 'demarc:publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets
        publicFolder = fileURLToPath(config.publicDir)
      },
      'astro:build:done': async ({ logger }) => {
        try {
          writeSearchIndex(await index(), staging.folder)
          await made.complete?.(staging.folder)
          writeFileSync(join(staging.folder, '_headers'), headersFile(address.base, assets, ownHeaders(publicFolder)))
          if (errors.length > 0) throw failure(`Errors were logged, so nothing was published:\n${list(errors)}`)
          const problems = verify(staging.folder, address)
          if (problems.length > 0) throw failure(`The pages are not fit to be published:\n${list(problems)}`)
          staging.publish()
          logger.info('Verified and published.')
        } finally {
          staging.discard()
          takeBack(key)
        }
      },
    },
  }
}

function ownHeaders(publicFolder: string): string {
  const file = join(publicFolder, '_headers')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  ${line.replaceAll('\n', '\n    ')}`).join('\n')
}
