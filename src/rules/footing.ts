import type { Context } from '../check.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { byId } from '../model/project.ts'
import { doubtsOf } from './doubts.ts'

/** Where a duty is in force, and where none of the duties it names is. */
export interface Footing {
  readonly duty: Duty
  readonly targets: readonly Duty[]
  readonly inForce: readonly Offering[]
  readonly missing: readonly Offering[]
}

/** The footings of all duties that name others; those whose names or conditions are themselves faulty are passed over. */
export function* footings({ project, derived }: Context, named: (duty: Duty) => readonly string[]): Generator<Footing> {
  const doubts = doubtsOf(project)
  const duties = byId(project.duties)
  const offerings = project.offerings.filter((offering) => !doubts.offering(offering))
  const holds = (duty: Duty, offering: Offering) => derived.holders(duty, offering).length > 0
  for (const duty of project.duties) {
    const names = named(duty)
    if (names.length === 0) continue
    const targets = names.flatMap((name) => duties.get(name) ?? [])
    if (targets.length < names.length || doubts.duty(duty) || targets.some(doubts.duty)) continue
    const inForce = offerings.filter((offering) => holds(duty, offering))
    const missing = inForce.filter((offering) => !targets.some((target) => holds(target, offering)))
    if (missing.length > 0) yield { duty, targets, inForce, missing }
  }
}
