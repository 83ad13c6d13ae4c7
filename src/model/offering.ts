import { z } from 'zod'
import { id, idOrIds, ids } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText, webUrl } from './scalar.ts'

export const statuses = ['offered', 'compared', 'undescribed', 'retired'] as const

const dimensionSchema = z
  .strictObject({
    title: plainText.meta({ description: 'The heading for its values.' }),
    values: z.record(id, plainText).meta({ description: 'Each value with the words that readers see.' }),
  })
  .meta({ title: 'Dimension' })

const offeringSchema = z
  .strictObject({
    id,
    name: plainText.meta({ description: 'What it is sold as.' }),
    summary: richText.optional().meta({ description: 'Who it is for, in a sentence or two.' }),
    dimensions: z.record(id, idOrIds).optional().meta({ description: 'Its value, or values, in each dimension.' }),
    parties: ids.optional().meta({ description: 'Who takes part. Default: every party.' }),
    status: z.enum(statuses).optional().meta({
      description: 'offered (default); compared: shown for contrast; undescribed: sold, no split published yet; retired: no longer sold.',
    }),
    url: webUrl.optional(),
    formerly: z.array(id).optional().meta({ description: 'Ids it had before.' }),
  })
  .meta({ title: 'Offering' })

export const offeringsSchema = z
  .strictObject({
    dimensions: z.record(id, dimensionSchema).optional().meta({ description: 'Along what the offerings differ.' }),
    offerings: z.array(offeringSchema).min(1),
  })
  .meta({ title: 'offerings.yaml', description: 'What is sold, and along which dimensions it differs.' })

export type Status = (typeof statuses)[number]

export interface Dimension extends Located {
  readonly id: string
  readonly title: string
  readonly values: Readonly<Record<string, string>>
}

export interface Offering extends Located {
  readonly id: string
  readonly name: string
  readonly summary?: RichText | undefined
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly parties: readonly string[]
  readonly status: Status
  readonly url?: string | undefined
  readonly formerly: readonly string[]
}
