import { modelAddress, offeringAddress } from '../model/address.ts'
import type { Area } from '../model/area.ts'
import { isDescribed, type State } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import { cellView, levelView } from './matrix.ts'
import { type AreaRef, areaRef, type Lookup, type PartyRef, partyRefs } from './refs.ts'
import { joinWords, strings } from './strings.ts'

/** A party's part in a cell of the diagram. */
export interface StackPart {
  readonly party: PartyRef
  readonly state: State
}

export interface StackCell {
  /** The owners of the cell, or, in a column of one party, that party if it has a part. Empty: nobody here. */
  readonly parts: readonly StackPart[]
  /** The cell in words, the same in the drawing and in its table. */
  readonly label: string
}

export interface StackColumn {
  readonly id: string
  readonly title: string
  /** A second line: the offerings that a column stands for, or a party's slogan. */
  readonly note?: string | undefined
  /** Whether it is the vendor's own, among others shown for contrast. */
  readonly highlighted: boolean
  readonly href?: string | undefined
}

export interface StackRow {
  readonly area: AreaRef
  readonly cells: readonly StackCell[]
}

export interface StackBand {
  readonly id: string
  readonly title: string
  readonly rows: readonly StackRow[]
}

/** What the layer diagram shows: bands of areas, a cell per column. */
export interface StackView {
  readonly title: string
  readonly columns: readonly StackColumn[]
  readonly bands: readonly StackBand[]
  /** The parties that occur, for the key. */
  readonly parties: readonly PartyRef[]
}

/** One offering: a column per party. */
export function offeringStack(look: Lookup, offering: Offering): StackView {
  const parties = partyRefs(look, offering.parties)
  const cellsOf = (area: Area): readonly StackCell[] => {
    const cells = look.derived.cells(area, offering)
    return parties.map((party) => {
      const cell = cells.find((one) => one.party === party.id)
      if (!cell) return { parts: [], label: strings.states.none }
      const { label } = cellView(look, cell, party, offering)
      const takesPart = ['sole', 'shared', 'assists', 'alternative'].includes(cell.state)
      return { parts: takesPart ? [{ party, state: cell.state }] : [], label }
    })
  }
  return {
    title: `Who holds what in ${offering.name}`,
    columns: parties.map((party) => ({
      id: party.id,
      title: party.short,
      note: look.project.parties.find((one) => one.id === party.id)?.slogan,
      highlighted: false,
      href: party.href,
    })),
    bands: isDescribed(offering) ? bands(look, cellsOf) : [],
    parties,
  }
}

/** The diagram of the home page: all ways to use the product, or who does what where there is only one. */
export function homeStack(look: Lookup): StackView {
  const shown = look.project.offerings.filter((offering) => offering.status !== 'retired')
  const [only] = shown
  return only && shown.length === 1 ? offeringStack(look, only) : modelStack(look)
}

/** All service models side by side, the vendor's own highlighted; without the dimension `model`, all offerings. */
export function modelStack(look: Lookup): StackView {
  const columns = modelColumns(look)
  const cellsOf = (area: Area): readonly StackCell[] =>
    columns.map(({ offering }) => {
      const { owners, label } = levelView(look, area, offering)
      const state: State = owners.length > 1 ? 'shared' : 'sole'
      return { parts: owners.map((party) => ({ party, state })), label }
    })
  const present = new Set(columns.flatMap(({ offering }) => offering.parties))
  return {
    title: `Who holds what, in every way to use ${look.project.site.product.name}`,
    columns: columns.map(({ offering: _, ...column }) => column),
    bands: bands(look, cellsOf),
    parties: [...look.parties.values()].filter((party) => present.has(party.id)),
  }
}

function bands(look: Lookup, cellsOf: (area: Area) => readonly StackCell[]): readonly StackBand[] {
  return look.project.layers.map((layer) => ({
    id: layer.id,
    title: layer.title,
    rows: layer.areas.map((area) => ({ area: areaRef(area), cells: cellsOf(area) })),
  }))
}

/** A column per service model; one per offering where offerings of a model differ in any level. */
function modelColumns(look: Lookup): readonly (StackColumn & { readonly offering: Offering })[] {
  const { project } = look
  const dimension = project.dimensions.find((one) => one.id === 'model')
  const shown = project.offerings.filter((offering) => offering.status === 'offered' || offering.status === 'compared')
  const models = dimension ? Object.keys(dimension.values) : []
  const ordered = shown.toSorted((a, b) => rank(models, a) - rank(models, b))
  const groups = new Map<string, Offering[]>()
  for (const offering of ordered) {
    const model = offering.dimensions.model?.[0] ?? ''
    const key = `${model}\n${offering.status}\n${fingerprint(look, offering)}`
    groups.set(key, [...(groups.get(key) ?? []), offering])
  }
  return [...groups].map(([key, offerings]) => {
    const [model = ''] = key.split('\n')
    const [first] = offerings as [Offering, ...Offering[]]
    const title = dimension?.values[model]
    return {
      id: first.id,
      title: title ?? first.name,
      note: title === undefined ? undefined : joinWords(offerings.map((offering) => offering.name)),
      highlighted: first.status === 'offered',
      href: title === undefined ? offeringAddress(first.id) : modelAddress(model),
      offering: first,
    }
  })
}

function rank(models: readonly string[], offering: Offering): number {
  const index = models.indexOf(offering.dimensions.model?.[0] ?? '')
  return index < 0 ? models.length : index
}

function fingerprint(look: Lookup, offering: Offering): string {
  return look.project.areas.map((area) => look.derived.level(area, offering).owners.join('+')).join('|')
}
