const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** The link to an address of the site, which begins with a slash; other links as they are. */
export function href(address: string): string {
  return /^\/(?!\/)/.test(address) ? base + address.slice(1) : address
}
