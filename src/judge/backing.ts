import { areaAddress, dutyAddress } from '../model/address.ts'
import type { Backing } from '../model/backing.ts'
import type { Derivation } from '../model/derive.ts'
import { counts, type Duty } from '../model/duty.ts'
import type { Page } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { byId, type Project } from '../model/project.ts'
import type { Statement } from '../model/statement.ts'
import { splitIds } from '../model/vocabulary.ts'
import { type Judgement, judgementsOf } from './judge.ts'

/** More duties than these behind one sentence are no longer its own. */
const most = 3

/**
 * The sentences of each page, by its file, that the data bears out, and the duties behind them. A sentence that leads to its duties
 * already, one that means a whole area of many, and one that was not judged, is not among them.
 */
export function backingsOf(project: Project, derived: Derivation): ReadonlyMap<string, readonly Backing[]> {
  const duties = byId(project.duties)
  const found = new Map<string, Map<Statement, Set<Duty>>>()
  for (const judgement of judgementsOf(project, derived)) {
    const { page, statement, verdict } = judgement
    // Words that repeat a duty are as good as bound to it, and lead nowhere.
    const borne = verdict === 'agrees' || (verdict === 'bound' && judgement.ground?.quoted === true)
    if (page === undefined || !borne || statement.at.file !== page.file || statement.at === statement.ends) continue
    // Words that lead into a list end with it.
    if (/[:…]$/.test(statement.text)) continue
    const behind = dutiesBehind(judgement, derived).filter((duty) => !leadsTo(page, statement, duty, duties))
    const own = found.get(page.file) ?? new Map<Statement, Set<Duty>>()
    found.set(page.file, own)
    own.set(statement, (own.get(statement) ?? new Set<Duty>()).union(new Set(behind)))
  }
  return new Map(
    Array.from(found, ([file, statements]) => [
      file,
      Array.from(statements, ([{ ends }, behind]) => ({ ends, duties: [...behind].map(({ id }) => id) })).filter(
        (one) => one.duties.length > 0 && one.duties.length <= most,
      ),
    ]),
  )
}

/** The duties of the claim’s parties that make it true; of an area as a whole, all that count. */
function dutiesBehind({ claim, ground, reach }: Judgement, derived: Derivation): readonly Duty[] {
  if (claim === undefined || ground === undefined || reach === undefined || claim.polarity !== 'responsible') return []
  const candidates = ground.area ? ground.area.duties.filter(counts) : ground.duties
  return candidates.filter((duty) =>
    reach.offerings.some((offering) => {
      const holders = derived.holders(duty, offering)
      return claim.partyIds.length === 0 ? holders.length > 0 : holders.some((id) => claim.partyIds.includes(id))
    }),
  )
}

/** Whether a component or a link of the sentence leads to a duty, or to its area. */
function leadsTo(page: Page, { at, ends, bindings }: Statement, duty: Duty, known: ReadonlyMap<string, Duty>): boolean {
  const inside = (place: Place) => !isBefore(place, at) && !isBefore(ends, place)
  if (bindings.some(({ duties, quoted }) => quoted !== true && duties.includes(duty.id))) return true
  const cited = page.references.some(({ at: place, attributes, component }) => {
    if (!inside(place)) return false
    if (component === 'Area') return attributes.id === duty.area
    const ids = component === 'Duty' ? [attributes.id ?? ''] : component === 'Duties' ? splitIds(attributes.of ?? '') : []
    return ids.some((id) => known.get(id) === duty)
  })
  return cited || page.links.some(({ at: place, href }) => inside(place) && [areaAddress(duty.area), dutyAddress(duty)].includes(href))
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}
