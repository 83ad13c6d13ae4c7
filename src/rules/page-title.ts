import type { Rule } from '../check.ts'
import { areaAddress, offeringAddress, partyAddress } from '../model/address.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Page } from '../model/page.ts'
import type { Locate } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { bare } from './area-names.ts'

/** Something of the data that a page explains at its address. */
interface Subject {
  readonly kind: 'area' | 'offering' | 'party'
  readonly id: string
  readonly names: readonly string[]
  /** The names without case, punctuation and articles. */
  readonly bare: ReadonlySet<string>
  readonly address: string
  /** Whether it is the customer. */
  readonly reader?: boolean
  readonly at: Locate
}

/** The part of such pages that must bear the name of their subject before one that does not stands out. */
const most = 0.75

export const pageTitle: Rule = {
  id: 'page-title',
  severity: 'warning',
  *check({ project }) {
    const subjects = subjectsOf(project)
    const own = project.pages.flatMap((page) => {
      const subject = subjects.find((one) => isAbout(page, one))
      return subject === undefined || page.describes !== undefined ? [] : [{ page, subject, same: subject.bare.has(bare(page.title)) }]
    })
    const usual = own.filter(({ same }) => same).length
    for (const { page, subject, same } of own) {
      if (same) continue
      const [name = ''] = subject.names
      const title = bare(page.title)
      const other = subjects.find((one) => one.kind === subject.kind && one !== subject && one.bare.has(title))
      const others = own.length - 1
      // Readers are spoken to on their own page: "Your part".
      if (other === undefined && (subject.reader || usual < 2 || usual < others * most)) continue
      const fault =
        other === undefined
          ? `The other pages of this kind bear the names of the data, but this one is titled "${page.title}" and explains the ${subject.kind} "${name}".${didYouMean(page.title, [name])}`
          : `This page is titled after the ${other.kind} "${other.names[0]}", but explains the ${subject.kind} "${name}".`
      yield {
        message: `${fault} Mend the title, or the name in the data.`,
        at: page.at('title'),
        related: [{ message: 'This is what it explains.', at: subject.at(subject.kind === 'area' ? 'title' : 'name') }],
      }
    }
  },
}

function subjectsOf({ areas, offerings, parties }: Project): readonly Subject[] {
  const subjects: readonly Omit<Subject, 'address' | 'bare'>[] = [
    ...areas.map(({ at, id, title }) => ({ kind: 'area' as const, id, names: [title], at })),
    ...offerings.map(({ at, id, name }) => ({ kind: 'offering' as const, id, names: [name], at })),
    ...parties.map(({ at, id, name, short, aliases, role }) => ({
      kind: 'party' as const,
      id,
      names: [name, short, ...aliases],
      reader: role === 'customer',
      at,
    })),
  ]
  return subjects.map((one) => ({ ...one, address: addressOf[one.kind](one.id), bare: new Set(one.names.map(bare)) }))
}

const addressOf = { area: areaAddress, offering: offeringAddress, party: partyAddress }

function isAbout(page: Page, { address, id, kind }: Subject): boolean {
  return page.address === address || (kind === 'area' && page.area === id)
}
