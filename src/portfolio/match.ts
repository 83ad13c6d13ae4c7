import type { Problem } from '../model/diagnostic.ts'
import { list } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { PortfolioSource, PublishedData, VendorSource } from '../model/portfolio.ts'
import { reasonsFor } from './own-words.ts'
import type { MatchReason } from './portfolio.ts'

export interface Match {
  readonly own: string
  readonly reasons: readonly MatchReason[]
}

/** A wish of the mapping, and where it stands. */
interface Wish {
  /** Absent for an area that is to stay apart. */
  readonly own?: string
  readonly at: Place
}

/**
 * Which of our areas each area of a vendor belongs to, by the vendor's area. What the mapping says goes before all else; then all controls
 * and terms must point to the same area of ours. Where they do not, that is a problem, and the area stays unmatched.
 */
export function matchAreas(
  source: PortfolioSource,
  vendor: VendorSource,
  data: PublishedData,
): { readonly matches: ReadonlyMap<string, Match>; readonly problems: readonly Problem[] } {
  const matches = new Map<string, Match>()
  const problems: Problem[] = []
  const wishes = wishesFor(source, vendor.id)
  const own = source.mapping?.areas ?? []
  for (const [index, area] of data.areas.entries()) {
    const [wish, ...others] = wishes.get(area.id) ?? []
    if (wish) {
      for (const other of others) problems.push(twice(vendor, area.id, wish, other))
      if (wish.own !== undefined) matches.set(area.id, { own: wish.own, reasons: [{ kind: 'mapped' }] })
      continue
    }
    const found = own
      .map((one) => ({ own: one.id, reasons: reasonsFor(source, one, data, area) }))
      .filter(({ reasons }) => reasons.length > 0)
    if (found.length > 1) {
      const said = found.map((one) => `"${one.own}" (${one.reasons.map(inWords).join(', ')})`).join(' and ')
      problems.push({
        rule: 'mapping-ambiguous',
        at: source.mapping!.at(
          'areas',
          own.findIndex(({ id }) => id === found[0]!.own),
          'id',
        ),
        message: `The area "${area.id}" of "${vendor.id}" would belong to ${said}. Say which: put it under from: of one of them, or under apart:.`,
        related: [
          ...found.slice(1).map((other) => ({
            message: 'This is another one.',
            at: source.mapping!.at(
              'areas',
              own.findIndex(({ id }) => id === other.own),
              'id',
            ),
          })),
          { message: 'This is the area.', at: vendor.within('areas', index, 'id') },
        ],
      })
    } else if (found[0]) matches.set(area.id, found[0])
  }
  return { matches, problems }
}

/** What the mapping says of a vendor's areas, by the vendor's area. */
function wishesFor({ mapping }: PortfolioSource, vendor: string): ReadonlyMap<string, readonly Wish[]> {
  const found = new Map<string, Wish[]>()
  if (!mapping) return found
  const add = (value: string | readonly string[] | undefined, wish: (...path: readonly number[]) => Wish) => {
    for (const [index, id] of list(value).entries()) found.set(id, [...(found.get(id) ?? []), Array.isArray(value) ? wish(index) : wish()])
  }
  for (const [index, area] of (mapping.areas ?? []).entries())
    add(area.from?.[vendor], (...path) => ({ own: area.id, at: mapping.at('areas', index, 'from', vendor, ...path) }))
  add(mapping.apart?.[vendor], (...path) => ({ at: mapping.at('apart', vendor, ...path) }))
  return found
}

function twice(vendor: VendorSource, area: string, first: Wish, second: Wish): Problem {
  const name = (wish: Wish) => (wish.own === undefined ? 'apart' : `to "${wish.own}"`)
  return {
    rule: 'mapping-ambiguous',
    at: second.at,
    message: `The area "${area}" of "${vendor.id}" is mapped twice: ${name(first)} and ${name(second)}. Remove one of the two.`,
    related: [{ message: 'The first one is here.', at: first.at }],
  }
}

function inWords(reason: MatchReason): string {
  if (reason.kind === 'control') return `the control ${reason.control}`
  return reason.kind === 'glossary' ? `the term "${reason.term}"` : 'mapped'
}
