import { z } from 'zod'
import { id } from './id.ts'
import { statuses } from './offering.ts'
import { roles } from './party.ts'
import { address, formerly, publishedText } from './published-parts.ts'
import { contactUrl, dateText, dayText, plainText, webUrl } from './scalar.ts'

export const publishedVendor = z.object({ name: plainText, url: webUrl.optional() }).meta({ title: 'Vendor' })

export const publishedProduct = z
  .object({ name: plainText, summary: publishedText.optional(), url: webUrl.optional() })
  .meta({ title: 'Product' })

export const publishedStatement = z
  .object({
    version: plainText.optional().meta({ description: 'The version of the statement, which is not that of this format.' }),
    effective: dayText.optional().meta({ description: 'The day from which it is in force.' }),
    disclaimer: z.string().max(2000).optional().meta({ description: 'The short disclaimer. Show it wherever the data is shown.' }),
    agreements: z
      .array(z.object({ id, title: plainText, url: webUrl.optional() }).meta({ title: 'Agreement that prevails' }))
      .meta({ description: 'The agreements that prevail over the statement.' }),
    notice: webUrl.meta({ description: 'The whole legal notice.' }),
  })
  .meta({ title: 'Statement', description: 'The terms under which all of this is published.' })

export const publishedContacts = z.record(z.string(), contactUrl).meta({
  description: 'Where readers turn: security, support, privacy, status, policy, encryption, acknowledgments.',
  examples: [{ security: 'mailto:security@acme.example' }],
})

export const publishedParty = z
  .object({
    id,
    name: plainText,
    short: plainText.meta({ description: 'What tables call it.' }),
    role: z.enum(roles),
    slogan: plainText.optional(),
    summary: publishedText.optional(),
    aliases: z.array(plainText),
    purpose: plainText.optional().meta({ description: 'What the vendor uses it for.' }),
    regions: z.array(plainText).meta({ description: 'Where it works, and holds data.' }),
    url: webUrl.optional().meta({ description: 'Its own statement of its responsibilities.' }),
    address,
    formerly,
  })
  .meta({ title: 'Published party' })

export const publishedDimension = z
  .object({ id, title: plainText, values: z.array(z.object({ id, title: plainText }).meta({ title: 'Value' })) })
  .meta({ title: 'Published dimension' })

export const publishedOffering = z
  .object({
    id,
    name: plainText,
    summary: publishedText.optional(),
    status: z.enum(statuses),
    dimensions: z.record(id, z.array(id)),
    parties: z.array(id),
    url: webUrl.optional(),
    address,
    formerly,
  })
  .meta({ title: 'Published offering' })

export const publishedRetired = z.object({ id, reason: plainText, date: dateText.optional() }).meta({ title: 'Id that is gone' })
