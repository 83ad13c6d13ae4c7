import { selects } from './condition.ts'
import type { Derivation } from './derive.ts'
import { counts, type Duty } from './duty.ts'
import type { Control, ControlAbsence } from './framework.ts'
import type { Offering } from './offering.ts'
import type { Project } from './project.ts'
import type { DeclaredState } from './state.ts'

/** Who answers a control in an offering, by the duties in force there that map to it. */
export interface ControlStanding {
  /** Those with a duty, and those that only a state names, in the order of the offering's parties. */
  readonly owners: readonly string[]
  /** Duties and assists that map to it. */
  readonly duties: readonly Duty[]
  /** Owners whose duties are not yet written, with what says that they are owners. */
  readonly unstated: ReadonlyMap<string, DeclaredState>
  /** Why nobody answers it, where that is said. */
  readonly absence?: ControlAbsence | undefined
}

/** Finds the standing of a control of a catalogue. */
export type StandingFinder = (framework: string, control: Control, offering: Offering) => ControlStanding

export function controlStandings(project: Project, { holders }: Pick<Derivation, 'holders'>): StandingFinder {
  const mapped = new Map<string, Duty[]>()
  for (const duty of project.duties) {
    for (const control of duty.controls) mapped.set(control, [...(mapped.get(control) ?? []), duty])
  }
  return (framework, control, offering) => {
    const duties = (mapped.get(`${framework}:${control.id}`) ?? []).filter((duty) => holders(duty, offering).length > 0)
    const written = new Set(duties.filter(counts).flatMap((duty) => holders(duty, offering)))
    const unstated = new Map<string, DeclaredState>()
    for (const state of control.states) {
      if (!state.unstated || selects(state.when, offering) === 'none') continue
      for (const owner of state.owners) if (!written.has(owner) && !unstated.has(owner)) unstated.set(owner, state)
    }
    return {
      owners: offering.parties.filter((party) => written.has(party) || unstated.has(party)),
      duties,
      unstated,
      absence: control.absences.find((absence) => selects(absence.when, offering) !== 'none'),
    }
  }
}
