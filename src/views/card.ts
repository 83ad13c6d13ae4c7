import type { Lookup, PartyRef } from './refs.ts'

/** The picture that stands for the site where it is linked to. */
export interface CardView {
  readonly vendor: string
  readonly title: string
  readonly parties: readonly PartyRef[]
  /** For each layer, how many of its duties each party has in the first offering; layers without any are left out. */
  readonly layers: readonly { readonly id: string; readonly shares: readonly { readonly tone: number; readonly count: number }[] }[]
}

export function cardView(look: Lookup): CardView {
  const { project, derived } = look
  const offering = project.offerings.find(({ status }) => status === 'offered')
  const layers = project.layers.flatMap(({ id, areas }) => {
    const counts = new Map<string, number>()
    for (const area of offering ? areas : []) {
      for (const cell of derived.cells(area, offering!)) counts.set(cell.party, (counts.get(cell.party) ?? 0) + cell.duties.length)
    }
    const shares = [...look.parties.values()].flatMap((party) => {
      const count = counts.get(party.id) ?? 0
      return count > 0 ? [{ tone: party.tone, count }] : []
    })
    return shares.length > 0 ? [{ id, shares }] : []
  })
  const shown = new Set(layers.flatMap(({ shares }) => shares.map(({ tone }) => tone)))
  return {
    vendor: project.site.vendor.name,
    title: project.pages.find((page) => page.address === '/')?.title ?? project.site.product.name,
    parties: [...look.parties.values()].filter(({ tone }) => shown.has(tone)),
    layers,
  }
}
