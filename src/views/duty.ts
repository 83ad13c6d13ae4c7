import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { RichText } from '../model/rich-text.ts'
import { type HandedRef, handedRef } from './handed.ts'
import { type AreaRef, areaRef, type ControlRef, type DutyRef, dutyRef, type Lookup, type PartyRef, partyRefs } from './refs.ts'

/** A duty with all that a row says of it, in one offering or, without one, wherever it holds. */
export interface DutyView extends DutyRef {
  readonly area: AreaRef
  readonly kind: Duty['kind']
  readonly need: Duty['need']
  readonly condition?: RichText | undefined
  readonly insteadOf?: DutyRef | undefined
  readonly reliesOn: readonly HandedRef[]
  readonly holders: readonly PartyRef[]
  readonly accountable?: PartyRef | undefined
  readonly guide?: string | undefined
  readonly controls: readonly ControlRef[]
  /** What it picks up from an upstream, as the upstream words it. */
  readonly takes: readonly { readonly party: string; readonly text: RichText; readonly source: string }[]
  readonly task?: string | undefined
  readonly formerly: readonly string[]
  readonly file: string
  readonly line: number
}

const memo = new WeakMap<Lookup, Map<Offering | undefined, Map<Duty, DutyView>>>()

/** Each view is made once: matrices, lists, exports and Markdown twins show the same. */
export function dutyView(look: Lookup, duty: Duty, offering?: Offering): DutyView {
  const perOffering = memo.get(look) ?? new Map<Offering | undefined, Map<Duty, DutyView>>()
  const perDuty = perOffering.get(offering) ?? new Map<Duty, DutyView>()
  memo.set(look, perOffering.set(offering, perDuty))
  const known = perDuty.get(duty)
  if (known) return known
  const made = makeDutyView(look, duty, offering)
  perDuty.set(duty, made)
  return made
}

function makeDutyView(look: Lookup, duty: Duty, offering?: Offering): DutyView {
  const { project, derived } = look
  const inForce = (id: string) => {
    const other = look.duties.get(id)
    if (!other || (offering && derived.holders(other, offering).length === 0)) return []
    return [dutyRef(other)]
  }
  const area = look.areas.get(duty.area)!
  const holders = offering ? derived.holders(duty, offering) : duty.holdings.flatMap((holding) => holding.parties)
  const at = duty.at()
  return {
    ...dutyRef(duty),
    area: areaRef(area),
    kind: duty.kind,
    need: duty.need,
    condition: duty.condition,
    insteadOf: duty.insteadOf === undefined ? undefined : inForce(duty.insteadOf)[0],
    reliesOn: duty.reliesOn.flatMap((id) => (inForce(id).length > 0 ? [handedRef(look, duty, look.duties.get(id)!, offering)] : [])),
    holders: partyRefs(look, [...new Set(holders)]),
    accountable: duty.accountable === undefined ? undefined : look.parties.get(duty.accountable),
    guide: duty.guide,
    controls: duty.controls.flatMap((control) => look.controls.get(control) ?? []),
    takes: duty.takes.flatMap((taken) => {
      const [party = '', id] = taken.split(':')
      const upstream = project.upstreams.find((one) => one.party === party)
      const theirs = upstream?.duties.find((one) => one.id === id)
      return upstream && theirs ? [{ party: look.parties.get(party)?.short ?? party, text: theirs.text, source: upstream.source }] : []
    }),
    task: project.tasks.find((task) => task.id === duty.task)?.title,
    formerly: duty.formerly,
    file: at.file,
    line: at.line,
  }
}
