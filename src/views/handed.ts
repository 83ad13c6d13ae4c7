import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { type DutyRef, describedOfferings, dutyRef, type Lookup, type PartyRef, partyRefs } from './refs.ts'
import { joinWords } from './strings.ts'

/** A duty on the other side of a reliance. */
export interface HandedRef extends DutyRef {
  /** Who holds it, where that is somebody else. */
  readonly others: readonly PartyRef[]
}

/** How one duty names another that it relies on, or that relies on it, in one offering or wherever both are in force. */
export function handedRef(look: Lookup, from: Duty, to: Duty, offering?: Offering): HandedRef {
  const others = new Set<string>()
  for (const one of offering ? [offering] : describedOfferings(look.project)) {
    const [mine, theirs] = [look.derived.holders(from, one), look.derived.holders(to, one)]
    const alike = mine.length === theirs.length && mine.every((id) => theirs.includes(id))
    if (mine.length > 0 && !alike) for (const id of theirs) others.add(id)
  }
  return {
    ...dutyRef(to),
    others: partyRefs(
      look,
      look.project.parties.map(({ id }) => id).filter((id) => others.has(id)),
    ),
  }
}

/** Its other holders in brackets, behind its words. */
export function othersWords({ others }: Pick<HandedRef, 'others'>): string {
  return others.length > 0 ? ` (${joinWords(others.map(({ short }) => short))})` : ''
}
