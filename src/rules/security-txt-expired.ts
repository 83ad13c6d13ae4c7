import type { Rule } from '../check.ts'
import { addDays } from '../model/scalar.ts'
import { securityExpires } from '../model/site.ts'

/** How many days ahead it warns. */
const ahead = 30

export const securityTxtExpired: Rule = {
  id: 'security-txt-expired',
  severity: 'warning',
  *check({ project, asOf }) {
    const { site } = project
    const expires = securityExpires(site)
    if (site.contacts.security === undefined || expires === undefined || expires > addDays(asOf, ahead)) return
    const own = site.contacts.expires !== undefined
    yield {
      message: `security.txt ${expires < asOf ? 'expired' : 'expires'} on ${expires}${own ? '' : ', a year after the statement took effect'}. Check the contacts, and write the next day under contacts, expires.`,
      at: own || !site.legal ? site.at('contacts', 'expires') : site.legal.at('effective'),
      related: [{ message: 'The contact that it gives is here.', at: site.at('contacts', 'security') }],
    }
  },
}
