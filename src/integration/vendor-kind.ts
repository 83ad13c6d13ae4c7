import { backingsOf } from '../judge/backing.ts'
import { proseToHast } from '../load/hast.ts'
import { loadProject } from '../load/project.ts'
import { derive } from '../model/derive.ts'
import type { Project } from '../model/project.ts'
import { vendorSearch } from '../views/search/vendor-site.ts'
import { siteAddress } from './address.ts'
import { reloading } from './dev.ts'
import { examine } from './examine.ts'
import { failure } from './failure.ts'
import type { Kind, Made } from './kind.ts'
import { routes } from './routes.ts'
import { writeCard } from './social-card.ts'

/** A vendor's own site, made of data/ and content/. */
export const vendorKind: Kind = {
  routes,
  make: async (root, checked) => made(checked ? await examineOrStop(root) : loadProject(root)),
  reload: (root, update) => reloading(root, (project) => update(made(project))),
}

async function examineOrStop(root: string): Promise<Project> {
  const { project, summary } = await examine(root)
  if (summary.errors > 0) throw failure('The project has errors, so nothing was built.')
  return project
}

function made(project: Project): Made {
  const { base } = siteAddress(project.site.url)
  return {
    url: project.site.url,
    search: () => vendorSearch(project),
    complete: (folder) => writeCard(project, folder),
    given: { project, bodies: bodiesOf(project, base), portfolio: undefined },
  }
}

/** The prose of each page, with links from sentences that the data bears out. */
function bodiesOf(project: Project, base: string) {
  const backings = backingsOf(project, derive(project))
  return new Map(
    project.pages.map((page) => {
      const backed = { source: project.sources.get(page.file) ?? '', backings: backings.get(page.file) ?? [] }
      return [page.address, proseToHast(page, base, backed)]
    }),
  )
}
