import { matrixAddress, matrixRow } from '../model/address.ts'
import { isDescribed } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import { type LevelView, levelView } from './matrix.ts'
import { type AreaRef, areaRef, type Lookup } from './refs.ts'

/** Who holds each task of each area of an offering, on one sheet. */
export interface TaskOverview {
  readonly offering: { readonly id: string; readonly name: string }
  readonly tasks: readonly { readonly id: string; readonly title: string }[]
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly {
      readonly area: AreaRef
      /** One per task, with the address of its row in the matrix. */
      readonly cells: readonly { readonly level: LevelView; readonly href: string }[]
    }[]
  }[]
}

/** Undefined where there are no tasks, or nothing is known of the offering. */
export function taskOverview(look: Lookup, offering: Offering): TaskOverview | undefined {
  const { tasks, layers } = look.project
  if (tasks.length === 0 || !isDescribed(offering)) return undefined
  return {
    offering: { id: offering.id, name: offering.name },
    tasks: tasks.map(({ id, title }) => ({ id, title })),
    groups: layers.map(({ id, title, areas }) => ({
      id,
      title,
      rows: areas.map((area) => ({
        area: areaRef(area),
        cells: tasks.map((task) => ({
          level: levelView(look, area, offering, task),
          href: `${matrixAddress(offering.id)}#${matrixRow(area.id, task.id)}`,
        })),
      })),
    })),
  }
}
