import { bodies, portfolio, project } from 'virtual:demarc/project'
import type { Root } from 'hast'
import type { Page } from '../model/page.ts'
import { portfolioShell } from '../views/portfolio/shell.ts'
import { lookup, shortName } from '../views/refs.ts'
import { shell } from '../views/shell.ts'

/** What every page needs, made once. */
export { portfolio, project }
export const look = lookup(project)
export const chrome = portfolio ? portfolioShell(portfolio) : shell(project)

/** What tables call an offering. */
export const short = (offering: { readonly name: string }) => shortName(offering, project)

const pages = new Map(project.pages.map((page) => [page.address, page]))

export interface ProseAt {
  readonly page: Page
  readonly body: Root
}

/** The page of content/ with an address. */
export function proseAt(address: string): ProseAt | undefined {
  const page = pages.get(address)
  const body = bodies.get(address)
  return page && body && { page, body }
}
