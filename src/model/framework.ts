import { z } from 'zod'
import type { Located } from './place.ts'
import { plainText, webUrl } from './scalar.ts'

const controlSchema = z
  .strictObject({
    id: z.string().regex(/^\S+$/, 'Write the control as its catalogue does, without blanks: "IAM-14"'),
    title: plainText,
  })
  .meta({ title: 'Control' })

export const frameworkSchema = z
  .strictObject({
    title: plainText,
    version: plainText.optional().meta({ description: 'In quotes: "4.0".' }),
    url: webUrl.optional(),
    controls: z.array(controlSchema).min(1),
  })
  .meta({ title: 'frameworks/<id>.yaml', description: 'A control catalogue that duties map to.' })

export interface Control extends Located {
  readonly id: string
  readonly title: string
}

export interface Framework extends Located {
  readonly id: string
  readonly title: string
  readonly version?: string | undefined
  readonly url?: string | undefined
  readonly controls: readonly Control[]
}
