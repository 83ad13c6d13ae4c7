import { z } from 'zod'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText } from './scalar.ts'

const termSchema = z
  .strictObject({
    id,
    term: plainText,
    synonyms: z.array(plainText).optional().meta({ description: 'Other words for it; search finds it by them.' }),
    avoid: z.array(plainText).optional().meta({ description: 'Words that the prose should not use for it.' }),
    says: richText.meta({ description: 'What it means.' }),
  })
  .meta({ title: 'Term' })

export const glossarySchema = z.array(termSchema).meta({
  title: 'glossary.yaml',
  description: 'Terms, their synonyms, and words to avoid.',
})

export interface Term extends Located {
  readonly id: string
  readonly term: string
  readonly synonyms: readonly string[]
  readonly avoid: readonly string[]
  readonly says: RichText
}
