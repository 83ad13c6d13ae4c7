import type { Portfolio } from '../../portfolio/portfolio.ts'
import type { NavItem, Shell } from '../shell.ts'
import { directionOf } from '../shell.ts'
import { strings } from '../strings.ts'
import { controlCatalogues } from './control-index.ts'
import { ownAreaAddress, portfolioLookup, storyAddress, vendorAddress } from './refs.ts'
import { sourceView } from './statement.ts'

export function portfolioTitle({ title }: Pick<Portfolio, 'title'>): string {
  return title ?? strings.portfolio.title
}

/** What stands around every page of a portfolio. */
export function portfolioShell(portfolio: Portfolio): Shell {
  const language = portfolio.languages[0] ?? 'en'
  return {
    language,
    rightToLeft: directionOf(language) === 'rtl',
    vendor: portfolio.organisation,
    product: portfolioTitle(portfolio),
    productSummary: portfolio.summary,
    nav: navigation(portfolio),
    legal: { agreements: [], prevailsParts: [] },
    contacts: [],
    sources: portfolio.vendors.map((vendor) => sourceView(vendor, portfolio)),
  }
}

function navigation(portfolio: Portfolio): readonly NavItem[] {
  const { sections } = strings.portfolio
  const some = (present: boolean, item: NavItem) => (present ? [item] : [])
  return [
    { title: strings.sections.home, href: '/' },
    { title: sections.obligations, href: '/obligations/' },
    {
      title: sections.vendors,
      href: '/vendors/',
      children: portfolio.vendors.map(({ id, name }) => ({ title: name, href: vendorAddress(id) })),
    },
    {
      title: sections.areas,
      href: '/areas/',
      children: portfolio.areas.map(({ id, title }) => ({ title, href: ownAreaAddress(id) })),
    },
    ...some(portfolio.scenarios.length > 0, {
      title: sections.scenarios,
      href: '/scenarios/',
      children: portfolio.scenarios.map(({ id, title }) => ({ title, href: storyAddress(id) })),
    }),
    ...some(controlCatalogues(portfolioLookup(portfolio)).length > 0, { title: sections.controls, href: '/controls/' }),
    { title: sections.sources, href: '/sources/' },
  ]
}
