import { cardAddress, exportAddress, exportExtensions, publishedAddress, publishedSchemaAddress } from './address.ts'
import { generatedAddresses, siteAddresses } from './addresses.ts'
import type { Project } from './project.ts'
import { securityExpires } from './site.ts'

/** Folders in which every file is made by the build: what each is for. */
const folders: readonly (readonly [string, string])[] = [
  ['/_astro/', 'styles and scripts'],
  ['/pagefind/', 'the search index'],
]

/**
 * Says what the build would write at the address of a file of public/, in words that stand behind "the site writes";
 * undefined where there is nothing. Capitals make no other file: some systems do not know them apart.
 */
export function madeFiles(project: Project): (address: string) => string | undefined {
  const made = new Map<string, string>()
  const add = (address: string, what: string) => made.set(address.toLowerCase(), what)
  const own = new Set(project.pages.map((page) => page.address))
  for (const address of siteAddresses(project).keys()) if (address.endsWith('/')) add(`${address}index.md`, 'the Markdown twin of a page')
  for (const address of generatedAddresses(project).keys()) if (!own.has(address)) add(`${address}index.html`, 'a page made of the data')
  for (const offering of project.offerings) {
    for (const party of offering.parties) {
      for (const extension of exportExtensions) add(exportAddress(party, offering.id, extension), 'a list of duties')
    }
  }
  add('/404.html', 'the page for addresses that lead nowhere')
  add('/llms.txt', 'the list of its pages for language models')
  for (const address of [publishedAddress, publishedSchemaAddress]) add(address, 'the statement as data')
  add('/sitemap.xml', 'the list of its pages for search engines')
  add('/robots.txt', 'the rules for robots')
  add('/theme.js', 'the script of the theme switch')
  add(cardAddress, 'the picture for links to it')
  const { brand, contacts } = project.site
  if (brand.accent ?? brand['accent-dark'] ?? brand.fonts) add('/brand.css', 'the styles of your brand')
  if (contacts.security !== undefined && securityExpires(project.site) !== undefined) {
    add('/.well-known/security.txt', 'the contacts for reports of vulnerabilities')
  }
  return (address) => {
    const lower = address.toLowerCase()
    const folder = folders.find(([start]) => lower.startsWith(start))
    if (folder) return folder[1]
    if (/^\/diagrams\/[^/]+\.svg$/.test(lower)) return 'its diagrams'
    return made.get(lower)
  }
}
