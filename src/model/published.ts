import { z } from 'zod'
import { publishedArea, publishedDuty, publishedLayer, publishedTask } from './published-area.ts'
import {
  publishedAttestation,
  publishedFact,
  publishedFramework,
  publishedScenario,
  publishedTerm,
  publishedUpstream,
} from './published-records.ts'
import {
  publishedContacts,
  publishedDimension,
  publishedOffering,
  publishedParty,
  publishedProduct,
  publishedRetired,
  publishedStatement,
  publishedVendor,
} from './published-site.ts'
import { days, webUrl } from './scalar.ts'

/** The name of the format. It never changes. */
export const publishedFormat = 'demarc-responsibilities'

/**
 * The version of the format. Within one, keys may be added, and readers pass over those that they do not know; a change
 * that would mislead a reader makes a new version.
 */
export const publishedVersion = 1

export const publishedSchema = z
  .object({
    $schema: webUrl.optional().meta({ description: 'This schema, as the site publishes it.' }),
    format: z.literal(publishedFormat),
    version: z.literal(publishedVersion).meta({ description: 'The version of the format, a whole number.' }),
    address: webUrl.meta({ description: 'Where this file is published.' }),
    site: webUrl.meta({ description: 'Where the site stands.' }),
    vendor: publishedVendor,
    product: publishedProduct,
    languages: z.array(z.string().max(35)).min(1).meta({ description: 'Language tags; the first is that of all texts here.' }),
    statement: publishedStatement,
    contacts: publishedContacts,
    review: z.object({ page: days.optional(), attestation: days.optional() }).meta({ title: 'How long a review holds' }),
    parties: z.array(publishedParty).min(1),
    dimensions: z.array(publishedDimension),
    offerings: z.array(publishedOffering).min(1),
    layers: z.array(publishedLayer).meta({ description: 'Top of the stack first.' }),
    tasks: z.array(publishedTask),
    areas: z.array(publishedArea),
    duties: z.array(publishedDuty),
    facts: z.array(publishedFact),
    attestations: z.array(publishedAttestation),
    glossary: z.array(publishedTerm),
    frameworks: z.array(publishedFramework),
    scenarios: z.array(publishedScenario),
    upstreams: z.array(publishedUpstream),
    retired: z.array(publishedRetired).meta({ description: 'Ids of duties that are gone, with the reason.' }),
  })
  .meta({
    title: 'responsibilities.json',
    description:
      'All that a site says, as data, for other programs: written by the build, never by hand. Keys may be added within a version; pass over those that you do not know.',
  })

export type Published = z.infer<typeof publishedSchema>
