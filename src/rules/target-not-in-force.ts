import type { Rule } from '../check.ts'
import type { Duty } from '../model/duty.ts'
import { type Footing, footings } from './footing.ts'
import { listed, offeringName } from './words.ts'

export const targetNotInForce: Rule = {
  id: 'target-not-in-force',
  severity: 'error',
  *check(context) {
    for (const { duty, targets, inForce, missing } of footings(context, (one) => one.reliesOn)) {
      if (missing.length < inForce.length) continue
      yield {
        message: `"${duty.id}" is in force in ${listed(inForce.map(offeringName), 12)}, and nothing that it relies on is. Name a duty that is in force there, or mend a condition.`,
        at: duty.at('relies-on'),
        related: places(targets),
      }
    }
    for (const { duty, targets, inForce, missing } of footings(context, (one) => (one.insteadOf === undefined ? [] : [one.insteadOf]))) {
      if (missing.length < inForce.length) continue
      yield {
        message: `"${duty.id}" takes the place of "${duty.insteadOf}", which is not in force in ${listed(inForce.map(offeringName), 12)}, where this one is. Name the duty that it replaces there, or mend a condition.`,
        at: duty.at('instead-of'),
        related: places(targets),
      }
    }
  },
}

function places(targets: Footing['targets']) {
  return targets.map((target: Duty) => ({ message: `"${target.id}" is here.`, at: target.at('id') }))
}
