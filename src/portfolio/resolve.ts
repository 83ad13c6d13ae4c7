import type { Problem } from '../model/diagnostic.ts'
import { list } from '../model/id.ts'
import type { PortfolioSource, PublishedData, VendorSource } from '../model/portfolio.ts'
import { byId } from '../model/project.ts'
import { addDays } from '../model/scalar.ts'
import { checkData } from './check-data.ts'
import { checkMapping } from './check-mapping.ts'
import { type Choice, choose } from './choose.ts'
import { duplicates } from './duplicates.ts'
import { matchAreas } from './match.ts'
import {
  type Obligation,
  obligationKey,
  type Portfolio,
  type PortfolioScenario,
  type PortfolioVendor,
  type PublishedArea,
} from './portfolio.ts'

/**
 * All that we have to do, from what was read; and what is wrong with it, all at once. A vendor of which too little is
 * known is left out, which never happens without a problem.
 * @param asOf the day for which it is checked, "YYYY-MM-DD"
 */
export function resolvePortfolio(
  source: PortfolioSource,
  asOf: string,
): { readonly portfolio: Portfolio; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...duplicates(source.vendors, (index) => source.at('vendors', index, 'id'), 'vendor')]
  const vendors = source.vendors.flatMap((vendor) => {
    problems.push(...checkPin(source, vendor, asOf))
    if (!vendor.data) return []
    problems.push(...checkData(vendor, vendor.data, source.unreadable))
    const choice = choose(vendor, vendor.data)
    if ('rule' in choice) problems.push(choice)
    const { matches, problems: unclear } = matchAreas(source, vendor, vendor.data)
    problems.push(...unclear)
    return 'rule' in choice ? [] : [makeVendor(source, vendor, vendor.data, choice, matches)]
  })
  problems.push(...checkMapping(source))
  const areas = (source.mapping?.areas ?? []).map(({ id, title }, index) => ({ id, title, summary: source.mapping?.summaries[index] }))
  const { organisation, title, summary, url, languages } = source
  return { portfolio: { organisation, title, summary, url, languages, vendors, areas, scenarios: scenariosOf(source, vendors) }, problems }
}

/** Whether the file is the one that was looked at, and how old it is. */
function* checkPin(source: PortfolioSource, vendor: VendorSource, asOf: string): Generator<Problem> {
  const { sha256, pinned } = vendor
  if (vendor.data && sha256 !== undefined && pinned === undefined) {
    const message = `Nothing pins this file, so that a change of it goes unnoticed. Look through it, and add sha256: ${sha256}`
    yield { rule: 'published-unpinned', at: vendor.at('file'), message }
  } else if (sha256 !== undefined && pinned !== undefined && pinned !== sha256) {
    const message = `The file is not the one that was pinned: its hash is ${sha256}. If it was fetched anew, look at what has changed, then write this hash and the day.`
    yield { rule: 'published-hash', at: vendor.at('sha256'), message }
  }
  if (vendor.fetched > asOf) {
    const message = `The day ${vendor.fetched} has not come yet. Write the day on which the file was fetched.`
    yield { rule: 'published-stale', at: vendor.at('fetched'), message }
  }
  const due = source.term === undefined ? undefined : addDays(vendor.fetched, source.term)
  if (due !== undefined && due < asOf) {
    yield {
      rule: 'published-stale',
      at: vendor.at('fetched'),
      message: `This data was fetched on ${vendor.fetched}, and was to be fetched again by ${due}. Fetch it, look at what has changed, and write the new day and hash.`,
      related: [{ message: `Data may be used for ${source.term} days by this policy.`, at: source.at('review', 'data') }],
    }
  }
}

function makeVendor(
  source: PortfolioSource,
  vendor: VendorSource,
  data: PublishedData,
  { offering, party }: Choice,
  matches: ReturnType<typeof matchAreas>['matches'],
): PortfolioVendor {
  const obligations = Map.groupBy(obligationsOf(vendor.id, data, { offering, party }), ({ area }) => area.id)
  return {
    id: vendor.id,
    name: vendor.name ?? data.product.name,
    data,
    offering,
    party,
    source: vendor.source ?? data.address,
    fetched: vendor.fetched,
    sha256: vendor.sha256 ?? '',
    due: source.term === undefined ? undefined : addDays(vendor.fetched, source.term),
    areas: data.areas.map((area) => ({
      area,
      own: matches.get(area.id)?.own,
      reasons: matches.get(area.id)?.reasons ?? [],
      obligations: obligations.get(area.id) ?? [],
      unstated: isUnstated(area, { offering, party }),
    })),
  }
}

/** Whether we own the area, or a task in it, by a statement alone. */
function isUnstated({ standing }: PublishedArea, { offering, party }: Choice): boolean {
  return standing.some((one) => one.offering === offering.id && one.cells.some((cell) => cell.party === party.id && cell.unstated === true))
}

/** The duties that we hold. What we only assist with is not ours to do. */
function obligationsOf(vendor: string, data: PublishedData, { offering, party }: Choice): readonly Obligation[] {
  const areas = byId(data.areas)
  return data.duties.flatMap((duty) => {
    const holders = duty.by[offering.id] ?? []
    const area = areas.get(duty.area)
    if (duty.kind !== 'duty' || !holders.includes(party.id) || !area) return []
    const others = data.parties.filter(({ id }) => id !== party.id && holders.includes(id))
    return [{ key: obligationKey(vendor, duty.id), vendor, area, duty, others }]
  })
}

/** Our scenarios with those mapped into them, then those of each vendor that are left. */
function scenariosOf({ mapping }: PortfolioSource, vendors: readonly PortfolioVendor[]): readonly PortfolioScenario[] {
  const taken = new Set<string>()
  const own = (mapping?.scenarios ?? []).map(({ id, title, question, from }): PortfolioScenario => {
    const parts = vendors.flatMap((vendor) =>
      list<string>(from[vendor.id]).flatMap((name) => {
        const scenario = vendor.data.scenarios.find((one) => one.id === name)
        taken.add(`${vendor.id}/${name}`)
        return scenario ? [{ vendor: vendor.id, scenario }] : []
      }),
    )
    return { id, title, question, parts, own: true }
  })
  const left = vendors.flatMap((vendor) =>
    vendor.data.scenarios
      .filter(({ id }) => !taken.has(`${vendor.id}/${id}`))
      .map((scenario): PortfolioScenario => {
        const { id, title, question } = scenario
        return { id: `${vendor.id}/${id}`, title, question, parts: [{ vendor: vendor.id, scenario }], own: false }
      }),
  )
  return [...own, ...left]
}
