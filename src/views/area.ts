import { areaAddress } from '../model/address.ts'
import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Page } from '../model/page.ts'
import type { RichText } from '../model/rich-text.ts'
import type { Task } from '../model/task.ts'
import { type DutyView, dutyView } from './duty.ts'
import { type HandedRef, handedRef } from './handed.ts'
import { type CellView, cellView, type LevelView, levelView } from './matrix.ts'
import { type MovedDuty, movedFrom } from './moved.ts'
import { type AreaRef, areaRef, type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs } from './refs.ts'

/** A duty with who holds it in each offering; nobody where it is not in force. */
export interface AreaDutyRow {
  readonly duty: DutyView
  /** Ids that it had in this area before. */
  readonly anchors: readonly string[]
  readonly holders: readonly (readonly PartyRef[])[]
  readonly scenarios: readonly { readonly id: string; readonly title: string }[]
  readonly reliedOnBy: readonly HandedRef[]
}

export interface AreaView {
  readonly area: AreaRef
  readonly layer: { readonly id: string; readonly title: string }
  readonly summary?: RichText | undefined
  readonly offerings: readonly OfferingRef[]
  /** Who holds the area, per offering. */
  readonly levels: readonly LevelView[]
  readonly rows: readonly AreaDutyRow[]
  /** How each party stands, per offering, task by task where there are tasks; `undefined` where it takes no part in the offering. */
  readonly standing: readonly {
    readonly task?: { readonly id: string; readonly title: string } | undefined
    readonly party: PartyRef
    readonly cells: readonly (CellView | undefined)[]
  }[]
  /** Duties that stood here before and stand elsewhere now. */
  readonly moved: readonly MovedDuty[]
  readonly keywords: readonly string[]
  /** Other pages that speak of the area. */
  readonly related: readonly { readonly title: string; readonly href: string; readonly summary?: string | undefined }[]
}

/** All that an area's page shows, over the offerings that have cells. */
export function areaView(look: Lookup, area: Area): AreaView {
  const { project, derived } = look
  const offerings = project.offerings.filter((offering) => offering.status === 'offered' || offering.status === 'retired')
  const present = project.parties.filter((party) => offerings.some((offering) => offering.parties.includes(party.id)))
  const parties = partyRefs(
    look,
    present.map((party) => party.id),
  )
  const tasks: readonly (Task | undefined)[] = project.tasks.length > 0 ? project.tasks : [undefined]
  const layer = project.layers.find((one) => one.id === area.layer)!
  const taken = new Set(area.duties.flatMap((duty) => [duty.id, ...anchorsOf(area, duty)]))
  return {
    area: areaRef(area),
    layer: { id: layer.id, title: layer.title },
    summary: area.summary,
    offerings: offerings.map(offeringRef),
    levels: offerings.map((offering) => levelView(look, area, offering)),
    rows: area.duties.map((duty) => ({
      duty: dutyView(look, duty),
      anchors: anchorsOf(area, duty),
      holders: offerings.map((offering) => partyRefs(look, derived.holders(duty, offering))),
      scenarios: scenariosOf(look, duty),
      reliedOnBy: reliedOnBy(look, duty),
    })),
    standing: tasks.flatMap((task) =>
      parties.map((party) => ({
        task: task && { id: task.id, title: task.title },
        party,
        cells: offerings.map((offering) => {
          const cell = derived.cells(area, offering, task?.id).find((one) => one.party === party.id)
          return cell && cellView(look, cell, party, offering)
        }),
      })),
    ),
    moved: movedFrom(project, area.id).filter(({ id }) => !taken.has(id)),
    keywords: area.keywords,
    related: project.pages.filter((page) => page.area === area.id && page.address !== areaAddress(area.id)).map(pageLink),
  }
}

/** Old ids without an area, or with this one, lead to the duty's row; ids in use come first. */
function anchorsOf(area: Area, duty: Duty): readonly string[] {
  const ids = new Set(area.duties.map((other) => other.id))
  return [...new Set(duty.formerly.map((old) => (old.startsWith(`${area.id}/`) ? old.slice(area.id.length + 1) : old)))].filter(
    (old) => !old.includes('/') && !ids.has(old),
  )
}

export function pageLink(page: Page): { readonly title: string; readonly href: string; readonly summary?: string | undefined } {
  return { title: page.title, href: page.address, summary: page.summary }
}

function scenariosOf({ project }: Lookup, duty: Duty): AreaDutyRow['scenarios'] {
  return project.scenarios
    .filter((scenario) => scenario.steps.some((step) => step.duty === duty.id))
    .map(({ id, title }) => ({ id, title }))
}

const reliers = new WeakMap<Lookup, Map<string, Duty[]>>()

function reliedOnBy(look: Lookup, duty: Duty): AreaDutyRow['reliedOnBy'] {
  let index = reliers.get(look)
  if (!index) {
    index = new Map()
    for (const other of look.project.duties) {
      for (const id of other.reliesOn) index.set(id, [...(index.get(id) ?? []), other])
    }
    reliers.set(look, index)
  }
  return (index.get(duty.id) ?? []).map((other) => handedRef(look, duty, other))
}

/** Offerings that agree on who holds the area, together. */
export function levelGroups(
  view: Pick<AreaView, 'offerings' | 'levels'>,
): readonly { readonly level: LevelView; readonly offerings: readonly OfferingRef[] }[] {
  const groups = new Map<string, { readonly level: LevelView; readonly offerings: OfferingRef[] }>()
  for (const [index, offering] of view.offerings.entries()) {
    const level = view.levels[index]!
    const key = level.owners.map((owner) => owner.id).join('+')
    const group = groups.get(key) ?? { level, offerings: [] }
    group.offerings.push(offering)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Offerings in which the same parties hold a duty, together; those in which it is not in force left out. */
export function holderGroups(
  row: Pick<AreaDutyRow, 'holders'>,
  offerings: readonly OfferingRef[],
): readonly { readonly holders: readonly PartyRef[]; readonly offerings: readonly OfferingRef[] }[] {
  const groups = new Map<string, { readonly holders: readonly PartyRef[]; readonly offerings: OfferingRef[] }>()
  for (const [index, offering] of offerings.entries()) {
    const holders = row.holders[index] ?? []
    if (holders.length === 0) continue
    const key = holders.map((holder) => holder.id).join('+')
    const group = groups.get(key) ?? { holders, offerings: [] }
    group.offerings.push(offering)
    groups.set(key, group)
  }
  return [...groups.values()]
}
