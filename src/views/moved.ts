import { areaAddress, dutyAddress, matrixAddress, offeringAddress, partyAddress } from '../model/address.ts'
import type { Duty } from '../model/duty.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'

export interface MovedDuty {
  /** The id that it had here. */
  readonly id: string
  readonly text: RichText
  readonly href: string
  readonly area: string
}

/** An address that is no longer in use, and where it leads. */
export interface MovedPage {
  readonly address: string
  readonly title: string
  readonly href: string
  readonly duties: readonly MovedDuty[]
}

/** The pages to keep at old addresses: of areas, parties and offerings with another id now, and of areas that are gone. */
export function movedPages(project: Project): readonly MovedPage[] {
  const areas = new Set(project.areas.map((area) => area.id))
  const renamed = project.areas.flatMap((area) =>
    area.formerly.map((old) => ({
      address: areaAddress(old),
      title: area.title,
      href: areaAddress(area.id),
      duties: movedFrom(project, old),
    })),
  )
  const known = new Set([...areas, ...project.areas.flatMap((area) => area.formerly)])
  const gone = [...new Set(project.duties.flatMap((duty) => duty.formerly.flatMap((old) => oldArea(old) ?? [])))]
  return [
    ...renamed,
    ...gone
      .filter((old) => !known.has(old))
      .map((old) => {
        const duties = movedFrom(project, old)
        const area = project.areas.find((one) => one.title === duties[0]!.area)!
        return { address: areaAddress(old), title: area.title, href: areaAddress(area.id), duties }
      }),
    ...project.parties.flatMap(({ id, name, formerly }) =>
      formerly.map((old) => ({ address: partyAddress(old), title: name, href: partyAddress(id), duties: [] })),
    ),
    ...project.offerings.flatMap(({ id, name, formerly }) =>
      formerly.flatMap((old) => [
        { address: offeringAddress(old), title: name, href: offeringAddress(id), duties: [] },
        { address: matrixAddress(old), title: name, href: matrixAddress(id), duties: [] },
      ]),
    ),
  ]
}

const memo = new WeakMap<Project, ReadonlyMap<string, readonly MovedDuty[]>>()

/** The duties that stood in an area and stand in another one now. */
export function movedFrom(project: Project, area: string): readonly MovedDuty[] {
  let index = memo.get(project)
  if (!index) {
    const made = new Map<string, MovedDuty[]>()
    for (const duty of project.duties) {
      for (const old of duty.formerly) {
        const from = oldArea(old)
        if (from === undefined || from === duty.area) continue
        made.set(from, [...(made.get(from) ?? []), movedDuty(project, duty, old.slice(from.length + 1))])
      }
    }
    memo.set(project, made)
    index = made
  }
  return index.get(area) ?? []
}

function movedDuty(project: Project, duty: Duty, id: string): MovedDuty {
  return { id, text: duty.text, href: dutyAddress(duty), area: project.areas.find((area) => area.id === duty.area)!.title }
}

/** The area of `area/id`. */
function oldArea(old: string): string | undefined {
  return old.includes('/') ? old.split('/')[0] : undefined
}
