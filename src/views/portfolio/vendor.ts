import type { PortfolioVendor } from '../../portfolio/portfolio.ts'
import type { PartyRef } from '../refs.ts'
import { joinWords, strings } from '../strings.ts'
import { byLayer, type Counts, countsOf, type ListGroup, obligationsOf } from './list.ts'
import { reasonWords } from './reason.ts'
import { type DutyMention, mention, outward, ownAreaAddress, type PortfolioLookup, partyOf } from './refs.ts'
import { type SourceView, sourceView } from './statement.ts'

/** Duties that hang together across the line between us and others. */
export interface Handover {
  readonly duty: DutyMention
  readonly others: readonly DutyMention[]
}

export interface VendorView extends Counts {
  readonly id: string
  readonly name: string
  readonly offering: string
  readonly role: string
  readonly parties: readonly PartyRef[]
  readonly source: SourceView
  readonly groups: readonly ListGroup[]
  /** Duties of others on which ours rely, each with those of ours. */
  readonly weRely: readonly Handover[]
  /** Duties of others that rely on ours, each with those of ours. */
  readonly theyRely: readonly Handover[]
  /** Areas in which nothing is ours to do, with the reason. */
  readonly absent: readonly { readonly title: string; readonly href?: string | undefined; readonly label: string }[]
  /** Which of our areas each of its areas belongs to, and why. */
  readonly matches: readonly {
    readonly id: string
    readonly title: string
    readonly own?: { readonly title: string; readonly href: string } | undefined
    readonly reasons: readonly string[]
  }[]
  readonly attestations: readonly {
    readonly title: string
    readonly href?: string | undefined
    readonly status: keyof typeof strings.assurance
    readonly by?: string | undefined
    readonly expires?: string | undefined
  }[]
}

export function vendorView(look: PortfolioLookup, vendor: PortfolioVendor): VendorView {
  const { data, offering, party } = vendor
  return {
    id: vendor.id,
    name: vendor.name,
    offering: offering.name,
    role: party.name,
    parties: data.parties.filter(({ id }) => offering.parties.includes(id)).map((one) => partyOf(vendor, one)),
    source: sourceView(vendor, look.portfolio),
    ...countsOf(obligationsOf(vendor)),
    groups: byLayer(look, vendor),
    weRely: handovers(look, vendor, true),
    theyRely: handovers(look, vendor, false),
    absent: vendor.areas
      .filter(({ obligations, unstated }) => obligations.length === 0 && !unstated)
      .flatMap(({ area }) => {
        const standing = area.standing.find((one) => one.offering === offering.id && one.task === undefined)
        const cell = standing?.cells.find((one) => one.party === party.id)
        return cell ? [{ title: area.title, href: outward(area.address), label: stateWords(vendor, cell, standing?.owners ?? []) }] : []
      }),
    matches: vendor.areas.map(({ area, own, reasons }) => {
      const ours = look.areas.get(own ?? '')
      return {
        id: area.id,
        title: area.title,
        own: ours && { title: ours.title, href: ownAreaAddress(ours.id) },
        reasons: reasons.map((reason) => reasonWords(vendor, reason)),
      }
    }),
    attestations: data.attestations
      .filter(({ offerings }) => offerings.some(({ id }) => id === offering.id))
      .map(({ title, address, status, by, expires }) => ({ title, href: outward(address), status, by, expires })),
  }
}

type Cell = PortfolioVendor['data']['areas'][number]['standing'][number]['cells'][number]

/** Why nothing is ours in an area, and who holds it. */
function stateWords({ data }: PortfolioVendor, cell: Cell, owners: readonly string[]): string {
  const name = (id: string) => data.parties.find((one) => one.id === id)?.short ?? id
  const state = cell.state === 'inherited' && cell.from !== undefined ? strings.inheritedFrom(name(cell.from)) : strings.states[cell.state]
  return [state, joinWords(owners.filter((id) => id !== cell.party).map(name)), cell.text?.plain].filter(Boolean).join(' · ')
}

/** Pairs of a duty of others and duties of ours: `ours` says whether it is ours that rely. */
function handovers(look: PortfolioLookup, vendor: PortfolioVendor, ours: boolean): readonly Handover[] {
  const found = new Map<string, { readonly duty: DutyMention; readonly others: DutyMention[] }>()
  for (const duty of vendor.data.duties) {
    const [relying] = mention(look, vendor, duty.id)
    if (!relying || relying.mine !== ours) continue
    for (const id of duty['relies-on']) {
      const [relied] = mention(look, vendor, id)
      if (!relied || relied.mine === ours) continue
      const [key, other, mine] = ours ? [id, relied, relying] : [duty.id, relying, relied]
      const known = found.get(key) ?? { duty: other, others: [] }
      known.others.push(mine)
      found.set(key, known)
    }
  }
  return [...found.values()]
}
