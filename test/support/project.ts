import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadProject } from '../../src/load/project.ts'
import type { Project } from '../../src/model/project.ts'

/** The smallest project: two parties, one offering, no area. */
export const smallest: Readonly<Record<string, string>> = {
  'data/site.yaml': 'vendor: { name: Acme }\nproduct: { name: Acme Cloud }\n',
  'data/parties.yaml': '- { id: acme, name: Acme, role: provider }\n- { id: customer, name: Customer, short: You, role: customer }\n',
}

/** Loads a project that consists of the given files, laid over the smallest one. */
export function projectOf(files: Readonly<Record<string, string | Buffer>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'demarc-project-'))
  try {
    writeFiles(root, { ...smallest, ...files })
    return loadProject(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}
