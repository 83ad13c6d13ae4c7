import type { Problem } from '../model/diagnostic.ts'
import type { Path } from '../model/place.ts'
import type { PublishedData, VendorSource } from '../model/portfolio.ts'
import { duplicates } from './duplicates.ts'

/** What would make us lose or misread a duty of a vendor: ids that are there twice, and names of what is not there. */
export function* checkData(vendor: VendorSource, data: PublishedData, unreadable: ReadonlySet<string>): Generator<Problem> {
  const kinds = [
    ['parties', 'party'],
    ['offerings', 'offering'],
    ['layers', 'layer'],
    ['areas', 'area'],
    ['duties', 'duty'],
    ['scenarios', 'scenario'],
  ] as const
  for (const [key, kind] of kinds) yield* duplicates(data[key], (index) => vendor.within(key, index, 'id'), kind)
  const ids = (key: (typeof kinds)[number][0]) => new Set(data[key].map(({ id }) => id))
  const [parties, offerings, layers, areas, duties] = [ids('parties'), ids('offerings'), ids('layers'), ids('areas'), ids('duties')]
  const absent = function* (known: ReadonlySet<string>, kind: string, id: string, ...path: Path): Generator<Problem> {
    if (known.has(id) || unreadable.has(id)) return
    const message = `There is no ${kind} "${id}" in this file, so that it cannot be read as it is meant. Fetch it again, or ask the vendor.`
    yield { rule: 'dangling-reference', at: vendor.within(...path), message }
  }
  for (const [index, area] of data.areas.entries()) yield* absent(layers, 'layer', area.layer, 'areas', index, 'layer')
  for (const [index, duty] of data.duties.entries()) {
    yield* absent(areas, 'area', duty.area, 'duties', index, 'area')
    for (const [offering, holders] of Object.entries(duty.by)) {
      yield* absent(offerings, 'offering', offering, 'duties', index, 'by', offering)
      for (const [place, party] of holders.entries()) yield* absent(parties, 'party', party, 'duties', index, 'by', offering, place)
    }
    for (const [place, id] of duty['relies-on'].entries()) yield* absent(duties, 'duty', id, 'duties', index, 'relies-on', place)
    if (duty['instead-of'] !== undefined) yield* absent(duties, 'duty', duty['instead-of'], 'duties', index, 'instead-of')
  }
  for (const [index, scenario] of data.scenarios.entries())
    for (const [place, step] of scenario.steps.entries())
      yield* absent(duties, 'duty', step.duty, 'scenarios', index, 'steps', place, 'duty')
}
