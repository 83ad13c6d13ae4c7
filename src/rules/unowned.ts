import type { Rule } from '../check.ts'
import { ownerless } from '../model/absence.ts'
import { counts, type Duty } from '../model/duty.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, type Spot, spotNames, spotsOf } from './words.ts'

export const unowned: Rule = {
  id: 'unowned',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    const spots = [...spotsOf(project, (offering) => offering.status === 'offered' && !doubts.offering(offering))]
    for (const area of project.areas.filter((one) => !doubts.area(one))) {
      const silent = spots.filter(
        ({ offering, task }) =>
          derived.level(area, offering, task?.id).owners.length === 0 &&
          !derived.cells(area, offering, task?.id).every(({ state }) => ownerless.has(state)),
      )
      if (silent.length === 0) continue
      yield {
        message: `Nobody owns ${areaName(area)} in ${spotNames(project, silent)}. Write the duty that somebody has there; or, if only the owner is known, name it under "states" with "duties: unstated". If nobody has it, say why under "absent" for every party by name (not-applicable, out-of-scope or unstated); "others" only speaks where there is an owner.`,
        at: area.at(),
        related: area.duties
          .filter((duty) => silent.some(({ task }) => task === undefined || task.id === duty.task))
          .slice(0, 3)
          .map((duty) => ({ message: reason(duty, silent), at: duty.at('by') })),
      }
    }
  },
}

/** Why a duty of the area does not make an owner there. */
function reason(duty: Duty, spots: readonly Spot[]): string {
  if (duty.kind === 'assist') return `"${duty.id}" is an assist, and an assist owns nothing.`
  if (!counts(duty)) return `"${duty.id}" takes another duty’s place, and so does not count.`
  const together = duty.holdings.some(
    ({ when, parties }) => when === undefined && spots.some(({ offering }) => !parties.every((party) => offering.parties.includes(party))),
  )
  return `"${duty.id}" is not in force there${together ? ': not all of its parties take part' : ''}.`
}
