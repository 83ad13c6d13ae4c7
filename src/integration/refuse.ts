import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { AstroConfig } from 'astro'
import { failure } from './failure.ts'

/** Refuses an output folder that cannot be replaced whole, or that holds what must not be lost. */
export function refuseOutput(output: string, root: string): void {
  for (const source of ['', 'data', 'content', 'public', 'src']) {
    const inside = relative(output, join(root, source))
    if (inside === '' || (!inside.startsWith('..') && inside !== join(root, source))) {
      throw failure(
        `The output folder ${output} holds ${source || 'the project itself'}.`,
        'Set outDir to a folder of its own, such as dist.',
      )
    }
  }
  const stat = lstatSync(output, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isSymbolicLink()) throw failure(`The output folder ${output} is a symbolic link.`, 'Set outDir to the folder that it leads to.')
  if (!stat.isDirectory()) throw failure(`The output ${output} is a file.`, 'Remove it, or set outDir to another folder.')
  if (existsSync(join(output, '.git'))) {
    throw failure(`The output folder ${output} is a Git work tree, and a build replaces it whole.`, 'Build to another folder, and copy.')
  }
  if (stat.dev !== statSync(dirname(output)).dev) {
    throw failure(
      `The output folder ${output} is a mount point and cannot be replaced by renaming.`,
      'Set outDir to a folder inside the mounted one.',
    )
  }
}

/** Refuses, once all integrations have had their say, settings under which the output would not be what was checked. */
export function refuseSettings(config: AstroConfig, folder: URL): void {
  if (config.output !== 'static' || config.adapter) {
    throw failure('The site is static: files, without a server.', "Remove the adapter, and output: 'server', from the Astro configuration.")
  }
  if (config.outDir.href !== folder.href) {
    throw failure('Another integration has changed outDir.', 'Set outDir in the Astro configuration itself, or with --outDir.')
  }
}
