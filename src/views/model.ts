import { modelAddress } from '../model/address.ts'
import type { Offering } from '../model/offering.ts'
import { type LevelView, levelView, type MatrixGroup } from './matrix.ts'
import { type AreaRef, areaRef, type Lookup, type OfferingRef, offeringRef } from './refs.ts'

export interface ModelRef {
  readonly id: string
  readonly title: string
  readonly href: string
  /** Whether the vendor sells an offering of this model. */
  readonly own: boolean
}

/** Who holds each area in the offerings of a service model. */
export interface ModelView {
  readonly model: ModelRef
  readonly offerings: readonly OfferingRef[]
  readonly groups: readonly (Pick<MatrixGroup, 'id' | 'title'> & {
    readonly rows: readonly { readonly area: AreaRef; readonly levels: readonly LevelView[] }[]
  })[]
}

/** The service models that some offering has, in the order of the dimension `model`; none without such a dimension. */
export function modelRefs({ project }: Lookup): readonly ModelRef[] {
  const dimension = project.dimensions.find((one) => one.id === 'model')
  return Object.entries(dimension?.values ?? {}).flatMap(([id, title]) => {
    const offerings = project.offerings.filter((offering) => has(offering, id))
    if (offerings.length === 0) return []
    return [{ id, title, href: modelAddress(id), own: offerings.some((offering) => offering.status !== 'compared') }]
  })
}

export function modelView(look: Lookup, model: ModelRef): ModelView {
  return {
    model,
    ...comparison(
      look,
      look.project.offerings.filter((offering) => has(offering, model.id)),
    ),
  }
}

/** Offerings side by side: who holds each area in each. */
export function comparison(look: Lookup, offerings: readonly Offering[]): Omit<ModelView, 'model'> {
  return {
    offerings: offerings.map(offeringRef),
    groups: look.project.layers.map((layer) => ({
      id: layer.id,
      title: layer.title,
      rows: layer.areas.map((area) => ({ area: areaRef(area), levels: offerings.map((offering) => levelView(look, area, offering)) })),
    })),
  }
}

function has(offering: Offering, model: string): boolean {
  return offering.dimensions.model?.includes(model) ?? false
}
