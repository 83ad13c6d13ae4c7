import { pageAddress } from '../model/address.ts'
import { type Anchors, shownAt, siteAddresses } from '../model/addresses.ts'
import type { Finding } from '../model/diagnostic.ts'
import { didYouMean, nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { trustedPattern } from '../model/trusted-page.ts'

/** The page on which a link stands; a text of the data stands on several and has none. */
export interface Base {
  readonly address: string
  readonly file: string
}

export type Broken = Pick<Finding, 'message' | 'related'>

/** Tells why an address of this site leads nowhere, and what would be right; nothing where it leads somewhere, or away. */
export function brokenTargets(project: Project): (href: string, from?: Base) => Broken | undefined {
  const addresses = siteAddresses(project)
  const patterns = project.trustedPages.flatMap((file) => trustedPattern(file) ?? [])
  const disclaimer = project.pages.find((page) => page.file === project.site.legal?.disclaimer)?.address
  const siblings = new Map<string, string[]>()
  for (const address of addresses.keys()) {
    const folder = folderOf(address)
    const known = siblings.get(folder)
    if (known) known.push(address)
    else siblings.set(folder, [address])
  }
  const exists = (address: string) =>
    addresses.has(address) || patterns.some((pattern) => pattern.test(address)) || project.unreadable.has(lastOf(address))
  const guess = (address: string) => didYouMean(address, siblings.get(folderOf(address)) ?? addresses.keys())

  const known = new Map<string, Broken | undefined>()
  return (href, from) => {
    // From the root an address means the same everywhere, unless it is one of a file.
    if (!href.startsWith('/') || href.includes('.')) return judge(href, from)
    if (!known.has(href)) known.set(href, judge(href, from))
    return known.get(href)
  }

  function judge(href: string, from?: Base): Broken | undefined {
    if (/^(?:[\w+.-]+:|\/\/)/.test(href)) return undefined
    const [path = '', anchor = ''] = decode(href.replace(/\?[^#]*/, '')).split('#', 2)
    if (!path.startsWith('/') && !from)
      return { message: `The address "${href}" begins nowhere, for this text stands on several pages. Begin it with "/".` }
    const address = path === '' ? from!.address : resolve(path, from?.address ?? '/')
    if (!exists(address)) return { message: lost(address, path, from) }
    return anchor === '' ? undefined : lostAnchor(address, anchor, addresses.get(address) ?? 'any')
  }

  function lost(address: string, path: string, from: Base | undefined): string {
    if (address === disclaimer) return `The disclaimer is shown at /legal/ and nowhere else. Write /legal/ instead of ${path}.`
    if (/\.mdx?$/.test(path)) {
      const right = [resolve(path, `/${from?.file ?? ''}`), `/content${address}`].map((file) => pageAddress(file.slice(1))).find(exists)
      if (right) return `A link leads to the address of a page, not to its file. Write ${right} instead of ${path}.`
    }
    const whole = `${address.replace(/\/?(?:index)?(?:\.html?)?$/, '')}/`
    if (whole !== address && exists(whole))
      return `The address ${path} is not how the page is named. Write ${whole}${path.endsWith('/') ? '' : ', with a slash at its end'}.`
    const bare = address.replace(/\/$/, '')
    if (addresses.has(bare)) return `${bare} is a file and not a page. Write it without a slash at its end.`
    const what = /\.\w+$/.test(address) ? `no file public${address}` : `no page at ${address}`
    return `There is ${what}.${guess(address)} Mend the address, or add what is missing.`
  }

  function lostAnchor(address: string, anchor: string, known: Anchors): Broken | undefined {
    if (known === 'any' || known.has(anchor) || anchor === 'top' || project.unreadable.has(anchor)) return undefined
    const meant = nearest(anchor, known)
    const heading = project.pages.find((page) => shownAt(project, page) === address)?.headings.find((one) => one.id === meant)
    const message = `The page ${address} has no part "#${anchor}".${meant === undefined ? '' : ` Did you mean "#${meant}"?`} Mend what is behind the "#".`
    return { message, related: heading ? [{ message: 'This heading is near.', at: heading.at }] : [] }
  }
}

function resolve(path: string, base: string): string {
  if (path.startsWith('/') && !path.includes('/.')) return path
  return decode(new URL(path.replaceAll('%', '%25'), `https://site.invalid${base}`).pathname)
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Where the neighbours of an address are: /areas/ for /areas/backup/. */
function folderOf(address: string): string {
  return address.replace(/[^/]+\/?$/, '')
}

function lastOf(address: string): string {
  return address.split('/').at(-2) ?? ''
}
