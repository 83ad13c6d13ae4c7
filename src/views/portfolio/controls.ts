import { controlCatalogues } from './control-index.ts'
import { allObligations } from './list.ts'
import { type ObligationView, obligationView } from './obligation.ts'
import type { PortfolioLookup } from './refs.ts'

/** The obligations that serve a control. */
export interface ControlRow {
  readonly id: string
  readonly anchor: string
  readonly obligations: readonly ObligationView[]
}

/** Each catalogue, in each edition that a vendor names, with the controls that our obligations serve. */
export interface ControlGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly ControlRow[]
}

export function controlGroups(look: PortfolioLookup): readonly ControlGroup[] {
  const serving = new Map<string, ObligationView[]>()
  for (const obligation of allObligations(look.portfolio)) {
    const view = obligationView(look, obligation)
    for (const { href } of view.controls) serving.set(href, [...(serving.get(href) ?? []), view])
  }
  return controlCatalogues(look).map(({ id, title, controls }) => ({
    id,
    title,
    rows: controls.map(({ control, anchor, href }) => ({ id: control, anchor, obligations: serving.get(href) ?? [] })),
  }))
}
