import { z } from 'zod'
import type { Located } from './place.ts'
import { dayText, plainText } from './scalar.ts'

export const releaseSchema = z
  .strictObject({
    version: plainText.meta({ description: 'The same as the file’s name.' }),
    effective: dayText.meta({ description: 'The day from which it was in force.' }),
    summary: plainText.optional(),
    duties: z
      .record(z.string(), z.strictObject({ area: plainText, text: plainText, by: z.record(z.string(), z.array(z.string())) }))
      .optional()
      .meta({ description: 'What was in force: each duty with its holders per offering.' }),
  })
  .meta({ title: 'releases/<version>.json', description: 'What was in force. Written by a command, never by hand.' })

export interface Release extends Located {
  readonly version: string
  readonly effective: string
  readonly summary?: string | undefined
}
