import { z } from 'zod'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText } from './scalar.ts'

const stepSchema = z
  .strictObject({
    duty: id,
    within: plainText.optional().meta({ description: 'By when: 1 hour.' }),
    note: richText.optional().meta({ description: 'What the step means here.' }),
  })
  .meta({ title: 'Step' })

export const scenarioSchema = z
  .strictObject({
    title: plainText,
    question: plainText.optional(),
    summary: richText.optional(),
    steps: z.array(stepSchema).min(1).meta({ description: 'In the order in which they happen.' }),
  })
  .meta({ title: 'scenarios/<id>.yaml', description: 'What happens when…: ordered steps that cite duties.' })

export interface Step extends Located {
  readonly duty: string
  readonly within?: string | undefined
  readonly note?: RichText | undefined
}

export interface Scenario extends Located {
  readonly id: string
  readonly title: string
  readonly question?: string | undefined
  readonly summary?: RichText | undefined
  readonly steps: readonly Step[]
}
