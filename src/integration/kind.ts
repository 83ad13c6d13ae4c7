import type { AstroIntegration } from 'astro'
import type { SearchSite } from '../views/search/site.ts'
import type { Handover } from './handover.ts'
import type { SiteRoute } from './routes.ts'

/** A site that has been read, ready for its pages. */
export interface Made {
  /** Where it will stand. */
  readonly url: string
  /** What its search is made of. */
  search(): SearchSite
  /** Writes what stands beside its pages and is no page, into the folder of the site. */
  complete?(folder: string): Promise<void>
  /** What its pages are made of. */
  readonly given: Pick<Handover, 'project' | 'bodies' | 'portfolio'>
}

/** A kind of site: a vendor's own, or a portfolio. */
export interface Kind {
  readonly routes: readonly SiteRoute[]
  /**
   * Reads what lies in a folder.
   * @param checked whether it is checked too, and the report printed
   * @throws where it is checked and has errors
   */
  make(root: string, checked: boolean): Promise<Made>
  /** Joins `astro dev`: makes the site again when something changes. */
  reload?(root: string, update: (made: Made) => void): AstroIntegration
}
