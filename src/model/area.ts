import { z } from 'zod'
import { type Absence, absencesSchema } from './absence.ts'
import { controlRefs, type Duty, dutySchema } from './duty.ts'
import { id } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText } from './scalar.ts'
import { type DeclaredState, stateSchema } from './state.ts'

export const areaSchema = z
  .strictObject({
    id,
    title: plainText,
    summary: richText.optional().meta({ description: 'What the area covers, in a sentence or two.' }),
    keywords: z.array(plainText).optional().meta({ description: 'Words readers use for it, for search and for reading claims.' }),
    controls: controlRefs.optional().meta({ description: 'Controls that all its duties map to.' }),
    duties: z.array(dutySchema).optional(),
    absent: z.record(id, absencesSchema).optional().meta({
      description: 'Why a party has no duty here; `others` covers the remaining cells where somebody owns a duty.',
    }),
    states: z.array(stateSchema).optional().meta({ description: 'What an overview says; checked against the duties.' }),
    notes: z.record(id, richText).optional().meta({ description: 'Notes, cited from texts as [^id].' }),
    formerly: z.array(id).optional().meta({ description: 'Ids it had before.' }),
  })
  .meta({ title: 'Area' })

export const layerSchema = z
  .strictObject({
    title: plainText.meta({ description: 'Heading in matrices, band in diagrams.' }),
    summary: richText.optional(),
    areas: z.array(areaSchema).min(1),
  })
  .meta({ title: 'areas/<layer>.yaml', description: 'One layer of the stack: its areas with their duties and absences.' })

export interface Note extends Located {
  readonly id: string
  readonly text: RichText
}

export interface Area extends Located {
  readonly id: string
  readonly layer: string
  readonly title: string
  readonly summary?: RichText | undefined
  readonly keywords: readonly string[]
  /** Those that all its duties map to. */
  readonly controls: readonly string[]
  readonly duties: readonly Duty[]
  readonly absences: readonly Absence[]
  readonly states: readonly DeclaredState[]
  readonly notes: readonly Note[]
  readonly formerly: readonly string[]
  /** Whether a part of it could not be read, so that what it lacks cannot be known. */
  readonly incomplete: boolean
}

export interface Layer extends Located {
  readonly id: string
  readonly title: string
  readonly summary?: RichText | undefined
  readonly areas: readonly Area[]
}
