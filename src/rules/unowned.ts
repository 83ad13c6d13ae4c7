import type { Rule } from '../check.ts'
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
      const ownerless = spots.filter(
        ({ offering, task }) =>
          derived.level(area, offering, task?.id).owners.length === 0 &&
          !derived.cells(area, offering, task?.id).every((cell) => cell.state === 'out-of-scope'),
      )
      if (ownerless.length === 0) continue
      yield {
        message: `Nobody owns ${areaName(area)} in ${spotNames(project, ownerless)}. Write the duty that somebody has there. If your model does not speak of it, say "out-of-scope" under "absent" for every party by name; "others" only speaks where there is an owner.`,
        at: area.at(),
        related: area.duties
          .filter((duty) => ownerless.some(({ task }) => task === undefined || task.id === duty.task))
          .slice(0, 3)
          .map((duty) => ({ message: reason(duty, ownerless), at: duty.at('by') })),
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
