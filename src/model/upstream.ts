import { z } from 'zod'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { dateText, plainText, richText, webUrl } from './scalar.ts'

const upstreamDutySchema = z
  .strictObject({
    id,
    text: richText,
    by: z.enum(['provider', 'customer', 'shared']).meta({ description: 'Whose it is in the upstream’s own words.' }),
    area: plainText.optional(),
  })
  .meta({ title: 'Upstream duty' })

export const upstreamSchema = z
  .strictObject({
    party: id.optional().meta({ description: 'The party; the same as the file’s name.' }),
    source: webUrl.meta({ description: 'Where it is published.' }),
    retrieved: dateText.meta({ description: 'The day it was read.' }),
    version: plainText.optional(),
    duties: z.array(upstreamDutySchema).min(1),
  })
  .meta({ title: 'upstream/<party>.json', description: 'An upstream’s published responsibilities, pinned by source and date.' })

export interface UpstreamDuty extends Located {
  readonly id: string
  readonly text: RichText
  readonly by: 'provider' | 'customer' | 'shared'
  readonly area?: string | undefined
}

export interface Upstream extends Located {
  readonly party: string
  readonly source: string
  readonly retrieved: string
  readonly version?: string | undefined
  readonly duties: readonly UpstreamDuty[]
}
