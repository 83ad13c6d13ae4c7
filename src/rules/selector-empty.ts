import type { Rule } from '../check.ts'
import { selectorsOf } from './selectors.ts'

const reasons = {
  nothing:
    'No offering fits this condition, so what it belongs to would hold nowhere. Mend the condition, or the dimensions of the offering that it means.',
  undescribed:
    'Only offerings with "status: undescribed" fit this condition, and those have no cells, so it would show nowhere. Mend the condition, or describe the offering.',
  within: 'No offering fits both this condition and the "when" of its duty, so it would hold nowhere. Mend one of the two.',
}

export const selectorEmpty: Rule = {
  id: 'selector-empty',
  severity: 'error',
  *check({ project }) {
    for (const [condition, { empty }] of selectorsOf(project).faulty) {
      for (const { path, why } of empty) yield { message: reasons[why], at: condition.at(...path) }
    }
  },
}
