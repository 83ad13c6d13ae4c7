import type { Rule } from '../check.ts'
import type { Duty } from '../model/duty.ts'
import { byId } from '../model/project.ts'
import { dutyName } from './words.ts'

export const scenarioOrder: Rule = {
  id: 'scenario-order',
  severity: 'warning',
  *check({ project }) {
    const duties = byId(project.duties)
    for (const { steps, title } of project.scenarios) {
      for (const [index, step] of steps.entries()) {
        const duty = duties.get(step.duty)
        if (duty === undefined) continue
        // Among the duties of one party, a later one may be a part of what it relies on.
        const later = steps.slice(index + 1).find((one) => duty.reliesOn.includes(one.duty) && !sameHands(duty, duties.get(one.duty)))
        const target = later && duties.get(later.duty)
        // What was done once before may be done again after it.
        if (later === undefined || target === undefined || steps.slice(0, index).some((one) => one.duty === later.duty)) continue
        yield {
          message: `In "${title}", ${dutyName(duty)} comes before ${dutyName(target)}, on which it relies. Put the steps into the order in which they can be done, or mend "relies-on".`,
          at: step.at('duty'),
          related: [
            { message: 'This step comes later.', at: later.at('duty') },
            { message: 'This duty relies on it.', at: duty.at('relies-on') },
          ],
        }
      }
    }
  },
}

function sameHands(duty: Duty, other: Duty | undefined): boolean {
  const hands = (one: Duty) => one.holdings.flatMap(({ parties }) => parties)
  return other === undefined || hands(duty).some((id) => hands(other).includes(id))
}
