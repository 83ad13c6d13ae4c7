import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteFolder {
  readonly name: string
  readonly root: string
}

/** The sample, and every fixture that is a whole site. A folder with a `diagnostics.txt` is inconsistent on purpose. */
export function sitesIn(root: string): readonly SiteFolder[] {
  const folder = join(root, 'test/fixtures/sites')
  const fixtures = readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, root: join(folder, name) }))
    .filter((site) => existsSync(join(site.root, 'data/site.yaml')) && !existsSync(join(site.root, 'diagnostics.txt')))
  return [{ name: 'sample', root }, ...fixtures]
}
