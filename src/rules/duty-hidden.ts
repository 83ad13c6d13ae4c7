import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { isDescribed } from '../model/derive.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { doubtsOf } from './doubts.ts'
import { listed, offeringName, partyNames } from './words.ts'

export const dutyHidden: Rule = {
  id: 'duty-hidden',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    if (doubts.offerings) return
    const name = partyNames(project)
    for (const duty of project.duties) {
      if (project.offerings.some((offering) => derived.holders(duty, offering).length > 0) || doubts.duty(duty)) continue
      const reached = project.offerings.filter((offering) => reaches(duty, offering))
      const parties = listed(duty.holdings.flatMap((holding) => holding.parties).map(name))
      const reason =
        reached.length === 0
          ? `no offering has ${parties} take part${duty.holdings[0]!.parties.length > 1 ? ' together' : ''}. Add the party to the offering that it means`
          : reached.some(isDescribed)
            ? `"states" speak for ${listed(reached.filter(isDescribed).map(offeringName))}. Remove the states there`
            : `only ${listed(reached.map(offeringName))} would, with "status: undescribed". Describe the offering`
      yield {
        message: `"${duty.id}" is in force in no described offering, so no page shows it: ${reason}, or remove the duty.`,
        at: duty.at('by'),
        related: reached.slice(0, 3).map((offering) => ({ message: 'The offering is here.', at: offering.at('status') })),
      }
    }
  },
}

/** Whether a duty would be in force in an offering that is described by its duties. */
function reaches(duty: Duty, offering: Offering): boolean {
  if (selects(duty.when, offering) === 'none') return false
  return duty.holdings.some(
    ({ parties, when }) => selects(when, offering) !== 'none' && parties.every((party) => offering.parties.includes(party)),
  )
}
