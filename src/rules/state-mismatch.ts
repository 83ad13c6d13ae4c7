import type { Rule } from '../check.ts'
import type { Area } from '../model/area.ts'
import { selects } from '../model/condition.ts'
import { type Derivation, isDescribed } from '../model/derive.ts'
import type { Related } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { DeclaredState } from '../model/state.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, distinct, heldWords, listed, partyNames, type Spot, spotNames } from './words.ts'

interface Group {
  readonly owners: readonly string[]
  readonly spots: Spot[]
}

export const stateMismatch: Rule = {
  id: 'state-mismatch',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    const name = partyNames(project)
    const sure = { ...project, offerings: project.offerings.filter((offering) => !doubts.offering(offering)) }
    for (const area of project.areas.filter((one) => one.states.length > 0 && !doubts.area(one))) {
      for (const state of area.states.filter((one) => !doubts.state(one))) {
        const groups = mismatches(area, state, sure, derived)
        if (groups.length === 0) continue
        const facts = groups.map(({ owners, spots }) => `in ${spotNames(project, spots)} ${heldWords(owners.map(name))}`)
        yield {
          message: `Here ${areaName(area)} is said to belong to ${listed(state.owners.map(name))}, but by the duties ${facts.join('; ')}. Mend the state, or the duties.`,
          at: state.at('owner'),
          related: distinct(groups.flatMap((group) => differences(area, state, group, derived, name))).slice(0, 5),
        }
      }
    }
  },
}

/** Where the duties say otherwise, by what they say. Where there is no duty at all, that is reported instead. */
function mismatches(area: Area, state: DeclaredState, project: Project, derived: Derivation): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const offering of project.offerings) {
    if (!isDescribed(offering) || offering.status === 'compared' || selects(state.when, offering) === 'none') continue
    for (const id of state.tasks ?? [undefined]) {
      const { owners } = derived.level(area, offering, id)
      const same = owners.every((owner) => state.owners.includes(owner)) && state.owners.every((owner) => owners.includes(owner))
      if (owners.length === 0 || same) continue
      const key = owners.toSorted().join()
      const group = groups.get(key) ?? { owners, spots: [] }
      groups.set(key, group)
      group.spots.push({ offering, task: project.tasks.find((task) => task.id === id) })
    }
  }
  return [...groups.values()]
}

/** The duties of owners that the state does not name, and what the parties have instead that it names wrongly. */
function differences(
  area: Area,
  state: DeclaredState,
  { owners, spots }: Group,
  derived: Derivation,
  name: (id: string) => string,
): readonly Related[] {
  const { offering, task } = spots[0]!
  return derived.cells(area, offering, task?.id).flatMap((cell): readonly Related[] => {
    const [declared, derivedOwner] = [state.owners.includes(cell.party), owners.includes(cell.party)]
    if (declared === derivedOwner) return []
    if (derivedOwner) return cell.duties.map((duty) => ({ message: `${name(cell.party)} holds "${duty.id}".`, at: duty.at('by') }))
    return [
      ...cell.assists.map((duty) => ({ message: `${name(cell.party)} only assists here, and an assist owns nothing.`, at: duty.at('by') })),
      ...cell.alternatives.map((duty) => ({ message: `${name(cell.party)} only takes another duty’s place here.`, at: duty.at('by') })),
      ...cell.absences.map((absence) => ({
        message: `${name(cell.party)} is absent here (${absence.because}).`,
        at: absence.at('because'),
      })),
    ]
  })
}
