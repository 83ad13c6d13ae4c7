import type { Rule } from '../check.ts'
import { addDays } from '../model/scalar.ts'

export const staleReview: Rule = {
  id: 'stale-review',
  severity: 'warning',
  *check({ project, asOf }) {
    const { site } = project
    const term = site.review.page
    if (term === undefined) return
    for (const page of project.pages) {
      if (page.reviewed === undefined) continue
      const due = addDays(page.reviewed, Number.parseInt(term, 10))
      if (due >= asOf) continue
      yield {
        message: `"${page.title}" was reviewed on ${page.reviewed}, and the next review was due on ${due}. Read it through, mend what has changed, and write the new day.`,
        at: page.at('reviewed'),
        related: [{ message: `Reviews hold for ${term} by this policy.`, at: site.at('review', 'page') }],
      }
    }
  },
}
