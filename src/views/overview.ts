import type { Area } from '../model/area.ts'
import type { Offering } from '../model/offering.ts'
import { describedOfferings, type Lookup, type PartyRef, shortName } from './refs.ts'
import { strings } from './strings.ts'

/** How a party can have part in an area, from all of it to least. */
export const shares = ['sole', 'shared', 'assists', 'alternative'] as const

export type Share = (typeof shares)[number]

export interface OverviewCell {
  /** How many areas of the layer the party holds in each way; those with none are left out. */
  readonly parts: readonly { readonly share: Share; readonly count: number }[]
  /** The numbers in words. */
  readonly label: string
}

export interface OverviewColumn {
  readonly id: string
  readonly title: string
  /** Where the party takes part. */
  readonly href?: string | undefined
}

export interface OverviewRow {
  readonly id: string
  readonly title: string
  /** How many areas it has, as a number and in words. */
  readonly areas: number
  readonly note: string
  /** One per column. */
  readonly cells: readonly OverviewCell[]
}

/** How much of each layer a party holds, in every offering on sale. */
export interface OverviewView {
  readonly title: string
  readonly party: PartyRef
  readonly columns: readonly OverviewColumn[]
  /** The layers, and all of them together where there are several. */
  readonly rows: readonly OverviewRow[]
}

export function overviewView(look: Lookup, party: PartyRef): OverviewView {
  const { project } = look
  const offerings = describedOfferings(project)
  const row = (id: string, title: string, areas: readonly Area[]): OverviewRow => ({
    id,
    title,
    areas: areas.length,
    note: strings.overview.areas(areas.length),
    cells: offerings.map((offering) => cell(look, party, areas, offering)),
  })
  const layers = project.layers.map((layer) => row(layer.id, layer.title, layer.areas))
  return {
    title: strings.overview.title(party.name),
    party,
    columns: offerings.map((offering) => ({
      id: offering.id,
      title: shortName(offering, project),
      href: offering.parties.includes(party.id) ? `${party.href}#${offering.id}` : undefined,
    })),
    rows: layers.length > 1 ? [...layers, row('', strings.overview.all, project.areas)] : layers,
  }
}

function cell(look: Lookup, party: PartyRef, areas: readonly Area[], offering: Offering): OverviewCell {
  if (!offering.parties.includes(party.id)) return { parts: [], label: strings.overview.notPart }
  const states = areas.map((area) => look.derived.cells(area, offering).find((one) => one.party === party.id)?.state)
  const parts = shares.map((share) => ({ share, count: states.filter((state) => state === share).length })).filter(({ count }) => count > 0)
  const words = parts.map(({ share, count }) => strings.overview[share](count))
  return { parts, label: words.join(', ') || strings.overview.none }
}
