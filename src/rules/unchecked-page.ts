import type { Rule } from '../check.ts'

export const uncheckedPage: Rule = {
  id: 'unchecked-page',
  severity: 'info',
  *check({ project }) {
    for (const file of project.trustedPages) {
      const message = 'This is trusted code: it can publish anything, and no check reads it. Have it reviewed by people.'
      yield { message, at: { file, line: 1, column: 1 } }
    }
  },
}
