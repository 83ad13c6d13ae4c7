import { list } from '../model/id.ts'
import { type Place, theKey } from '../model/place.ts'
import type { Project } from '../model/project.ts'

type ReferenceKind = 'party' | 'duty' | 'task' | 'layer' | 'dimension' | 'value' | 'control' | 'upstream duty'

/** A name in the data that must exist somewhere else. */
export interface DataReference {
  readonly kind: ReferenceKind
  readonly id: string
  /** The dimension of a value. */
  readonly of?: string
  readonly at: () => Place
}

/** Every name in the data that means a record elsewhere, but for those in conditions. */
export function* references(project: Project): Generator<DataReference> {
  for (const [index, id] of (project.site.layers ?? []).entries()) yield { kind: 'layer', id, at: () => project.site.at('layers', index) }
  for (const { at, dimensions, parties } of project.offerings) {
    for (const [index, id] of parties.entries()) yield { kind: 'party', id, at: () => at('parties', index) }
    for (const [key, values] of Object.entries(dimensions)) {
      yield { kind: 'dimension', id: key, at: () => at('dimensions', key, theKey) }
      for (const [index, id] of values.entries()) yield { kind: 'value', id, of: key, at: () => at('dimensions', key, index) }
    }
  }
  for (const area of project.areas) {
    for (const [index, id] of area.controls.entries()) yield { kind: 'control', id, at: () => area.at('controls', index) }
    for (const { at, party, from, tasks } of area.absences) {
      if (party !== 'others') yield { kind: 'party', id: party, at: () => area.at('absent', party, theKey) }
      if (from !== undefined) yield { kind: 'party', id: from, at: () => at('from') }
      for (const [index, id] of list(tasks).entries()) yield { kind: 'task', id, at: () => at('task', index) }
    }
    for (const { at, owners, tasks } of area.states) {
      for (const [index, id] of owners.entries()) yield { kind: 'party', id, at: () => at('owner', index) }
      for (const [index, id] of list(tasks).entries()) yield { kind: 'task', id, at: () => at('task', index) }
    }
  }
  for (const { at, holdings, accountable, reliesOn, insteadOf, task, ownControls, takes } of project.duties) {
    for (const { parties, partyAt } of holdings) {
      for (const [index, id] of parties.entries()) yield { kind: 'party', id, at: () => partyAt(index) }
    }
    if (accountable !== undefined) yield { kind: 'party', id: accountable, at: () => at('accountable') }
    for (const [index, id] of reliesOn.entries()) yield { kind: 'duty', id, at: () => at('relies-on', index) }
    if (insteadOf !== undefined) yield { kind: 'duty', id: insteadOf, at: () => at('instead-of') }
    if (task !== undefined) yield { kind: 'task', id: task, at: () => at('task') }
    for (const [index, id] of ownControls.entries()) yield { kind: 'control', id, at: () => at('controls', index) }
    for (const [index, id] of takes.entries()) yield { kind: 'upstream duty', id, at: () => at('takes', index) }
  }
  for (const { at, owners } of project.frameworks.flatMap(({ controls }) => controls.flatMap(({ states }) => states))) {
    for (const [index, id] of owners.entries()) yield { kind: 'party', id, at: () => at('owner', index) }
  }
  for (const { at, party } of project.upstreams) yield { kind: 'party', id: party, at: () => at() }
  for (const { steps } of project.scenarios) for (const { at, duty } of steps) yield { kind: 'duty', id: duty, at: () => at('duty') }
}
