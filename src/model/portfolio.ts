import { z } from 'zod'
import { controlRefs } from './duty.ts'
import type { Term } from './glossary.ts'
import { id, idOrIds, ids } from './id.ts'
import type { Locate, Located } from './place.ts'
import type { Published } from './published.ts'
import type { PublishedText } from './published-parts.ts'
import type { RichText } from './rich-text.ts'
import { days, dayText, plainText, richText, webUrl } from './scalar.ts'
import { languageTags } from './site.ts'

const filePath = z
  .string()
  .max(400)
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
    'Write a file below the folder of portfolio.yaml, such as vendors/acme.json; fetch what is elsewhere first',
  )
  .meta({ description: 'A file below the folder of portfolio.yaml.' })

const vendorSchema = z
  .strictObject({
    id: id.meta({ description: 'Permanent: what is ticked off, and the mapping, hang on it.' }),
    name: plainText.optional().meta({ description: 'What readers see. Default: the name of its product.' }),
    file: filePath.meta({ description: 'Its responsibilities.json, as it was fetched.' }),
    source: webUrl.optional().meta({ description: 'Where it was fetched. Default: the address that the file gives itself.' }),
    fetched: dayText.meta({ description: 'The day it was fetched: "2026-11-01".' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Write the 64 hexadecimal digits that sha256sum prints, in quotes where they are all digits')
      .optional()
      .meta({ description: 'Pins the file: any other is refused.' }),
    offering: id.optional().meta({ description: 'What we bought. Default: the only one that is offered.' }),
    party: id.optional().meta({ description: 'Who we are in its model. Default: the first customer of the offering.' }),
  })
  .meta({ title: 'Vendor of a portfolio' })

export const portfolioSchema = z
  .strictObject({
    organisation: plainText.meta({ description: 'Who we are.' }),
    title: plainText.optional().meta({ description: 'What the site is called. Default: Our obligations.' }),
    summary: richText.optional(),
    url: webUrl.optional().meta({ description: 'Where the site will stand. Default: https://localhost/.' }),
    languages: languageTags.optional(),
    review: z
      .strictObject({ data: days.optional().meta({ description: 'How long fetched data may be used before it is fetched again.' }) })
      .optional()
      .meta({ title: 'Review of a portfolio' }),
    vendors: z.array(vendorSchema).min(1),
    mapping: filePath.optional().meta({ description: 'Our own areas, and which areas of the vendors belong to them.' }),
    glossary: filePath.optional().meta({ description: 'Our own words, in the format of glossary.yaml.' }),
  })
  .meta({
    title: 'portfolio.yaml',
    description: 'Several vendors’ published data, for `demarc portfolio`: one site of all that we have to do ourselves.',
  })

const perVendor = z.record(id, idOrIds).meta({ examples: [{ acme: 'sign-in' }] })

const ownAreaSchema = z
  .strictObject({
    id,
    title: plainText,
    summary: richText.optional(),
    from: perVendor.optional().meta({ description: 'Vendor → its areas that belong here, by their ids.' }),
    controls: controlRefs.optional().meta({ description: 'Areas that name one of these controls for all their duties belong here.' }),
    terms: ids.optional().meta({ description: 'Terms of our glossary: areas whose title is one of their words belong here.' }),
  })
  .meta({ title: 'Own area' })

const ownFrameworkSchema = z
  .strictObject({ id, title: plainText, version: plainText.optional() })
  .meta({ title: 'Own framework', description: 'A vendor’s catalogue is the same if its title and version are.' })

const ownScenarioSchema = z
  .strictObject({ id, title: plainText, question: plainText.optional(), from: perVendor })
  .meta({ title: 'Own scenario', description: 'Scenarios of several vendors, read as one.' })

export const mappingSchema = z
  .strictObject({
    frameworks: z.array(ownFrameworkSchema).optional().meta({ description: 'The catalogues whose controls the areas name.' }),
    areas: z.array(ownAreaSchema).optional(),
    apart: perVendor.optional().meta({ description: 'Vendor → areas that stay by themselves, whatever would match.' }),
    scenarios: z.array(ownScenarioSchema).optional(),
  })
  .meta({
    title: 'mapping.yaml',
    description: 'How areas of several vendors come together in a portfolio. What is not said here is not guessed.',
  })

/** Published data with its texts read: nothing in them can carry markup of its own, and links lead to https: or mailto: alone. */
export type ReadTexts<T> = T extends PublishedText
  ? RichText
  : T extends readonly (infer Item)[]
    ? readonly ReadTexts<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: ReadTexts<T[Key]> }
      : T
export type PublishedData = ReadTexts<Published>

/** A vendor of portfolio.yaml with what was read of its file. */
export interface VendorSource extends Located, Readonly<Omit<z.infer<typeof vendorSchema>, 'sha256'>> {
  readonly pinned?: string | undefined
  /** Of the file as it is; absent where it cannot be read. */
  readonly sha256?: string | undefined
  readonly data?: PublishedData | undefined
  /** Finds a place in the vendor's file. */
  readonly within: Locate
}

export interface Mapping extends Located, Readonly<z.infer<typeof mappingSchema>> {
  /** Of the own areas, by their place in the list. */
  readonly summaries: readonly (RichText | undefined)[]
}

/** All that was read for a portfolio. */
export interface PortfolioSource extends Located {
  readonly organisation: string
  readonly title?: string | undefined
  readonly summary?: RichText | undefined
  readonly url: string
  readonly languages: readonly string[]
  /** How long fetched data may be used, in days. */
  readonly term?: number | undefined
  readonly vendors: readonly VendorSource[]
  readonly mapping?: Mapping | undefined
  readonly terms: readonly Term[]
  /** Ids of records that are there but could not be read; nothing that names them is dangling. */
  readonly unreadable: ReadonlySet<string>
}
