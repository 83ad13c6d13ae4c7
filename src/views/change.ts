import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { RichText } from '../model/rich-text.ts'
import { plainSentence, yourSentence } from './change-words.ts'
import {
  type AreaRef,
  areaRef,
  type DutyRef,
  dutyRef,
  type Lookup,
  type OfferingRef,
  offeringRef,
  type PartyRef,
  partyRefs,
} from './refs.ts'
import { inSentence, strings } from './strings.ts'

/** A duty that is not held alike in two offerings. */
interface ChangedDuty extends DutyRef {
  readonly area: AreaRef
  readonly need: Duty['need']
  readonly condition?: RichText | undefined
  /** Its holders in the one offering and in the other; nobody where it is not in force. */
  readonly from: readonly PartyRef[]
  readonly to: readonly PartyRef[]
  /** The change in one whole sentence, with what limits it behind. */
  readonly sentence: string
}

/**
 * What changes for one party from an offering to another. Duties count, and alternatives with their condition; assists
 * do not, because they own nothing.
 */
export interface ChangeView {
  readonly from: OfferingRef
  readonly to: OfferingRef
  readonly party: PartyRef
  /** Duties that are the party's in `to` and not in `from`, and the other way round: "On B, you also hold the keys." */
  readonly gained: readonly ChangedDuty[]
  readonly lost: readonly ChangedDuty[]
  /** What to write over them: "On B, you also:" */
  readonly gainedTitle: string
  readonly lostTitle: string
  /** How many are the party's in both. */
  readonly unchanged: number
  /** "From A to B, 14 duties come to you, 3 duties leave you and 20 duties stay with you." */
  readonly sentence: string
}

/** What changes hands from an offering to another, whoever it is. */
export interface Changes {
  /** In force in both, with other holders. */
  readonly moved: readonly ChangedDuty[]
  /** In force in one only. */
  readonly added: readonly ChangedDuty[]
  readonly removed: readonly ChangedDuty[]
  /** How many have the same holders in both. */
  readonly unchanged: number
}

/** A duty with its holders in both offerings. */
export interface Pair {
  readonly duty: Duty
  readonly from: readonly PartyRef[]
  readonly to: readonly PartyRef[]
}

/** Whether an offering says who holds each duty, so that it can be compared duty by duty. */
export function hasDuties({ project, derived }: Lookup, offering: Offering): boolean {
  const described = offering.status === 'offered' || offering.status === 'retired'
  return described && project.duties.some((duty) => derived.holders(duty, offering).length > 0)
}

/** Whether an owner of an area of the offering has duties that are not yet written. */
function hasUnstated({ project, derived }: Lookup, offering: Offering): boolean {
  return project.areas.some((area) => derived.cells(area, offering).some((cell) => cell.unstated))
}

export function changes(look: Lookup, from: Offering, to: Offering): Changes {
  const pairs = pairsOf(look, from, to)
  const changed = pairs.filter((pair) => !same(pair))
  const told = (some: readonly Pair[]) => some.map((pair) => changedDuty(look, pair, plainSentence(pair, from, to)))
  return {
    moved: told(changed.filter((pair) => pair.from.length > 0 && pair.to.length > 0)),
    added: told(changed.filter((pair) => pair.from.length === 0)),
    removed: told(changed.filter((pair) => pair.to.length === 0)),
    unchanged: pairs.length - changed.length,
  }
}

export function changeView(look: Lookup, from: Offering, to: Offering, party: PartyRef): ChangeView {
  const has = (holders: readonly PartyRef[]) => holders.some((holder) => holder.id === party.id)
  const pairs = pairsOf(look, from, to)
  const who = inSentence(party.short)
  const told = (some: readonly Pair[], also: boolean) =>
    some.map((pair) => changedDuty(look, pair, who === 'you' ? yourSentence(pair, to, also, party) : plainSentence(pair, from, to)))
  const gained = told(
    pairs.filter((pair) => !has(pair.from) && has(pair.to)),
    true,
  )
  const lost = told(
    pairs.filter((pair) => has(pair.from) && !has(pair.to)),
    false,
  )
  const unchanged = pairs.filter((pair) => has(pair.from) && has(pair.to)).length
  return {
    from: offeringRef(from),
    to: offeringRef(to),
    party,
    gained,
    lost,
    gainedTitle: strings.changes.gained(who, to.name),
    lostTitle: strings.changes.lost(who, to.name),
    unchanged,
    sentence: [
      strings.changes.summary(who, from.name, to.name, gained.length, lost.length, unchanged),
      hasUnstated(look, from) || hasUnstated(look, to) ? strings.changes.unstated : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** The duties in force in either offering, with their holders in both, in the order of the files. */
function pairsOf(look: Lookup, from: Offering, to: Offering): readonly Pair[] {
  const holders = (duty: Duty, offering: Offering) => partyRefs(look, look.derived.holders(duty, offering))
  return look.project.duties
    .filter((duty) => duty.kind === 'duty')
    .map((duty) => ({ duty, from: holders(duty, from), to: holders(duty, to) }))
    .filter((pair) => pair.from.length + pair.to.length > 0)
}

function same({ from, to }: Pair): boolean {
  return from.length === to.length && from.every((holder) => to.includes(holder))
}

function changedDuty(look: Lookup, { duty, from, to }: Pair, sentence: string): ChangedDuty {
  return { ...dutyRef(duty), area: areaRef(look.areas.get(duty.area)!), need: duty.need, condition: duty.condition, from, to, sentence }
}
