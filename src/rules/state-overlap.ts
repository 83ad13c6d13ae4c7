import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { isDescribed } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import type { DeclaredState } from '../model/state.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, listed, offeringName } from './words.ts'

export const stateOverlap: Rule = {
  id: 'state-overlap',
  severity: 'error',
  *check({ project }) {
    const doubts = doubtsOf(project)
    const described = project.offerings.filter(isDescribed)
    for (const area of project.areas.filter((one) => one.states.length > 1)) {
      const states = area.states.filter((state) => !doubts.state(state))
      for (const [index, state] of states.entries()) {
        const clashes = states
          .slice(0, index)
          .map((other) => ({ other, where: described.filter((offering) => bothSpeak(state, other, offering)) }))
          .filter(({ where }) => where.length > 0)
        if (clashes.length === 0) continue
        const offerings = [...new Set(clashes.flatMap(({ where }) => where))]
        yield {
          message: `Two states speak of ${areaName(area)} in ${listed(offerings.map(offeringName), 12)}, and only one of them can be shown. Remove one, or limit them with "when" or "task".`,
          at: state.at('owner'),
          related: clashes.map(({ other }) => ({ message: 'The other one is here.', at: other.at('owner') })),
        }
      }
    }
  },
}

/** A state without tasks speaks of the area as a whole; only in compared offerings, whose cells rest on it, of each task too. */
function bothSpeak(a: DeclaredState, b: DeclaredState, offering: Offering): boolean {
  if (selects(a.when, offering) === 'none' || selects(b.when, offering) === 'none') return false
  if (a.tasks === undefined || b.tasks === undefined) return a.tasks === b.tasks || offering.status === 'compared'
  return a.tasks.some((task) => b.tasks!.includes(task))
}
