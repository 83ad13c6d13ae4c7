import type { Portfolio } from '../../portfolio/portfolio.ts'
import { type SearchRecord, sentences } from '../search.ts'
import type { strings } from '../strings.ts'
import { allObligations } from './list.ts'
import { obligationView } from './obligation.ts'
import { obligationAddress, ownAreaAddress, portfolioLookup, storyAddress, vendorAddress } from './refs.ts'

/** Everything that a portfolio's search finds, in a fixed order. */
export function portfolioRecords(portfolio: Portfolio): readonly SearchRecord[] {
  const look = portfolioLookup(portfolio)
  return [
    ...allObligations(portfolio).map((obligation): SearchRecord => {
      const view = obligationView(look, obligation)
      const vendor = look.vendors.get(obligation.vendor)!
      return {
        url: obligationAddress(obligation),
        title: view.text.plain,
        // Its own words weigh most: they stand twice.
        content: sentences([
          view.text.plain,
          view.condition?.plain,
          view.text.plain,
          view.area.title,
          view.own?.title,
          obligation.area.keywords.join(', '),
          synonymsOf(vendor.data.glossary, view.text.plain).join(', '),
          vendor.name,
          vendor.offering.name,
          obligation.duty.id.replaceAll('-', ' '),
          view.controls.map(({ id }) => id).join(', '),
        ]),
        kind: 'duty',
        filters: { kind: ['duty'], party: [vendor.name], layer: [view.own?.title ?? view.area.title] },
        meta: {
          who: vendor.name,
          area: view.own?.title ?? view.area.title,
          offerings: vendor.offering.name,
          tone: String(portfolio.vendors.indexOf(vendor) + 1),
        },
      }
    }),
    ...portfolio.areas.map(({ id, title, summary }) => page('area', ownAreaAddress(id), title, [title, summary?.plain])),
    ...portfolio.vendors.map(({ id, name, data, offering }) =>
      page('party', vendorAddress(id), name, [name, data.vendor.name, data.product.name, data.product.summary?.plain, offering.name]),
    ),
    ...portfolio.scenarios.map(({ id, title, question, parts }) =>
      page('scenario', storyAddress(id), title, [
        title,
        question,
        ...parts.map(({ scenario }) => `${scenario.title}. ${scenario.summary?.plain ?? ''}`),
      ]),
    ),
  ]
}

function page(
  kind: keyof typeof strings.portfolio.names,
  url: string,
  title: string,
  parts: readonly (string | undefined)[],
): SearchRecord {
  return { url, title, content: sentences(parts), kind, filters: { kind: [kind] }, meta: {} }
}

/** The other words for the terms of a glossary that a text uses. */
function synonymsOf(glossary: readonly { readonly term: string; readonly synonyms: readonly string[] }[], text: string): readonly string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const uses = (term: string) =>
    words.includes(
      ` ${term
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    )
  return glossary.filter(({ term, synonyms }) => [term, ...synonyms].some(uses)).flatMap(({ term, synonyms }) => [term, ...synonyms])
}
