import type { Rule } from '../check.ts'
import type { Located } from '../model/place.ts'
import { selectorsOf } from './selectors.ts'
import { listed, offeringName } from './words.ts'

export const selectorCuts: Rule = {
  id: 'selector-cuts',
  severity: 'error',
  *check({ project }) {
    let last: Located | undefined
    for (const [condition, { cut }] of selectorsOf(project).faulty) {
      // The entries of one map cut the offering together.
      if (cut.length === 0 || (condition.of === 'by' && condition.item === last)) continue
      last = condition.item
      yield {
        message: `This condition fits only a part of ${listed(cut.map(offeringName))}, so its cells would say two things at once. Name all of its values here, or make it two offerings.`,
        at: condition.at(),
        related: cut.slice(0, 3).map((offering) => ({
          message: `${offeringName(offering)} has several values here.`,
          at: offering.at('dimensions', Object.keys(offering.dimensions).find((key) => offering.dimensions[key]!.length > 1) ?? ''),
        })),
      }
    }
  },
}
