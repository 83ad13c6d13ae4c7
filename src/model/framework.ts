import { z } from 'zod'
import { ownerlessReasons } from './absence.ts'
import { type When, when } from './condition.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { plainText, richText, webUrl } from './scalar.ts'
import { controlStateSchema, type DeclaredState } from './state.ts'

const reason = z.enum(ownerlessReasons).meta({
  description:
    'not-applicable: there is nothing here that it could hold for. out-of-scope: this model does not speak of it. unstated: not yet written.',
})

const controlAbsenceSchema = z
  .strictObject({
    because: reason,
    when: when.optional().meta({ description: 'The offerings it speaks of. Default: all.' }),
    text: richText.optional().meta({ description: 'More words for the row.' }),
  })
  .meta({ title: 'Absence of a control', description: 'Why nobody answers a control.' })

export const controlAbsencesSchema = z.union([reason, controlAbsenceSchema, z.array(controlAbsenceSchema).min(1)])

export const controlSchema = z
  .strictObject({
    id: z.string().regex(/^\S+$/, 'Write the control as its catalogue does, without blanks: "IAM-14"'),
    title: plainText,
    domain: plainText.optional().meta({ description: 'The heading under which the catalogue has it.' }),
    states: z.array(controlStateSchema).min(1).optional().meta({
      description: 'What a published matrix says; checked against the duties that map to it.',
    }),
    absent: controlAbsencesSchema.optional().meta({ description: 'Why nobody answers it, where that is so on purpose.' }),
  })
  .meta({ title: 'Control' })

export const frameworkSchema = z
  .strictObject({
    title: plainText,
    version: plainText.optional().meta({ description: 'In quotes: "4.0".' }),
    url: webUrl.optional(),
    summary: richText.optional().meta({ description: 'What it is, and how far it is answered here.' }),
    controls: z.array(controlSchema).min(1),
  })
  .meta({ title: 'frameworks/<id>.yaml', description: 'A control catalogue that duties map to.' })

export interface ControlAbsence extends Located {
  readonly because: (typeof ownerlessReasons)[number]
  readonly when?: When | undefined
  readonly text?: RichText | undefined
}

export interface Control extends Located {
  readonly id: string
  readonly title: string
  readonly domain?: string | undefined
  readonly states: readonly DeclaredState[]
  readonly absences: readonly ControlAbsence[]
}

export interface Framework extends Located {
  readonly id: string
  readonly title: string
  readonly version?: string | undefined
  readonly url?: string | undefined
  readonly summary?: RichText | undefined
  readonly controls: readonly Control[]
}

/** The ids of a catalogue's rows on its page, by control; the capital keeps them apart from headings. */
export function controlAnchors({ controls }: Pick<Framework, 'controls'>): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    controls.map(({ id }) => {
      const plain = `Control-${id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
      let anchor = plain
      for (let next = 2; taken.has(anchor); next++) anchor = `${plain}-${next}`
      taken.add(anchor)
      return [id, anchor] as const
    }),
  )
}
