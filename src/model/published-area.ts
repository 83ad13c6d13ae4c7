import { z } from 'zod'
import { kinds, needs } from './duty.ts'
import { id } from './id.ts'
import { address, controls, formerly, holders, keywords, nextReview, publishedText, reviewed } from './published-parts.ts'
import { plainText, webUrl } from './scalar.ts'

const states = [
  'sole',
  'shared',
  'assists',
  'alternative',
  'none',
  'not-applicable',
  'inherited',
  'out-of-scope',
  'unstated',
  'gap',
] as const

const cell = z
  .object({
    party: id,
    state: z.enum(states).meta({
      description: 'sole and shared own a duty; assists and alternative do not; all others say why there is no duty.',
    }),
    from: id.optional().meta({ description: 'For inherited: who does it in its place.' }),
    text: publishedText.optional().meta({ description: 'More words for the absence.' }),
    unstated: z.literal(true).optional().meta({ description: 'Set where the party is an owner whose duties are not yet written.' }),
  })
  .meta({ title: 'Cell' })

const standing = z
  .object({
    offering: id,
    task: id.optional().meta({ description: 'Absent for the area as a whole.' }),
    owners: z.array(id).meta({ description: 'The level: one is sole, several share, none means that nobody owns it.' }),
    'level-only': z.boolean().meta({ description: 'Whether it rests on a stated level, without single duties.' }),
    cells: z.array(cell).meta({ description: 'One for each party of the offering.' }),
  })
  .meta({ title: 'Standing', description: 'Who holds an area in an offering, derived from the duties.' })

export const publishedLayer = z.object({ id, title: plainText, summary: publishedText.optional() }).meta({ title: 'Layer' })
export const publishedTask = z.object({ id, title: plainText, summary: publishedText.optional() }).meta({ title: 'Published task' })

export const publishedArea = z
  .object({
    id,
    layer: id,
    title: plainText,
    summary: publishedText.optional(),
    keywords,
    controls: controls.meta({ description: 'Controls that all its duties map to.' }),
    notes: z.array(z.object({ id, text: publishedText }).meta({ title: 'Note' })),
    standing: z.array(standing),
    address,
    formerly,
    reviewed,
    'next-review': nextReview,
  })
  .meta({ title: 'Published area' })

export const publishedDuty = z
  .object({
    id: id.meta({ description: 'Permanent: it stays when the duty moves or changes hands.' }),
    area: id,
    task: id.optional(),
    text: publishedText,
    kind: z.enum(kinds),
    need: z.enum(needs),
    by: holders,
    condition: publishedText.optional(),
    'instead-of': id.optional().meta({ description: 'The duty whose place it takes under its condition.' }),
    'relies-on': z.array(id),
    accountable: id.optional(),
    takes: z.array(z.string().max(200)).meta({ description: 'Duties of an upstream that it picks up, as party:duty.' }),
    guide: webUrl.optional().meta({ description: 'Where it is explained, as a whole address.' }),
    controls: controls.meta({ description: 'Its own controls and those of its area.' }),
    address,
    formerly,
  })
  .meta({ title: 'Published duty' })
