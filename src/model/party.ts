import { z } from 'zod'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText, webUrl } from './scalar.ts'

export const roles = ['upstream', 'provider', 'customer', 'partner', 'subprocessor'] as const

const partySchema = z
  .strictObject({
    id,
    name: plainText.meta({ description: 'The full name.' }),
    short: plainText.optional().meta({ description: 'What tables and diagrams call it. Default: the name.' }),
    role: z.enum(roles).meta({ description: 'Its part in the model.' }),
    slogan: plainText.optional().meta({ description: 'Its part in one phrase: "Security of the cloud".' }),
    summary: richText.optional().meta({ description: 'What it answers for, in a sentence or two.' }),
    aliases: z.array(plainText).optional().meta({ description: 'Other words for it in prose. Each names one party only.' }),
    purpose: plainText.optional().meta({ description: 'What the vendor uses it for: "Sending of notification email".' }),
    regions: z.array(plainText).min(1).optional().meta({ description: 'Where it works, and holds data: [Europe (Frankfurt)].' }),
    url: webUrl.optional().meta({ description: 'Its own statement of its responsibilities.' }),
    formerly: z.array(id).optional().meta({ description: 'Ids it had before.' }),
  })
  .meta({ title: 'Party' })

export const partiesSchema = z.array(partySchema).min(1).meta({
  title: 'parties.yaml',
  description: 'Who takes part, in the order of table columns.',
})

export type Role = (typeof roles)[number]

export interface Party extends Located {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly role: Role
  readonly slogan?: string | undefined
  readonly summary?: RichText | undefined
  readonly aliases: readonly string[]
  readonly purpose?: string | undefined
  readonly regions: readonly string[]
  readonly url?: string | undefined
  readonly formerly: readonly string[]
}
