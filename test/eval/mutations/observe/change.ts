import type { Offering } from '../../../../src/model/offering.ts'
import type { Witness } from '../mutant.ts'
import type { Site } from '../site.ts'
import { offered } from '../words.ts'

/** A site before and after a change of its data; its prose is the same in both. */
export interface Change {
  readonly before: Site
  readonly after: Site
}

/** Finds statements that were true before a change and are not after it. Places are those after it. */
export type Finder = (change: Change) => Iterable<Witness>

/** Offerings that are offered before and after, in both their forms. */
export function pairs({ before, after }: Change): readonly (readonly [Offering, Offering])[] {
  return offered(before.project).flatMap((one) => {
    const same = offered(after.project).find(({ id }) => id === one.id)
    return same ? [[one, same] as const] : []
  })
}

/** The same entity before and after, for those that are still there. */
export function kept<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  return before.flatMap((one) => {
    const same = after.find(({ id }) => id === one.id)
    return same ? [[one, same] as const] : []
  })
}

/** A place as one string, to tell two statements apart. */
export function key({ at }: Witness): string {
  return `${at.file}:${at.line}`
}
