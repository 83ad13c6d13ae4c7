import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Party } from '../model/party.ts'
import type { Project } from '../model/project.ts'
import type { Task } from '../model/task.ts'

/** How messages name things, and which offerings and tasks rules go through. */

export const partyName = (party: Party) => party.name
export const offeringName = (offering: Offering) => `"${offering.name}"`
export const areaName = (area: Area) => `"${area.title}"`

/** A duty as a message quotes it: its id and its words. */
export function dutyName(duty: Duty): string {
  const text = duty.text.plain
  return `"${duty.id}" (${text.length > 70 ? `${text.slice(0, 69)}…` : text})`
}

/** Offerings in which silence is a gap. */
export function offered(project: Project): readonly Offering[] {
  return project.offerings.filter((offering) => offering.status === 'offered')
}

/** The tasks to go through; a single `undefined` where there is no second axis. */
export function tasksOf(project: Project): readonly (Task | undefined)[] {
  return project.tasks.length > 0 ? project.tasks : [undefined]
}
