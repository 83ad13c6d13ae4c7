import type { Absence } from '../model/absence.ts'
import type { When } from '../model/condition.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Locate, Located, Path } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { DeclaredState } from '../model/state.ts'

/** A choice of offerings that stands in the data. */
export interface Condition {
  readonly when: When
  /** The record that it stands in. */
  readonly item: Located
  /** Finds what stands inside it. */
  readonly at: Locate
  /** `by`: an entry of a map from parties to offerings, or of a list of them. `scope`: of a fact or an attestation, which may take a part of an offering. */
  readonly of: 'duty' | 'by' | 'absence' | 'state' | 'scope'
  /** Who has to take part wherever it reaches. */
  readonly parties: readonly string[]
  /** A condition that limits this one. */
  readonly within?: When | undefined
}

/** A name in a condition, with the key it stands under: a dimension (or `offering`), or one of its values. */
export interface SelectorName {
  readonly key: string
  readonly value?: string
  readonly path: Path
}

/** Where a selector matches no offering, or (`within`) none that the duty's own condition matches too. */
export interface EmptySelector {
  readonly path: Path
  readonly why: 'nothing' | 'undescribed' | 'within'
}

/** What is wrong with a condition. With unknown names nothing else is looked for. */
export interface Faults {
  readonly unknown: readonly SelectorName[]
  readonly empty: readonly EmptySelector[]
  /** The offerings of which it takes only a part, and must not. */
  readonly cut: readonly Offering[]
  /** The offerings that it reaches though one of its parties takes no part in them. */
  readonly outside: readonly { readonly party: string; readonly offering: Offering }[]
}

export function conditionsOf(duty: Duty): readonly Condition[] {
  const found: Condition[] = []
  if (duty.when !== undefined) {
    const parties = duty.holdings.flatMap((holding) => (holding.when === undefined ? holding.parties : []))
    found.push({ item: duty, when: duty.when, at: (...path) => duty.at('when', ...path), of: 'duty', parties })
  }
  for (const { when, whenAt, parties } of duty.holdings) {
    if (when !== undefined) found.push({ item: duty, when, at: whenAt, of: 'by', parties, within: duty.when })
  }
  return found
}

export function absenceCondition(absence: Absence): readonly Condition[] {
  const parties = absence.party === 'others' ? [] : [absence.party]
  return one(absence, 'absence', parties)
}

export function stateCondition(state: DeclaredState): readonly Condition[] {
  return one(state, 'state', state.owners)
}

function one(item: { readonly when?: When | undefined; readonly at: Locate }, of: Condition['of'], parties: readonly string[]) {
  const { when } = item
  return when === undefined ? [] : [{ item, when, at: ((...path) => item.at('when', ...path)) satisfies Locate, of, parties }]
}

/** Every condition of the project. */
export function* allConditions(project: Project): Generator<Condition> {
  for (const area of project.areas) {
    for (const duty of area.duties) yield* conditionsOf(duty)
    for (const absence of area.absences) yield* absenceCondition(absence)
    for (const state of area.states) yield* stateCondition(state)
  }
  for (const control of project.frameworks.flatMap((framework) => framework.controls)) {
    for (const state of control.states) yield* stateCondition(state)
    for (const absence of control.absences) yield* one(absence, 'state', [])
  }
  for (const item of [...project.facts, ...project.attestations]) yield* one(item, 'scope', [])
}
