import type { Site } from '../model/site.ts'

/**
 * The whole address of a link of the site, as a file needs it that is taken away. `from` is the address of the page on
 * which the link stands, for relative ones. Links that are whole already stay as they are.
 */
export function wholeUrl(site: Pick<Site, 'url'>, href: string, from = '/'): string {
  if (href.startsWith('//')) return `https:${href}`
  if (href.startsWith('/')) return rootOf(site) + href.slice(1)
  return /^[a-z][\w+.-]*:/i.test(href) ? href : new URL(href, rootOf(site) + from.slice(1)).href
}

const roots = new WeakMap<Pick<Site, 'url'>, string>()

/** What all addresses of the site begin with: ends with a slash. */
function rootOf(site: Pick<Site, 'url'>): string {
  const known = roots.get(site)
  if (known !== undefined) return known
  const { origin, pathname } = new URL(site.url)
  const root = origin + pathname.replace(/\/?$/, '/')
  roots.set(site, root)
  return root
}
