import type { NavItem } from './shell.ts'

/** An entry of the list beside a page. */
export interface SideItem {
  readonly title: string
  readonly href: string
  readonly current: boolean
  readonly children: readonly SideItem[]
}

export interface SideList {
  readonly title: string
  readonly href: string
  readonly items: readonly SideItem[]
}

/** More neighbours than this on either side are left out, so that a page does not grow with the site. */
const reach = 24

/** The entry of the navigation under which an address stands. */
export function sectionOf(nav: readonly NavItem[], address: string): NavItem | undefined {
  return nav.find(
    (item) =>
      item.href === address ||
      (item.href !== '/' && address.startsWith(folderOf(item.href))) ||
      item.children?.some((child) => child.href === address),
  )
}

/** The neighbours of a page: all entries of its section, and of these the children of the one in which it stands. */
export function sideList(nav: readonly NavItem[], address: string): SideList | undefined {
  const section = sectionOf(nav, address)
  if (!section?.children || section.children.length < 2) return undefined
  return {
    title: section.title,
    href: section.href,
    items: around(section.children, address).map((item) => {
      const inside = item.children?.some((child) => child.href === address) ?? false
      return {
        title: item.title,
        href: item.href,
        current: item.href === address,
        children: inside
          ? around(item.children!, address).map(({ title, href }) => ({ title, href, current: href === address, children: [] }))
          : [],
      }
    }),
  }
}

/** The pages before and after one in its section, as the list beside it has them. */
export function neighbours(
  nav: readonly NavItem[],
  address: string,
): { readonly previous?: NavItem | undefined; readonly next?: NavItem | undefined } {
  const pages = (sectionOf(nav, address)?.children ?? []).flatMap((child) => child.children ?? [child])
  const index = pages.findIndex((page) => page.href === address)
  return index < 0 ? {} : { previous: pages[index - 1], next: pages[index + 1] }
}

function around(items: readonly NavItem[], address: string): readonly NavItem[] {
  const index = items.findIndex((item) => item.href === address || item.children?.some((child) => child.href === address))
  return items.filter((_, other) => Math.abs(other - Math.max(0, index)) <= reach)
}

/** A section is a folder; one without a page of its own begins with its first page, whose folder counts. */
function folderOf(href: string): string {
  return `/${href.split('/')[1]}/`
}
