import { z } from 'zod'
import { id } from './id.ts'
import { plainText, webUrl } from './scalar.ts'

/** A text of the data for two kinds of readers. */
export const publishedText = z
  .object({
    markdown: z.string().min(1).max(20_000).meta({
      description: 'Inline Markdown: emphasis, code, links with whole addresses, and note marks, [^id], of the area’s notes.',
    }),
    plain: z.string().max(20_000).meta({ description: 'The same words without marks.' }),
  })
  .meta({ title: 'Text' })

export type PublishedText = z.infer<typeof publishedText>

export const address = webUrl.meta({ description: 'Where it is read on the site, as a whole address.' })

export const formerly = z.array(z.string().max(200)).meta({ description: 'Ids it had before; area/id for a duty that moved.' })

/** For each offering in which it is in force, who holds it. */
export const holders = z.record(id, z.array(id).min(1)).meta({
  description:
    'Offering → the parties that hold it there, jointly where there are several. Offerings in which it is not in force are left out.',
  examples: [{ team: ['customer'] }],
})

export const reviewed = z.string().max(10).optional().meta({ description: 'When the page about it was last reviewed: "2026-10-01".' })
export const nextReview = z.string().max(10).optional().meta({ description: 'The day by which it is to be reviewed again.' })

export const controls = z.array(z.string().max(200)).meta({ description: 'Controls as framework:ID.' })

export const keywords = z.array(plainText)
