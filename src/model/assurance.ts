import { z } from 'zod'
import { type When, when } from './condition.ts'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { dateText, lastDay, plainText, richText, webUrl } from './scalar.ts'

export const assuranceKinds = ['attestation', 'certification', 'audit', 'review'] as const
export const assuranceStatuses = ['current', 'preview', 'planned', 'expired'] as const

const assuranceSchema = z
  .strictObject({
    id,
    title: plainText,
    kind: z.enum(assuranceKinds),
    status: z.enum(assuranceStatuses),
    by: plainText.optional().meta({ description: 'The auditor.' }),
    date: dateText.optional().meta({ description: 'When it was issued.' }),
    expires: dateText.optional(),
    period: z
      .strictObject({ from: dateText, to: dateText })
      .refine(({ from, to }) => lastDay(from) <= lastDay(to), 'A period ends after it begins: write the earlier date under from')
      .optional()
      .meta({ title: 'Period', description: 'The time that was examined: { from: "2025-04", to: "2026-03" }.' }),
    when: when.optional().meta({ description: 'The offerings, or parts of them, that it covers. Default: all.' }),
    report: plainText.optional().meta({ description: 'How to get the report: On request.' }),
    url: webUrl.optional().meta({ description: 'Where the report or the certificate is.' }),
    summary: richText.optional().meta({ description: 'Scope and result, in a sentence or two.' }),
  })
  .meta({ title: 'Attestation' })

export const assuranceFileSchema = z.array(assuranceSchema).meta({
  title: 'assurance.yaml',
  description: 'Attestations, certifications, audits and reviews, with scope and dates.',
})

export interface Attestation extends Located {
  readonly id: string
  readonly title: string
  readonly kind: (typeof assuranceKinds)[number]
  readonly status: (typeof assuranceStatuses)[number]
  readonly by?: string | undefined
  readonly date?: string | undefined
  readonly expires?: string | undefined
  readonly period?: { readonly from: string; readonly to: string } | undefined
  readonly when?: When | undefined
  readonly report?: string | undefined
  readonly url?: string | undefined
  readonly summary?: RichText | undefined
}
