import { z } from 'zod'
import { id } from './id.ts'
import type { Located, Place } from './place.ts'
import { dateText, plainText } from './scalar.ts'
import type { ProseReading } from './statement.ts'
import type { Suppression } from './suppression.ts'

export const frontMatterSchema = z
  .strictObject({
    title: plainText,
    summary: z.string().min(1).max(600).optional().meta({ description: 'What the page says, in a sentence or two.' }),
    area: id.optional().meta({ description: 'The area that the page explains.' }),
    offering: id.optional().meta({ description: 'The offering that the page speaks of.' }),
    party: id.optional().meta({ description: 'The party that the page speaks of.' }),
    reviewed: dateText.optional().meta({ description: 'The day somebody last checked it.' }),
    aliases: z.record(z.string().min(1), id).optional().meta({ description: 'Words that mean another party on this page: {CSP: azure}.' }),
    describes: plainText.optional().meta({ description: 'Another vendor, whose model the page describes; not judged against ours.' }),
    ignore: z
      .array(z.strictObject({ rule: id, reason: plainText }).meta({ title: 'Ignored rule' }))
      .optional()
      .meta({ description: 'Rules whose findings on this page are passed over, each with the reason.' }),
  })
  .meta({ title: 'Front matter' })

/** A node of a prose tree: mdast, as plain data. */
export interface ProseNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly ProseNode[]
  readonly [key: string]: unknown
}

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly id: string
  readonly at: Place
}

/** What a `<For>` around a reference limits it to. */
export interface Scope {
  readonly parties: readonly string[]
  readonly offerings: readonly string[]
  readonly at: Place
}

/** A component in prose, with what its attributes name. */
export interface Reference {
  readonly component: string
  readonly attributes: Readonly<Record<string, string>>
  /** The words inside it. */
  readonly text: string
  readonly scopes: readonly Scope[]
  readonly at: Place
  readonly attributeAt: Readonly<Record<string, Place>>
}

export interface Link {
  readonly href: string
  readonly text: string
  readonly at: Place
}

export interface Image {
  readonly src: string
  readonly alt: string
  readonly at: Place
}

export interface Page extends Located {
  readonly file: string
  /** Where it is read: begins and ends with a slash. */
  readonly address: string
  readonly title: string
  readonly summary?: string | undefined
  readonly area?: string | undefined
  readonly offering?: string | undefined
  readonly party?: string | undefined
  readonly reviewed?: string | undefined
  readonly aliases: Readonly<Record<string, string>>
  readonly describes?: string | undefined
  readonly headings: readonly Heading[]
  readonly references: readonly Reference[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  /** Note marks, [^so], that no note of the page answers. */
  readonly looseNotes: readonly { readonly id: string; readonly at: Place }[]
  /** All words of the body, for search and for finding terms in use. */
  readonly text: string
  readonly tree: ProseNode
  /** Findings that the page asks to pass over. */
  readonly suppressions: readonly Suppression[]
  /** Who owns which work, as its sentences say. */
  readonly prose: ProseReading
}
