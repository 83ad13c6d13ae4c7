import { compareText } from '../../model/place.ts'
import { allObligations } from './list.ts'
import { controlOf, type ObligationView, obligationView } from './obligation.ts'
import type { PortfolioLookup } from './refs.ts'

/** The obligations that serve a control. */
export interface ControlRow {
  readonly id: string
  readonly obligations: readonly ObligationView[]
}

/** Each catalogue, in each edition that a vendor names, with the controls that our obligations serve. */
export interface ControlGroup {
  readonly title: string
  readonly rows: readonly ControlRow[]
}

export function controlGroups(look: PortfolioLookup): readonly ControlGroup[] {
  const groups = new Map<string, Map<string, ObligationView[]>>()
  for (const obligation of allObligations(look.portfolio)) {
    const view = obligationView(look, obligation)
    for (const control of obligation.duty.controls) {
      const { framework, id } = controlOf(look.vendors.get(obligation.vendor)!, control)
      const rows = groups.get(framework) ?? new Map<string, ObligationView[]>()
      groups.set(framework, rows.set(id, [...(rows.get(id) ?? []), view]))
    }
  }
  return [...groups]
    .map(([title, rows]) => ({
      title,
      rows: [...rows].map(([id, obligations]) => ({ id, obligations })).sort((a, b) => compareControls(a.id, b.id)),
    }))
    .sort((a, b) => compareText(a.title, b.title))
}

/** By the numbers in them as numbers: A-2 comes before A-10. */
function compareControls(a: string, b: string): number {
  const pad = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
  return compareText(pad(a), pad(b))
}
