import { type CsvRow, csvText } from '../views/csv.ts'
import type { ObligationView } from '../views/portfolio/obligation.ts'
import { strings } from '../views/strings.ts'
import { wholeUrl } from '../views/url.ts'
import type { PortfolioExporter } from './index.ts'

/** The columns. Their names are part of the format, the same in every language: a new one is added at the end. */
const columns = [
  'vendor',
  'offering',
  'party',
  'our area',
  'area',
  'layer',
  'id',
  'kind',
  'duty',
  'need',
  'condition',
  'together with',
  'relies on',
  'relied on by',
  'guide',
  'controls',
  'link',
  'version',
  'effective',
  'fetched',
  'to be fetched again by',
  'source',
  'sha256',
  'notes',
  'disclaimer',
  'agreements',
] as const

/**
 * A row per obligation. The standing and the terms of its vendor stand in every row, so that a row that is sorted,
 * filtered or copied keeps them. `kind` is duty, alternative (only under its condition, in the place of another duty) or
 * unstated (a part of ours that is not written down). Several values are parted by "; ".
 */
export const portfolioCsv: PortfolioExporter = {
  id: 'portfolio-csv',
  title: strings.files.formats.csv,
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  export({ groups, sources, site }) {
    const standing = new Map(
      sources.map(({ id, offering, party, version, effective, fetched, due, source, sha256, disclaimer, prevails }) => [
        id,
        { offering, party, version, effective, fetched, 'to be fetched again by': due, source, sha256, disclaimer, agreements: prevails },
      ]),
    )
    const rows = groups.flatMap(({ areas }) =>
      areas.flatMap(({ vendor, title, layer, obligations, unstated }) => {
        const terms = { ...standing.get(vendor.id), vendor: vendor.name }
        const missing = { ...terms, area: title, layer, kind: 'unstated', duty: strings.portfolio.unstated }
        return [...obligations.map((one) => ({ ...terms, ...rowOf(one, site) })), ...(unstated ? [missing] : [])]
      }),
    )
    return csvText(columns, rows)
  },
}

function rowOf(one: ObligationView, site: { readonly url: string }): CsvRow<(typeof columns)[number]> {
  const mentions = (list: ObligationView['reliesOn']) => list.map(({ text, who }) => `${text.plain} (${who})`).join('; ')
  return {
    vendor: one.vendor.name,
    'our area': one.own?.title,
    area: one.area.title,
    layer: one.area.layer,
    id: one.id,
    kind: one.insteadOf ? 'alternative' : 'duty',
    duty: one.text.plain,
    need: one.need,
    condition: one.condition?.plain,
    'together with': one.together.join('; '),
    'relies on': mentions(one.reliesOn),
    'relied on by': mentions(one.reliedOnBy),
    guide: one.guide,
    controls: one.controls.map(({ framework, id }) => `${framework} ${id}`).join('; '),
    link: wholeUrl(site, one.href),
    notes: one.cited.map(({ text }) => text.plain).join('; '),
  }
}
