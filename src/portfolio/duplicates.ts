import type { Problem } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'

/** A problem for each item whose id an earlier one has. */
export function* duplicates(items: readonly { readonly id: string }[], at: (index: number) => Place, kind: string): Generator<Problem> {
  const first = new Map<string, number>()
  for (const [index, { id }] of items.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else {
      yield {
        rule: 'duplicate-id',
        at: at(index),
        message: `The ${kind} "${id}" is there already. Give one of the two another id.`,
        related: [{ message: 'The first one is here.', at: at(earlier) }],
      }
    }
  }
}
