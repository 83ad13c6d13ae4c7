import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { isDescribed } from '../model/derive.ts'
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
      for (const [index, { parties, partyAt }] of duty.holdings.entries()) {
        const earlier = reach.findIndex(
          (offerings, other) => other < index && offerings.some((offering) => reach[index]!.includes(offering)),
        )
        if (earlier < 0) continue
        const both = reach[index]!.filter((offering) => reach[earlier]!.includes(offering))
        const before = duty.holdings[earlier]!
        const names = [before.parties, parties].map((ids) => listed(ids.map(name)))
        const all = [...new Set([...before.parties, ...parties])].join(', ')
        yield {
          message: `In ${listed(both.map(offeringName), 12)} "${duty.id}" would be held twice: by ${names[0]}, and by ${names[1]}. Mend one of the conditions; if they do it jointly, write by: [${all}], with "when" where needed.`,
          at: partyAt(0),
          related: [{ message: `${names[0]} ${before.parties.length > 1 ? 'hold' : 'holds'} it by this entry.`, at: before.partyAt(0) }],
        }
      }
    }
  },
}
