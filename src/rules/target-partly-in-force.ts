import type { Rule } from '../check.ts'
import { footings } from './footing.ts'
import { listed, offeringName } from './words.ts'

export const targetPartlyInForce: Rule = {
  id: 'target-partly-in-force',
  severity: 'warning',
  *check(context) {
    for (const { duty, targets, inForce, missing } of footings(context, (one) => one.reliesOn)) {
      if (missing.length === inForce.length) continue
      yield {
        message: `In ${listed(missing.map(offeringName), 12)} nothing is in force that "${duty.id}" relies on. Name what it relies on there too, or take the duty out there with "when".`,
        at: duty.at('relies-on'),
        related: targets.map((target) => ({ message: `"${target.id}" is here.`, at: target.at('id') })),
      }
    }
  },
}
