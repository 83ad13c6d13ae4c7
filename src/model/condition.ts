import { z } from 'zod'
import { idOrIds, list } from './id.ts'
import type { Offering } from './offering.ts'

/** Chooses offerings by dimension values or by `offering:`. Values within one key: or; several keys: and. */
export const selector = z.record(z.string(), idOrIds).meta({
  description: 'Offerings by dimension values, or by `offering:`. Values within one key: or. Several keys: and.',
  examples: [{ model: 'saas' }],
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
  if (!Array.isArray(condition)) return share(condition as Selector, offering)
  const shares = condition.map((one) => share(one, offering))
  if (shares.includes('all')) return 'all'
  if (!shares.includes('part')) return 'none'
  // Several parts may make up the whole.
  return atomsOf(offering).every((atom) => condition.some((one) => share(one, atom) === 'all')) ? 'all' : 'part'
}

type Described = Pick<Offering, 'id' | 'dimensions'>

function share(selector: Selector, offering: Described): Share {
  let result: Share = 'all'
  for (const key in selector) {
    const wanted = list(selector[key])
    const present = key === 'offering' ? [offering.id] : Object.hasOwn(offering.dimensions, key) ? offering.dimensions[key]! : []
    const hits = present.filter((value) => wanted.includes(value)).length
    if (hits === 0) return 'none'
    if (hits < present.length) result = 'part'
  }
  return result
}

/** An offering that spans several values of a dimension, taken apart into one combination of single values each. */
function atomsOf(offering: Offering): readonly Described[] {
  let atoms: Described[] = [{ id: offering.id, dimensions: {} }]
  for (const [dimension, values] of Object.entries(offering.dimensions)) {
    atoms = atoms.flatMap(({ id, dimensions }) => values.map((value) => ({ id, dimensions: { ...dimensions, [dimension]: [value] } })))
  }
  return atoms
}
