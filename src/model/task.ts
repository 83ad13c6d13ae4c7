import { z } from 'zod'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText } from './scalar.ts'

const taskSchema = z.strictObject({ id, title: plainText, summary: richText.optional() }).meta({ title: 'Task' })

export const tasksSchema = z
  .array(taskSchema)
  .min(1)
  .meta({ title: 'tasks.yaml', description: 'A second matrix axis: incident, change, access, recovery…' })

export interface Task extends Located {
  readonly id: string
  readonly title: string
  readonly summary?: RichText | undefined
}
