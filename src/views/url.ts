import type { Site } from '../model/site.ts'

/**
 * The whole address of a link of the site, as a file needs it that is taken away. `from` is the address of the page on
 * which the link stands, for relative ones. Links that are whole already stay as they are.
 */
export function wholeUrl({ url }: Pick<Site, 'url'>, href: string, from = '/'): string {
  if (/^[a-z][\w+.-]*:/i.test(href)) return href
  const { origin, pathname } = new URL(url)
  const root = origin + pathname.replace(/\/?$/, '/')
  if (href.startsWith('//')) return `https:${href}`
  return href.startsWith('/') ? root + href.slice(1) : new URL(href, root + from.slice(1)).href
}
