import { z } from 'zod'
import { idOrIds, list } from './id.ts'
import type { Offering } from './offering.ts'

/** Chooses offerings by dimension values or by `offering:`. Values within one key: or; several keys: and. */
export const selector = z.record(z.string(), idOrIds).meta({
  description: 'Offerings by dimension values, or by `offering:`. Values within one key: or. Several keys: and.',
})

/** One selector, or several of which one must fit. */
export const when = z.union([selector, z.array(selector).min(1)])

export type Selector = z.infer<typeof selector>
export type When = z.infer<typeof when>

/** How much of an offering a condition takes: nothing, a part (it cuts the offering in two) or all of it. */
export type Share = 'none' | 'part' | 'all'

/** How much of `offering` the condition selects. Without a condition: all. */
export function selects(condition: When | undefined, offering: Offering): Share {
  if (condition === undefined) return 'all'
  const selectors = list<Selector>(condition)
  const atoms = atomsOf(offering)
  const hits = atoms.filter((atom) => selectors.some((one) => fits(one, offering, atom))).length
  return hits === 0 ? 'none' : hits === atoms.length ? 'all' : 'part'
}

type Atom = Readonly<Record<string, string>>

/** An offering that spans several values of a dimension, taken apart into one combination of single values each. */
function atomsOf(offering: Offering): readonly Atom[] {
  let atoms: Atom[] = [{}]
  for (const [dimension, values] of Object.entries(offering.dimensions)) {
    atoms = atoms.flatMap((atom) => values.map((value) => ({ ...atom, [dimension]: value })))
  }
  return atoms
}

function fits(one: Selector, offering: Offering, atom: Atom): boolean {
  return Object.entries(one).every(([key, values]) => list(values).includes(key === 'offering' ? offering.id : (atom[key] ?? '')))
}
