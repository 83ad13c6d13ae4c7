import { offeringAddress } from '../../model/address.ts'
import { type OfferingView, offeringView } from '../offering.ts'
import { offeringStack } from '../stack.ts'
import { strings } from '../strings.ts'
import { blocks, item, list, section, table } from './block.ts'
import type { Writer } from './context.ts'
import { attestationsMarkdown, factsMarkdown, linksMarkdown, said } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { stackMarkdown } from './tables.ts'
import { plainMarkdown } from './text.ts'
import type { TwinFamily } from './twin.ts'

export const offeringTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/offerings/')
  const words = strings.offering
  return [
    {
      address: '/offerings/',
      title: page?.title ?? strings.sections.offerings,
      summary: page?.summary ?? strings.ledes.offerings,
      section: 'offerings',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          offeringsMarkdown(
            write,
            project.offerings.map((offering) => offeringView(look, offering)),
          ),
        ),
    },
    ...project.offerings.map((offering) => {
      const prose = proseAt(offeringAddress(offering.id))
      return {
        address: offeringAddress(offering.id),
        title: offering.name,
        summary: prose?.summary ?? offering.summary?.plain,
        section: 'offerings' as const,
        body: (write: Writer) => {
          const view = offeringView(look, offering)
          return blocks(
            offering.status !== 'offered' && words.banners[offering.status],
            list([
              ...view.dimensions.map(({ title, values }) => said(plainMarkdown(title), plainMarkdown(values.join(', ')))),
              ...(view.url === undefined ? [] : [said(words.website, write.link(view.url, view.url))]),
              ...(offering.status === 'undescribed' ? [] : [write.link(words.matrix, view.matrix)]),
            ]),
            prose && proseMarkdown(write, prose, { offering: offering.id }),
            // Who takes part belongs to what is not yet published.
            offering.status !== 'undescribed' && section(2, words.parties, partiesMarkdown(write, view)),
            offering.status !== 'undescribed' && section(2, words.stack, stackMarkdown(write, offeringStack(look, offering))),
            section(2, words.attestations, attestationsMarkdown(write, view.attestations)),
            section(2, words.facts, factsMarkdown(write, view.facts)),
            section(2, words.related, linksMarkdown(write, view.related)),
          )
        },
      }
    }),
  ]
}

function partiesMarkdown(write: Writer, { offering, parties }: OfferingView): string {
  const words = strings.offering
  const described = offering.status === 'offered' || offering.status === 'retired'
  const name = ({ party, slogan }: OfferingView['parties'][number]) =>
    write.link(party.name, offering.status === 'offered' ? `${party.href}#${offering.id}` : party.href) +
    (slogan === undefined ? '' : `: ${plainMarkdown(slogan)}`)
  if (!described) return list(parties.map(name))
  return table(
    [words.party, words.required, words.recommended, words.assists],
    parties.map((row) => [name(row), String(row.required), String(row.recommended), String(row.assists)]),
  )
}

/** Offerings with what each is, and the way to one's duties on it. */
export function offeringsMarkdown(write: Writer, views: readonly OfferingView[]): string {
  return list(
    views.map((view) => {
      const { offering } = view
      const customers = offering.status === 'offered' ? view.parties.filter(({ party }) => party.role === 'customer') : []
      return item(write.link(offering.name, offering.href) + (offering.status === 'offered' ? '' : `: ${view.statusLabel}`), [
        view.summary && write.rich(view.summary),
        ...customers.map(({ party, required, recommended, unstated }) =>
          write.link(strings.home.yours(party.short, required + recommended, unstated), `${party.href}#${offering.id}`),
        ),
        offering.status !== 'undescribed' && write.link(strings.home.whole, view.matrix),
      ])
    }),
  )
}
