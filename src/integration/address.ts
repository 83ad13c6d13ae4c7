/** Where a site stands, from `url` in site.yaml: its origin, and the path below it, which begins and ends with a slash. */
export interface SiteAddress {
  readonly origin: string
  readonly base: string
}

export function siteAddress(url: string): SiteAddress {
  const { origin, pathname } = new URL(url)
  return { origin, base: pathname.replace(/\/?$/, '/') }
}
