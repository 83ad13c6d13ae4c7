import { z } from 'zod'
import { ownerlessReasons } from './absence.ts'
import { assuranceKinds, assuranceStatuses } from './assurance.ts'
import { id } from './id.ts'
import { address, nextReview, publishedText, reviewed } from './published-parts.ts'
import { dateText, plainText, webUrl } from './scalar.ts'

const reach = z
  .array(
    z.object({ id, share: z.enum(['all', 'part']).meta({ description: 'Whether the whole offering is meant.' }) }).meta({ title: 'Reach' }),
  )
  .meta({ description: 'The offerings for which it holds.' })

export const publishedFact = z
  .object({
    id,
    value: z.union([z.number(), plainText]),
    unit: plainText.optional(),
    says: publishedText,
    offerings: reach,
    source: z
      .object({ title: plainText, url: webUrl.optional(), date: dateText.optional() })
      .optional()
      .meta({ title: 'Source of a figure' }),
  })
  .meta({ title: 'Published fact' })

export const publishedAttestation = z
  .object({
    id,
    title: plainText,
    kind: z.enum(assuranceKinds),
    status: z.enum(assuranceStatuses),
    by: plainText.optional().meta({ description: 'The auditor.' }),
    date: dateText.optional(),
    expires: dateText.optional(),
    period: z
      .object({ from: dateText, to: dateText })
      .optional()
      .meta({ title: 'Published period', description: 'The time that was examined.' }),
    offerings: reach,
    report: plainText.optional().meta({ description: 'How to get the report.' }),
    url: webUrl.optional(),
    summary: publishedText.optional(),
    address,
  })
  .meta({ title: 'Published attestation' })

export const publishedTerm = z
  .object({ id, term: plainText, synonyms: z.array(plainText), says: publishedText, address })
  .meta({ title: 'Published term' })

const controlStanding = z
  .object({
    offering: id,
    owners: z.array(id).meta({ description: 'Who answers it there, by the duties that map to it.' }),
    unstated: z.array(id).meta({ description: 'Owners whose duties are not yet written.' }),
    because: z.enum(ownerlessReasons).optional().meta({ description: 'Why nobody answers it, where that is so on purpose.' }),
    text: publishedText.optional(),
  })
  .meta({ title: 'Standing of a control' })

export const publishedFramework = z
  .object({
    id,
    title: plainText,
    version: plainText.optional(),
    url: webUrl.optional(),
    summary: publishedText.optional(),
    controls: z.array(
      z
        .object({ id: z.string().max(200), standing: z.array(controlStanding), address })
        .meta({ title: 'Published control', description: 'Which duties map to it, the duties say.' }),
    ),
    address,
  })
  .meta({
    title: 'Published framework',
    description: 'A control catalogue by the numbers of its controls; its words belong to whoever issues it.',
  })

const step = z.object({ duty: id, within: plainText.optional(), note: publishedText.optional() }).meta({ title: 'Published step' })

export const publishedScenario = z
  .object({
    id,
    title: plainText,
    question: plainText.optional(),
    summary: publishedText.optional(),
    steps: z.array(step).meta({ description: 'In the order in which they happen.' }),
    address,
    reviewed,
    'next-review': nextReview,
  })
  .meta({ title: 'Published scenario' })

export const publishedUpstream = z
  .object({
    party: id,
    source: webUrl,
    retrieved: dateText,
    version: plainText.optional(),
    duties: z.array(
      z
        .object({ id, text: publishedText, by: z.enum(['provider', 'customer', 'shared']), area: plainText.optional() })
        .meta({ title: 'Duty of an upstream' }),
    ),
  })
  .meta({ title: 'Published upstream', description: 'What an upstream publishes itself, with source and date.' })
