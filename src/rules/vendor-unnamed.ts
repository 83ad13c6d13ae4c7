import type { Rule } from '../check.ts'
import { bare } from './area-names.ts'
import { listed, partyName } from './words.ts'

export const vendorUnnamed: Rule = {
  id: 'vendor-unnamed',
  severity: 'warning',
  *check({ project }) {
    const { site, parties } = project
    const vendor = bare(site.vendor.name)
    const names = parties.flatMap(({ name, short, aliases }) => [name, short, ...aliases]).map(bare)
    const [first] = parties
    if (first === undefined || names.some((name) => name !== '' && (name.includes(vendor) || vendor.includes(name)))) return
    yield {
      message: `The vendor is "${site.vendor.name}", but no party has this name: there are ${listed(parties.map(partyName))}. Mend one of the two, or add the name to the party’s aliases.`,
      at: site.at('vendor', 'name'),
      related: [{ message: 'The parties are listed here.', at: (parties.find(({ role }) => role === 'provider') ?? first).at('name') }],
    }
  },
}
