import type { Rule } from '../check.ts'
import { selectorsOf } from './selectors.ts'
import { listed, offeringName, partyNames } from './words.ts'

export const selectorOutside: Rule = {
  id: 'selector-outside',
  severity: 'error',
  *check({ project }) {
    const name = partyNames(project)
    for (const [condition, { outside }] of selectorsOf(project).faulty) {
      if (outside.length === 0) continue
      const parties = [...new Set(outside.map(({ party }) => party))]
      const offerings = [...new Set(outside.map(({ offering }) => offering))]
      yield {
        message: `This condition reaches ${listed(offerings.map(offeringName))}, in which ${listed(parties.map(name))} ${parties.length > 1 ? 'take' : 'takes'} no part. Narrow the condition, or add the party to the offering.`,
        at: condition.at(),
        related: offerings.slice(0, 3).map((offering) => ({
          message: `Here take part: ${listed(offering.parties.map(name))}.`,
          at: offering.at('parties'),
        })),
      }
    }
  },
}
