import { z } from 'zod'
import { type When, when } from './condition.ts'
import { id, idOrIds } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { richText } from './scalar.ts'

const reasons = ['none', 'not-applicable', 'inherited', 'out-of-scope', 'unstated'] as const

const reason = z.enum(reasons).meta({
  description:
    'none: the owners named here hold it all. not-applicable: the work does not exist for this party. inherited: `from` does it in its place. out-of-scope: this model does not speak of it. unstated: not yet written.',
})

const absenceSchema = z
  .strictObject({
    because: reason,
    from: id.optional().meta({ description: 'For inherited: the party that owns a duty here and does it.' }),
    when: when.optional().meta({ description: 'The offerings it speaks of. Default: all in which the party takes part.' }),
    task: idOrIds.optional().meta({ description: 'The tasks it speaks of, where tasks.yaml exists.' }),
    text: richText.optional().meta({ description: 'More words for the cell.' }),
  })
  .meta({ title: 'Absence', description: 'Why a party has no duty here.' })

export const absencesSchema = z.union([reason, absenceSchema, z.array(absenceSchema).min(1)])

export type Reason = (typeof reasons)[number]

/** Reasons that may be given of every party alike, where there is no owner. */
export const ownerlessReasons = ['not-applicable', 'out-of-scope', 'unstated'] as const satisfies readonly Reason[]
export const ownerless: ReadonlySet<string> = new Set(ownerlessReasons)

export interface Absence extends Located {
  /** A party's id, or `others`. */
  readonly party: string
  readonly because: Reason
  readonly from?: string | undefined
  readonly when?: When | undefined
  readonly tasks?: readonly string[] | undefined
  readonly text?: RichText | undefined
}
