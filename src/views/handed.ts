import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { type DutyRef, describedOfferings, dutyRef, type Lookup } from './refs.ts'
import { joinWords } from './strings.ts'

/** A duty on the other side of a reliance. */
export interface HandedRef extends DutyRef {
  /** Who holds it, in words, where that is somebody else. */
  readonly who?: string | undefined
}

/** How one duty names another that it relies on, or that relies on it, in one offering or wherever both are in force. */
export function handedRef(look: Lookup, from: Duty, to: Duty, offering?: Offering): HandedRef {
  const others = new Set<string>()
  for (const one of offering ? [offering] : describedOfferings(look.project)) {
    const [mine, theirs] = [look.derived.holders(from, one), look.derived.holders(to, one)]
    const alike = mine.length === theirs.length && mine.every((id) => theirs.includes(id))
    if (mine.length > 0 && !alike) for (const id of theirs) others.add(id)
  }
  const names = look.project.parties.filter(({ id }) => others.has(id)).map(({ short }) => short)
  return { ...dutyRef(to), who: names.length > 0 ? joinWords(names) : undefined }
}

/** Its other holders in brackets, to stand behind its words. */
export function whoBehind({ who }: Pick<HandedRef, 'who'>): string {
  return who === undefined ? '' : ` (${who})`
}
