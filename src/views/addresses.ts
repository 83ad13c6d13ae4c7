import type { Project } from '../model/project.ts'
import { compareText } from '../model/place.ts'
import { generatedAddresses } from './search.ts'

export interface SiteAddress {
  readonly address: string
  /** When its prose was last reviewed. */
  readonly reviewed?: string | undefined
}

/** All pages that search engines should know, in a fixed order. Not the search page, and none that only says where another has gone. */
export function addresses(project: Project): readonly SiteAddress[] {
  const pages = new Map(project.pages.map((page) => [page.address, page]))
  const all = new Set([...generatedAddresses(project), ...pages.keys()])
  all.delete('/search/')
  return [...all].sort(compareText).map((address) => ({ address, reviewed: pages.get(address)?.reviewed }))
}
