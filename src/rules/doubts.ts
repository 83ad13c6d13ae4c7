import type { Absence } from '../model/absence.ts'
import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { byId, type Project } from '../model/project.ts'
import type { DeclaredState } from '../model/state.ts'
import { absenceCondition, type Condition, conditionsOf, stateCondition } from './conditions.ts'
import { selectorsOf } from './selectors.ts'

/**
 * What other findings leave uncertain. A rule that concludes from what is missing passes over it, so that one mistyped
 * name is one finding and not ten.
 */
interface Doubts {
  /** Whether it cannot be said that something is found in no offering at all. */
  readonly offerings: boolean
  offering(offering: Offering): boolean
  duty(duty: Duty): boolean
  absence(absence: Absence): boolean
  state(state: DeclaredState): boolean
  /** Whether what its cells say is uncertain. */
  area(area: Area): boolean
}

export function doubtsOf(project: Project): Doubts {
  const known = memo.get(project) ?? findDoubts(project)
  memo.set(project, known)
  return known
}

/** A project does not change, so that what was found once holds for every rule. */
const memo = new WeakMap<Project, Doubts>()

function findDoubts(project: Project): Doubts {
  const selectors = selectorsOf(project)
  const parties = byId(project.parties)
  const tasks = byId(project.tasks)
  const faulty = (condition: Condition) => selectors.faults(condition) !== undefined
  const strange = (names: readonly string[] | undefined) => names !== undefined && !names.every((name) => tasks.has(name))
  const duty = once(
    (one: Duty) =>
      !one.holdings.every((holding) => holding.parties.every((party) => parties.has(party))) ||
      (one.task === undefined ? tasks.size > 0 : !tasks.has(one.task)) ||
      conditionsOf(one).some(faulty),
  )
  const absence = once(
    (one: Absence) => (one.party !== 'others' && !parties.has(one.party)) || strange(one.tasks) || absenceCondition(one).some(faulty),
  )
  return {
    offerings: selectors.unsure,
    offering: (one) => !selectors.sure(one),
    duty,
    absence,
    state: (one) => !one.owners.every((party) => parties.has(party)) || strange(one.tasks) || stateCondition(one).some(faulty),
    area: once((one: Area) => one.incomplete || one.duties.some(duty) || one.absences.some(absence)),
  }
}

function once<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>()
  return (key) => {
    let value = found.get(key)
    if (value === undefined) {
      value = find(key)
      found.set(key, value)
    }
    return value
  }
}
