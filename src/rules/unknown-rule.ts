import type { Rule } from '../check.ts'
import { didYouMean } from '../model/nearest.ts'
import { theKey } from '../model/place.ts'

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'error',
  *check({ project, ruleIds }) {
    const { site } = project
    for (const id of Object.keys(site.rules)) {
      if (ruleIds.includes(id)) continue
      yield {
        message: `There is no rule "${id}", so this setting would do nothing.${didYouMean(id, ruleIds)} Mend the name, or remove the line.`,
        at: site.at('rules', id, theKey),
      }
    }
  },
}
