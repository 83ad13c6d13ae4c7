import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { isDescribed } from '../model/derive.ts'
import { theKey } from '../model/place.ts'
import { listed, offeringName, partyNames } from './words.ts'

export const byOverlap: Rule = {
  id: 'by-overlap',
  severity: 'error',
  *check({ project }) {
    const name = partyNames(project)
    const described = project.offerings.filter(isDescribed)
    for (const duty of project.duties.filter(({ holdings }) => holdings.length > 1)) {
      const reach = duty.holdings.map(({ when }) =>
        described.filter((offering) => selects(duty.when, offering) !== 'none' && selects(when, offering) === 'all'),
      )
      for (const [index, { parties }] of duty.holdings.entries()) {
        const earlier = reach.findIndex(
          (offerings, other) => other < index && offerings.some((offering) => reach[index]!.includes(offering)),
        )
        if (earlier < 0) continue
        const both = reach[index]!.filter((offering) => reach[earlier]!.includes(offering))
        const [first = '', second = ''] = [duty.holdings[earlier]!.parties[0], parties[0]]
        yield {
          message: `In ${listed(both.map(offeringName), 12)} both ${name(first)} and ${name(second)} would hold "${duty.id}". Mend one of the conditions; if they do it jointly, write by: [${first}, ${second}], with "when" where needed.`,
          at: duty.at('by', second, theKey),
          related: [{ message: `${name(first)} holds it by this entry.`, at: duty.at('by', first, theKey) }],
        }
      }
    }
  },
}
