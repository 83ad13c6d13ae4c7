import { z } from 'zod'
import { type When, when } from './condition.ts'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { dateText, plainText, richText, webUrl } from './scalar.ts'

const sourceSchema = z
  .strictObject({
    title: plainText.meta({ description: 'Who said it, and where.' }),
    url: webUrl.optional(),
    date: dateText.optional(),
  })
  .meta({ title: 'Source' })

const factSchema = z
  .strictObject({
    id,
    value: z.union([z.number(), plainText]).meta({ description: 'A number, or text in quotes.' }),
    unit: plainText.optional().meta({ description: 'Shown behind the value: hours.' }),
    says: richText.meta({ description: 'What it is the value of, in a sentence.' }),
    words: z.array(plainText).optional().meta({ description: 'Words that mark a sentence as speaking of it.' }),
    when: when.optional().meta({ description: 'The offerings, or parts of them, for which it holds.' }),
    source: sourceSchema.optional().meta({ description: 'Where a figure from elsewhere comes from.' }),
  })
  .meta({ title: 'Fact' })

export const factsSchema = z.array(factSchema).meta({
  title: 'facts.yaml',
  description: 'Named values that prose may cite: recovery point, retention, notice period…',
})

export interface Fact extends Located {
  readonly id: string
  readonly value: string | number
  readonly unit?: string | undefined
  readonly says: RichText
  readonly words: readonly string[]
  readonly when?: When | undefined
  readonly source?: z.infer<typeof sourceSchema> | undefined
}

/** The value as prose shows it: "72 hours". */
export function factText(fact: Fact): string {
  return fact.unit === undefined ? String(fact.value) : `${fact.value} ${fact.unit}`
}
