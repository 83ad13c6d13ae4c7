import type { Rule } from '../check.ts'
import { addDays, lastDay } from '../model/scalar.ts'

export const attestationExpired: Rule = {
  id: 'attestation-expired',
  severity: 'warning',
  *check({ project, asOf }) {
    const { site } = project
    const term = site.review.attestation
    for (const { at, date, expires, status, title } of project.attestations) {
      if (status !== 'current') continue
      if (expires !== undefined && lastDay(expires) < asOf) {
        yield {
          message: `"${title}" expired on ${lastDay(expires)} and still has the status "current". Write the dates of the new one, or status: expired.`,
          at: at('expires'),
        }
      } else if (expires === undefined && date !== undefined && term !== undefined) {
        const due = addDays(date, Number.parseInt(term, 10))
        if (due >= asOf) continue
        yield {
          message: `"${title}" is of ${date}, and by your policy it was good for ${term}, until ${due}. Write the dates of the new one, or status: expired.`,
          at: at('date'),
          related: [{ message: 'The policy is here.', at: site.at('review', 'attestation') }],
        }
      }
    }
  },
}
