import type { Portfolio } from '../../portfolio/portfolio.ts'
import { type SearchRecord, sentences } from '../search/record.ts'
import type { SearchSite } from '../search/site.ts'
import { synonymsIn } from '../search/synonyms.ts'
import { strings } from '../strings.ts'
import { allObligations } from './list.ts'
import { obligationView } from './obligation.ts'
import { obligationAddress, ownAreaAddress, type PortfolioLookup, portfolioLookup, storyAddress, vendorAddress } from './refs.ts'

const words = strings.portfolio

/** The search of a portfolio. Vendors are its parties, each with what we have of it as its offering, and areas are its layers. */
export function portfolioSearch(portfolio: Portfolio): SearchSite {
  const look = portfolioLookup(portfolio)
  const obligations = allObligations(portfolio).map((obligation) => ({ obligation, view: obligationView(look, obligation) }))
  const titles = [...new Set(obligations.map(({ view }) => view.own?.title ?? view.area.title))]
  return {
    language: portfolio.languages[0] ?? 'en',
    records: [...obligations.map((one) => obligationRecord(look, one)), ...pageRecords(portfolio)],
    layers: titles.map((title) => ({ id: title, title })),
    parties: portfolio.vendors.map(({ id, name }, index) => ({ id, name, short: name, tone: index + 1, role: 'provider' })),
    offerings: portfolio.vendors.map(({ id, offering }) => ({ id, name: offering.name, short: offering.name })),
    terms: portfolio.vendors.flatMap(({ data }) => data.glossary.map(({ term, synonyms }) => [term, ...synonyms])),
    start: [
      { title: words.home.all, url: '/obligations/' },
      ...portfolio.vendors.slice(0, 5).map(({ id, name }) => ({ title: name, url: vendorAddress(id) })),
    ],
    look: [
      { title: words.home.all, url: '/obligations/' },
      { title: words.sections.vendors, url: '/vendors/' },
      { title: strings.search.areas, url: '/areas/' },
    ],
    words: { party: words.vendor, layer: words.area, kinds: words.kinds },
  }
}

interface Shown {
  readonly obligation: ReturnType<typeof allObligations>[number]
  readonly view: ReturnType<typeof obligationView>
}

function obligationRecord(look: PortfolioLookup, { obligation, view }: Shown): SearchRecord {
  const vendor = look.vendors.get(obligation.vendor)!
  const also = [obligation.duty.id.replaceAll('-', ' '), ...synonymsIn(vendor.data.glossary, view.text.plain)].join(', ')
  const area = view.own?.title ?? view.area.title
  const keywords = obligation.area.keywords.join(', ')
  const own = sentences([view.text.plain, view.condition?.plain, also])
  return {
    url: obligationAddress(obligation),
    title: view.text.plain,
    content: sentences([
      own,
      view.area.title,
      view.own?.title,
      keywords,
      vendor.name,
      vendor.offering.name,
      view.controls.map(({ id }) => id).join(', '),
    ]),
    own,
    kind: 'duty',
    meta: { area, also, ...(keywords && { keywords }), ...(view.condition && { condition: view.condition.plain }) },
    layer: area,
    held: [{ parties: [vendor.id], offerings: [vendor.id] }],
  }
}

function pageRecords(portfolio: Portfolio): readonly SearchRecord[] {
  return [
    ...portfolio.areas.map(({ id, title, summary }) => page('area', ownAreaAddress(id), title, [summary?.plain])),
    ...portfolio.vendors.map(({ id, name, data, offering }) => ({
      ...page('party', vendorAddress(id), name, [data.vendor.name, data.product.name, data.product.summary?.plain, offering.name]),
      held: [{ parties: [id], offerings: [id] }],
    })),
    ...portfolio.scenarios.map(({ id, title, question, parts }) =>
      page('scenario', storyAddress(id), title, [
        question,
        ...parts.map(({ scenario }) => sentences([scenario.title, scenario.summary?.plain])),
      ]),
    ),
  ]
}

function page(kind: SearchRecord['kind'], url: string, title: string, parts: readonly (string | undefined)[]): SearchRecord {
  return { url, title, content: sentences([title, ...parts]), kind, meta: {}, held: [] }
}
