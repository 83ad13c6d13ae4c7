import { z } from 'zod'
import { type When, when } from './condition.ts'
import { idOrIds } from './id.ts'
import type { Located } from './place.ts'

const stated = {
  owner: idOrIds.meta({ description: 'The owner, or all who share it.' }),
  when: when.optional(),
  duties: z.literal('unstated').optional().meta({
    description:
      'unstated: the owners are known, and what each of them does is not yet written. An owner without a duty then rests on this line.',
  }),
}

export const stateSchema = z
  .strictObject({ ...stated, task: idOrIds.optional() })
  .meta({ title: 'State', description: 'What an overview says of an area. Checked against the duties.' })

export const controlStateSchema = z.strictObject(stated).meta({
  title: 'State of a control',
  description: 'What a published matrix says of a control. Checked against the duties that map to it.',
})

export interface DeclaredState extends Located {
  readonly owners: readonly string[]
  readonly when?: When | undefined
  readonly tasks?: readonly string[] | undefined
  /** Whether an owner without a duty of its own rests on this alone. */
  readonly unstated: boolean
}
