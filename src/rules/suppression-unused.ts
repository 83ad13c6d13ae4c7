import type { Rule } from '../check.ts'
import { didYouMean } from '../model/nearest.ts'

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'error',
  firm: true,
  last: true,
  *check({ idle, ruleIds, project }) {
    for (const { rule, reason, at } of idle) {
      const form = 'Write {/* demarc-ignore rule: reason */}.'
      if (rule === '') yield { message: `This names no rule, so that nothing is passed over. ${form}`, at }
      else if (!ruleIds.includes(rule))
        yield { message: `There is no rule "${rule}", so that nothing is passed over.${didYouMean(rule, ruleIds)} Mend the name.`, at }
      else if (reason === '')
        yield { message: `This gives no reason, so that nothing is passed over. Say why "${rule}" does not apply here. ${form}`, at }
      else if (project.site.rules[rule] === 'off')
        yield { message: `"${rule}" is switched off in data/site.yaml, so that there is nothing to pass over. Remove this.`, at }
      else
        yield {
          message: `"${rule}" finds nothing here that could be passed over. Remove this, or move it directly before the block that it is meant for.`,
          at,
        }
    }
  },
}
