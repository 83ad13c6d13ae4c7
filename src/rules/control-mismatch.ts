import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { type ControlStanding, controlStandings, type StandingFinder } from '../model/control.ts'
import type { Derivation } from '../model/derive.ts'
import type { Finding, Related } from '../model/diagnostic.ts'
import type { Control, ControlAbsence, Framework } from '../model/framework.ts'
import type { Offering } from '../model/offering.ts'
import type { Project } from '../model/project.ts'
import type { DeclaredState } from '../model/state.ts'
import { doubtsOf } from './doubts.ts'
import { distinct, heldWords, listed, offered, partyNames, type Spot, spotNames } from './words.ts'

interface Subject {
  readonly project: Project
  readonly derived: Derivation
  readonly framework: Framework
  readonly control: Control
  readonly offerings: readonly Offering[]
  readonly standing: StandingFinder
}

export const controlMismatch: Rule = {
  id: 'control-mismatch',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    // A duty that could not be read may map to any control.
    if (doubts.offerings || project.areas.some((area) => doubts.area(area))) return
    if (project.problems.some(({ at }) => at.file.startsWith('data/areas/'))) return
    const standing = controlStandings(project, derived)
    const offerings = offered(project)
    for (const framework of project.frameworks) {
      for (const control of framework.controls) {
        const subject: Subject = { project, derived, framework, control, offerings, standing }
        for (const state of control.states) if (!doubts.state(state)) yield* stateFindings(subject, state)
        for (const absence of control.absences) yield* absenceFindings(subject, absence)
      }
    }
  },
}

/** A state that names other owners than the duties that map to the control. */
function* stateFindings(subject: Subject, state: DeclaredState): Generator<Finding> {
  const { project, framework, control, offerings, standing } = subject
  const name = partyNames(project)
  const reached = offerings.filter((offering) => selects(state.when, offering) !== 'none')
  const said = `Here the control "${control.id}" is said to belong to ${listed(state.owners.map(name))}, but`
  const silent = reached.filter((offering) => standing(framework.id, control, offering).owners.length === 0)
  if (silent.length > 0) {
    yield {
      message: `${said} no duty of ${spotNames(project, spots(silent))} maps to it. Write "controls: [${framework.id}:${control.id}]" at the duties that answer it; or, if only the owner is known, "duties: unstated" here.`,
      at: state.at('owner'),
    }
  }
  const groups = Map.groupBy(
    reached.filter((offering) => !silent.includes(offering)),
    (offering) => standing(framework.id, control, offering).owners.toSorted().join(),
  )
  const expected = state.owners.toSorted().join()
  groups.delete(expected)
  if (groups.size === 0) return
  const facts = [...groups.values()].map((group) => {
    const { owners } = standing(framework.id, control, group[0]!)
    return `in ${spotNames(project, spots(group))} ${heldWords(owners.map(name))}`
  })
  yield {
    message: `${said} by the duties that map to it ${facts.join('; ')}. Mend the state, or the "controls" of the duties.`,
    at: state.at('owner'),
    related: distinct([...groups.values()].flatMap(([first]) => holdersOf(subject, standing(framework.id, control, first!), first!))).slice(
      0,
      5,
    ),
  }
}

/** A reason why nobody answers a control, where somebody does. */
function* absenceFindings(subject: Subject, absence: ControlAbsence): Generator<Finding> {
  const { project, framework, control, offerings, standing } = subject
  const name = partyNames(project)
  const wrong = offerings.filter(
    (offering) => selects(absence.when, offering) !== 'none' && standing(framework.id, control, offering).owners.length > 0,
  )
  const [first] = wrong
  if (!first) return
  const found = standing(framework.id, control, first)
  yield {
    message: `This says that nobody answers the control "${control.id}" (${absence.because}), but in ${spotNames(project, spots(wrong))} ${heldWords(found.owners.map(name))}. Remove it, limit it with "when", or mend the "controls" of the duties.`,
    at: absence.at('because'),
    related: holdersOf(subject, found, first).slice(0, 5),
  }
}

function holdersOf({ project, derived }: Subject, { duties, unstated }: ControlStanding, offering: Offering): readonly Related[] {
  const name = partyNames(project)
  return [
    ...duties.map((duty) => ({ message: `${listed(derived.holders(duty, offering).map(name))} holds "${duty.id}".`, at: duty.at('by') })),
    ...Array.from(unstated, ([party, state]) => ({ message: `${name(party)} is named here.`, at: state.at('owner') })),
  ]
}

const spots = (offerings: readonly Offering[]): readonly Spot[] => offerings.map((offering) => ({ offering }))
