import type { Rule } from '../check.ts'
import { judgementsOf } from '../judge/judge.ts'

export const claimBudget: Rule = {
  id: 'claim-budget',
  severity: 'error',
  *check({ project, derived }) {
    const budget = project.site.budget.unbound
    if (budget === undefined) return
    const unbound = judgementsOf(project, derived).filter(({ verdict, page }) => verdict === 'unbound' && page !== undefined)
    if (unbound.length <= budget) return
    const over = unbound.length - budget
    yield {
      message: `${unbound.length} ${unbound.length === 1 ? 'claim gives' : 'claims give'} work to somebody that no area or duty in the data speaks of, and the budget allows ${budget}. Cite a duty in ${over} of them with <Duty id="…">words</Duty>, add the missing duties or keywords, or raise the budget.`,
      at: project.site.at('budget', 'unbound'),
      related: unbound
        .slice(0, 10)
        .map(({ statement, claim }) => ({ message: `Nothing in the data matches "${claim?.areaPhrase ?? ''}".`, at: statement.at })),
    }
  },
}
