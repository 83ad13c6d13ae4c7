import type { Area } from '../model/area.ts'
import type { Cell } from '../model/derive.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Task } from '../model/task.ts'
import { type DutyView, dutyView } from './duty.ts'
import { stateLabel } from './matrix.ts'
import { type AreaRef, areaRef, describedOfferings, type Lookup, type OfferingRef, offeringRef, type PartyRef } from './refs.ts'
import { joinWords } from './strings.ts'

/** What one party has to do in one offering, by layer and area. */
export interface ObligationsView {
  readonly party: PartyRef
  readonly offering: OfferingRef
  readonly groups: readonly { readonly id: string; readonly title: string; readonly areas: readonly AreaDuties[] }[]
  /** Areas in which the party has no duty, with the reason. */
  readonly absent: readonly { readonly area: AreaRef; readonly label: string }[]
  /** Areas that are the party's, alone or shared, and of which its duties are not yet written; with tasks, in which of them. */
  readonly unstated: readonly { readonly area: AreaRef; readonly label: string; readonly tasks: readonly string[] }[]
  readonly required: number
  readonly recommended: number
  readonly assists: number
}

export interface AreaDuties {
  readonly area: AreaRef
  readonly duties: readonly DutyView[]
}

export function obligationsView(look: Lookup, party: PartyRef, offering: Offering): ObligationsView {
  const cellOf = (area: Area) => look.derived.cells(area, offering).find((cell) => cell.party === party.id)
  const dutiesOf = (area: Area) => {
    const cell = cellOf(area)
    return cell ? [...cell.duties, ...cell.alternatives, ...cell.assists].map((duty) => dutyView(look, duty, offering)) : []
  }
  const groups = look.project.layers
    .map((layer) => ({
      id: layer.id,
      title: layer.title,
      areas: layer.areas.map((area) => ({ area: areaRef(area), duties: dutiesOf(area) })).filter((entry) => entry.duties.length > 0),
    }))
    .filter((group) => group.areas.length > 0)
  const all = groups.flatMap((group) => group.areas.flatMap((entry) => entry.duties))
  const owned = all.filter((duty) => duty.kind === 'duty')
  const tasks: readonly (Task | undefined)[] = look.project.tasks.length > 0 ? look.project.tasks : [undefined]
  const spotsOf = (area: Area) =>
    tasks.flatMap((task) => {
      const cell = look.derived.cells(area, offering, task?.id).find((one) => one.party === party.id)
      return cell ? [{ task, cell }] : []
    })
  const label = (cells: readonly Cell[]) => joinWords([...new Set(cells.map((cell) => stateLabel(look, cell)))])
  return {
    party,
    offering: offeringRef(offering),
    groups,
    absent: look.project.areas.flatMap((area) => {
      const cell = cellOf(area)
      return cell && !cell.unstated && cell.duties.length + cell.assists.length + cell.alternatives.length === 0
        ? [{ area: areaRef(area), label: label(spotsOf(area).map((spot) => spot.cell)) }]
        : []
    }),
    unstated: look.project.areas.flatMap((area) => {
      const spots = spotsOf(area).filter(({ cell }) => cell.unstated)
      if (spots.length === 0) return []
      return [
        {
          area: areaRef(area),
          label: label(spots.map(({ cell }) => cell)),
          tasks: spots.flatMap(({ task }) => task?.title ?? []),
        },
      ]
    }),
    required: owned.filter((duty) => duty.need === 'required').length,
    recommended: owned.filter((duty) => duty.need === 'recommended').length,
    assists: all.length - owned.length,
  }
}

/** The duties in force that a filter leaves, in the order of the files; assists and alternatives included. */
export function dutiesOf(
  look: Lookup,
  filter: Partial<Readonly<Record<'party' | 'offering' | 'area' | 'layer', string | undefined>>>,
): readonly Duty[] {
  const offerings = filter.offering === undefined ? describedOfferings(look.project) : [look.offerings.get(filter.offering)!]
  return look.project.duties.filter(
    (duty) =>
      (filter.area === undefined || duty.area === filter.area) &&
      (filter.layer === undefined || duty.layer === filter.layer) &&
      offerings.some((offering) => {
        const holders = look.derived.holders(duty, offering)
        return filter.party === undefined ? holders.length > 0 : holders.includes(filter.party)
      }),
  )
}
