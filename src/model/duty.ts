import { z } from 'zod'
import { type When, when } from './condition.ts'
import { id, idOrIds, ids } from './id.ts'
import type { Locate, Located, Place } from './place.ts'
import type { RichText } from './rich-text.ts'
import { richText } from './scalar.ts'

export const needs = ['required', 'recommended'] as const
export const kinds = ['duty', 'assist'] as const

const controlRef = z
  .string()
  .regex(/^[a-z0-9-]+:\S+$/, 'Write a control as framework:ID, such as "ccm:IAM-14"')
  .meta({ description: 'A control as framework:ID.' })

export const controlRefs = z.array(controlRef).min(1)

const holders = z
  .strictObject({
    parties: idOrIds.meta({ description: 'The party, or all that do it jointly there.' }),
    when: when.meta({ description: 'The offerings in which they do.' }),
  })
  .meta({
    title: 'Holders',
    examples: [{ parties: ['acme', 'customer'], when: { model: 'paas' } }],
    description: 'Who does a duty in some offerings, where that is not one party alone in each of them.',
  })

export const dutySchema = z
  .strictObject({
    id: id.meta({ description: 'Permanent and unique across the site; a duty keeps it when it changes hands or moves.' }),
    by: z.union([id, ids, z.array(holders).min(1), z.record(id, when).meta({ examples: [{ acme: { model: 'saas' } }] })]).meta({
      description:
        'Who does it: a party, several parties jointly, a map from party to the offerings where it does, or a list of parties and offerings where several do it jointly in some.',
    }),
    text: richText.meta({ description: 'An imperative that does not name its actor: "Require MFA for every user."' }),
    kind: z.enum(kinds).optional().meta({ description: 'duty (default), or assist: gives a tool or help, and owns nothing.' }),
    need: z.enum(needs).optional().meta({ description: 'required (default) or recommended.' }),
    when: when.optional().meta({ description: 'The offerings in which it holds. Default: where all its parties take part.' }),
    condition: richText.optional().meta({ description: 'A choice or event on which it depends: "If you federate sign-in…"' }),
    'instead-of': id.optional().meta({ description: 'The duty whose place it takes under its condition; not counted for the level.' }),
    'relies-on': ids.optional().meta({ description: 'Duties and assists, of any area, without which it cannot be done.' }),
    accountable: id.optional().meta({ description: 'The party that answers for it, where that is not `by`.' }),
    task: id.optional().meta({ description: 'Its place on the second axis; required where tasks.yaml exists.' }),
    guide: z.string().optional().meta({ description: 'Where it is explained: a page of this site, or a web address.' }),
    controls: controlRefs.optional().meta({ description: 'Controls it maps to, besides those of its area.' }),
    takes: z
      .array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'Write it as party:duty, such as "aws:configure-security-groups"'))
      .min(1)
      .optional()
      .meta({ description: 'Duties that an upstream leaves to its customer and that this one picks up, as party:duty.' }),
    formerly: z
      .array(z.string().regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+$/, 'Write an old id, or area/id for a duty that moved'))
      .optional()
      .meta({ description: 'Ids it had before; area/id where it stood in another area.' }),
  })
  .meta({ title: 'Duty', description: 'One thing that one party, or several jointly, does.' })

/** Parties that hold a duty together, and where. Without `when`: wherever all of them take part. */
export interface Holding {
  readonly parties: readonly string[]
  readonly when?: When | undefined
  /** Where one of the parties is named. */
  readonly partyAt: (index: number) => Place
  /** Finds what stands inside `when`. */
  readonly whenAt: Locate
}

export interface Duty extends Located {
  readonly id: string
  readonly area: string
  readonly layer: string
  readonly holdings: readonly Holding[]
  readonly text: RichText
  readonly kind: (typeof kinds)[number]
  readonly need: (typeof needs)[number]
  readonly when?: When | undefined
  readonly condition?: RichText | undefined
  readonly insteadOf?: string | undefined
  readonly reliesOn: readonly string[]
  readonly accountable?: string | undefined
  readonly task?: string | undefined
  readonly guide?: string | undefined
  /** Its own controls and those of its area. */
  readonly controls: readonly string[]
  /** Those that it gives itself, in the order of the file. */
  readonly ownControls: readonly string[]
  readonly takes: readonly string[]
  readonly formerly: readonly string[]
}

/** Whether a duty makes its holder an owner of the area: assists and alternatives do not. */
export function counts(duty: Duty): boolean {
  return duty.kind === 'duty' && duty.insteadOf === undefined
}
