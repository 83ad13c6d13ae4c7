import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { mutators } from './mutators.ts'
import { examine, type Outcome } from './run.ts'
import type { SiteFolder } from './sites.ts'
import { findings, Workshop } from './workshop.ts'

export interface Evaluation {
  readonly sites: readonly { readonly name: string; readonly findings: readonly Diagnostic[] }[]
  readonly outcomes: readonly Outcome[]
}

export interface Options {
  /** How many mutants of a kind are made on one site at most; where there is room for more, they are drawn, the same each time. */
  readonly each: number
  /** Only kinds that begin with these words. */
  readonly kind?: string | undefined
  /** Told how many mutants of a site were made, now and then. */
  readonly progress?: ((site: string, mutants: number) => void) | undefined
}

/** Changes each site in every way, one change at a time. */
export function evaluate(folders: readonly SiteFolder[], { each, kind = '', progress }: Options): Evaluation {
  const sites: { name: string; findings: readonly Diagnostic[] }[] = []
  const outcomes: Outcome[] = []
  for (const { name, root } of folders) {
    const workshop = new Workshop(name, root)
    try {
      const site = workshop.site()
      const unchanged = findings(site)
      sites.push({ name, findings: unchanged })
      // What a mutant adds to a site that is not clean could not be told.
      if (unchanged.length > 0) continue
      let made = 0
      for (const mutator of mutators.filter((one) => one.kind.startsWith(kind)))
        for (const draft of spread([...mutator.drafts(site)], each)) {
          outcomes.push(examine(workshop, site, mutator, draft))
          if (++made % 50 === 0) progress?.(name, made)
        }
      progress?.(name, made)
    } finally {
      workshop.close()
    }
  }
  return { sites, outcomes }
}

/** At most so many of a list, chosen by lot with a fixed seed and kept in order: even distances would fall in step with a layout. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  let seed = 20_261_122
  const lots = items.map((_, index) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return { index, lot: seed }
  })
  const chosen = new Set(
    lots
      .toSorted((a, b) => a.lot - b.lot || a.index - b.index)
      .slice(0, most)
      .map(({ index }) => index),
  )
  return items.filter((_, index) => chosen.has(index))
}
