import type { Area } from '../model/area.ts'
import { isDescribed } from '../model/derive.ts'
import type { Finding, Related } from '../model/diagnostic.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Party } from '../model/party.ts'
import type { Place } from '../model/place.ts'
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

/** The tasks to go through; a single `undefined` where there is no second axis. */
function tasksOf(project: Project): readonly (Task | undefined)[] {
  return project.tasks.length > 0 ? project.tasks : [undefined]
}

/** Words in a row, as a sentence has them: `a, b and c`; long rows are cut short. */
export function listed(words: readonly string[], most = 6): string {
  if (words.length > most) return `${words.slice(0, most - 1).join(', ')} and ${words.length - most + 1} more`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What messages call a party that is known by its id alone. */
export function partyNames(project: Project): (id: string) => string {
  const names = new Map(project.parties.map((party) => [party.id, partyName(party)]))
  return (id) => names.get(id) ?? `"${id}"`
}

/** Who owns something, as a message says it: "A and B share it". */
export function heldWords(owners: readonly string[]): string {
  return `${listed(owners)} ${owners.length > 1 ? 'share it' : 'holds it alone'}`
}

/** The same place with the same words once. */
export function distinct(related: readonly Related[]): readonly Related[] {
  return [...new Map(related.map((one) => [`${one.message} ${one.at.file}:${one.at.line}:${one.at.column}`, one])).values()]
}

/** A name with its ending of possession: `Acme’s`, `Amazon Web Services’`. */
export const possessive = (name: string) => `${name}’${name.endsWith('s') ? '' : 's'}`

/** An offering, or a task in it: what an area's cells belong to. */
export interface Spot {
  readonly offering: Offering
  readonly task?: Task | undefined
}

/** The described offerings that fit, task by task where there are tasks. */
export function* spotsOf(project: Project, fits: (offering: Offering) => boolean): Generator<Spot> {
  for (const offering of project.offerings) {
    if (!isDescribed(offering) || !fits(offering)) continue
    for (const task of tasksOf(project)) yield { offering, task }
  }
}

/** Spots as a message names them: `"Team" and "Enterprise" (Backup, Recovery)`. */
export function spotNames(project: Project, spots: readonly Spot[]): string {
  const tasks = new Map<Offering, string[]>()
  for (const { offering, task } of spots) tasks.set(offering, [...(tasks.get(offering) ?? []), ...(task ? [task.title] : [])])
  const names = Array.from(tasks, ([offering, titles]) =>
    titles.length === 0 || titles.length === project.tasks.length
      ? offeringName(offering)
      : `${offeringName(offering)} (${titles.join(', ')})`,
  )
  return listed(names, 12)
}

/** One finding for a mistake that shows in several places: at the first, with the others beside it. */
export function grouped(message: string, places: readonly Place[], related: readonly Related[] = []): Finding {
  const [at, ...others] = [...new Map(places.map((place) => [`${place.file}:${place.line}:${place.column}`, place])).values()]
  const more = others.length > 3 ? ` It is named in ${others.length} other places too.` : ''
  return {
    message: message + more,
    at: at!,
    related: [...related, ...others.slice(0, 3).map((place) => ({ message: 'It is named here too.', at: place }))],
  }
}

/** The offerings on sale. */
export function offered(project: Project): readonly Offering[] {
  return project.offerings.filter((offering) => offering.status === 'offered')
}
