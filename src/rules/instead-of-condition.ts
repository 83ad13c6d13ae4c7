import type { Rule } from '../check.ts'

export const insteadOfCondition: Rule = {
  id: 'instead-of-condition',
  severity: 'error',
  *check({ project }) {
    for (const duty of project.duties) {
      if (duty.insteadOf === undefined || duty.condition !== undefined) continue
      yield {
        message: `"${duty.id}" takes the place of "${duty.insteadOf}", and does not say when. Add the condition, such as condition: If you federate sign-in to your own identity provider.`,
        at: duty.at('instead-of'),
      }
    }
  },
}
