import { areaAddress } from '../model/address.ts'
import { generatedAddresses } from '../model/addresses.ts'
import type { Page } from '../model/page.ts'
import { compareText } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { trustedAddress } from '../model/trusted-page.ts'

export interface SiteAddress {
  readonly address: string
  /** When its prose was last reviewed. */
  readonly reviewed?: string | undefined
}

const memo = new WeakMap<Project, ReadonlySet<string>>()

/** The addresses of all pages made from the data; not those that only say where something has gone. */
function madeOf(project: Project): ReadonlySet<string> {
  const known = memo.get(project)
  if (known) return known
  const areas = new Set(project.areas.map((area) => areaAddress(area.id)))
  const isPage = (address: string) => !address.startsWith('/areas/') || address === '/areas/' || areas.has(address)
  const made = new Set([...generatedAddresses(project).keys()].filter(isPage))
  memo.set(project, made)
  return made
}

/** Whether a content page is the prose of a generated one. */
export function isMerged(project: Project, address: string): boolean {
  return madeOf(project).has(address)
}

/** The content pages that are pages of their own: neither prose of a generated page nor the disclaimer. */
export function ownPages(project: Project): readonly Page[] {
  return project.pages.filter((page) => !isMerged(project, page.address) && page.file !== project.site.legal?.disclaimer)
}

/** All pages that search engines should know, in a fixed order. Not the search page, and none that only says where another has gone. */
export function addresses(project: Project): readonly SiteAddress[] {
  const pages = new Map(project.pages.map((page) => [page.address, page]))
  const own = ownPages(project).map((page) => page.address)
  const trusted = project.trustedPages.flatMap((file) => trustedAddress(file) ?? []).filter((address) => address.endsWith('/'))
  const all = new Set([...madeOf(project), ...own, ...trusted])
  all.delete('/search/')
  return [...all].sort(compareText).map((address) => ({ address, reviewed: pages.get(address)?.reviewed }))
}
