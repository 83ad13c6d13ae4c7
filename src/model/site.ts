import { z } from 'zod'
import { id, ids } from './id.ts'
import type { Located } from './place.ts'
import type { RichText } from './rich-text.ts'
import { contactUrl, dateText, days, dayText, plainText, richText, webUrl } from './scalar.ts'

const vendorSchema = z
  .strictObject({ name: plainText.meta({ description: 'As it signs.' }), url: webUrl.optional() })
  .meta({ description: 'Who publishes the site.' })

const productSchema = z
  .strictObject({
    name: plainText.meta({ description: 'What the site is about.' }),
    summary: richText.optional().meta({ description: 'What it is, in a sentence or two.' }),
    url: webUrl.optional(),
  })
  .meta({ description: 'What is sold.' })

const contactsSchema = z
  .strictObject({
    security: contactUrl.optional().meta({ description: 'Where to report a vulnerability; written to security.txt.' }),
    support: contactUrl.optional(),
    privacy: contactUrl.optional(),
    status: webUrl.optional().meta({ description: 'The status page.' }),
    policy: webUrl.optional().meta({ description: 'The disclosure policy; written to security.txt.' }),
    encryption: webUrl.optional().meta({ description: 'The key for encrypted reports; written to security.txt.' }),
    acknowledgments: webUrl.optional().meta({ description: 'Thanks to reporters; written to security.txt.' }),
    expires: dayText.optional().meta({ description: 'Until when security.txt holds. Default: a year from legal.effective.' }),
  })
  .meta({ title: 'Contacts', description: 'Where readers turn.' })

const agreementSchema = z
  .strictObject({ id, title: plainText, url: webUrl.optional() })
  .meta({ title: 'Agreement', description: 'An agreement that prevails over the site.' })

const legalSchema = z
  .strictObject({
    version: plainText.meta({ description: 'The version of this statement, in quotes: "2026.4".' }),
    effective: dayText.meta({ description: 'The day from which it is in force.' }),
    agreements: z.array(agreementSchema).optional().meta({ description: 'The agreements that prevail over this site.' }),
    disclaimer: z.string().optional().meta({
      description: 'The page with the full disclaimer; its summary is the short one on every page.',
    }),
  })
  .meta({ title: 'Legal', description: 'Version, date and agreements: what lawyers look for.' })

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write a colour as "#1a5fb4", in quotes')

const logoFile = z.string().regex(/^\/\S+\.(?:svg|png|webp)$/, 'Write the address of an image in public/, such as /logo.svg')

const fontSchema = z
  .strictObject({
    family: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,60}$/, 'Write the name of the family in letters, digits and spaces')
      .meta({ description: 'Its name: files of one name make a family.' }),
    file: z
      .string()
      .regex(/^\/[A-Za-z0-9_./-]+\.woff2$/, 'Write the address of a font in public/, such as /fonts/acme.woff2')
      .meta({ description: 'The address of a file in public/, in WOFF2: /fonts/acme.woff2.' }),
    weight: z
      .union([
        z.int().min(1).max(1000),
        z.string().regex(/^[1-9]\d{0,3} [1-9]\d{0,3}$/, 'Write a weight such as 400, or a range such as "100 900"'),
      ])
      .optional()
      .meta({ description: 'A weight, or the range of a variable font: "100 900". Default: 400.' }),
    style: z.enum(['normal', 'italic']).optional().meta({ description: 'Default: normal.' }),
    use: z.enum(['text', 'headings', 'code']).optional().meta({ description: 'What the family is for. Default: text.' }),
  })
  .meta({ title: 'Font' })

const brandSchema = z
  .strictObject({
    accent: hexColour.optional().meta({
      description: 'The colour of links and marks on light ground: "#1a5fb4". Default: `accent-dark`, darkened until it can be read.',
    }),
    'accent-dark': hexColour
      .optional()
      .meta({ description: 'The same on dark ground. Default: `accent`, lightened until it can be read.' }),
    logo: logoFile.optional().meta({ description: 'The address of an image in public/, shown before the name: /logo.svg.' }),
    'logo-dark': logoFile.optional().meta({ description: 'The one for dark ground. Default: `logo`.' }),
    fonts: z.array(fontSchema).min(1).optional().meta({ description: 'Your own fonts. Default: those of the reader’s system.' }),
  })
  .meta({ title: 'Brand', description: 'Colours, logo and fonts.' })

/** Whether a browser takes it for a language tag. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const reviewSchema = z
  .strictObject({
    page: days.optional().meta({ description: 'How long a reviewed page stays fresh.' }),
    attestation: days.optional().meta({ description: 'How long an attestation without an expiry stays fresh.' }),
  })
  .meta({ title: 'Review', description: 'How long what was looked at stays fresh.' })

const retiredSchema = z
  .strictObject({ id, reason: plainText, date: dateText.optional() })
  .meta({ title: 'Retired id', description: 'An id that must not be used again.' })

/** The languages of a site; the first is that of its data and texts. */
export const languageTags = z
  .array(
    z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language tag, such as en or pt-BR')
      .refine(isLanguage, 'Write a language tag, such as en or pt-BR'),
  )
  .min(1)

const ruleSettings = ['error', 'warning', 'off'] as const

export const siteSchema = z
  .strictObject({
    vendor: vendorSchema,
    product: productSchema,
    url: webUrl.optional().meta({ description: 'Where the site will stand. Default: https://localhost/.' }),
    contacts: contactsSchema.optional(),
    legal: legalSchema.optional(),
    languages: languageTags
      .optional()
      .meta({ description: 'Language tags, the first of which is the language of data and content. Default: [en].' }),
    brand: brandSchema.optional(),
    layers: ids.optional().meta({ description: 'The layers, top of the stack first. Default: by name.' }),
    review: reviewSchema.optional(),
    repository: webUrl.optional().meta({ description: 'Where data and content are edited.' }),
    retired: z.array(retiredSchema).optional().meta({ description: 'Ids that are gone and must not come back.' }),
    rules: z.record(id, z.enum(ruleSettings)).optional().meta({ description: 'Severities other than the rules’ own.' }),
    budget: z
      .strictObject({
        unstated: z.int().min(0).optional().meta({ description: 'How many cells may be `unstated`.' }),
        unbound: z.int().min(0).optional().meta({ description: 'How many claims of the prose may match nothing in the data.' }),
      })
      .optional()
      .meta({ title: 'Budget', description: 'Caps on what is not yet said.' }),
  })
  .meta({ title: 'site.yaml', description: 'The vendor, the product, and the terms of the statement.' })

export type SiteFile = z.infer<typeof siteSchema>

export interface Agreement extends Located {
  readonly id: string
  readonly title: string
  readonly url?: string | undefined
}

export interface RetiredId extends Located {
  readonly id: string
  readonly reason: string
  readonly date?: string | undefined
}

export interface Legal extends Located {
  readonly version: string
  readonly effective: string
  readonly agreements: readonly Agreement[]
  readonly disclaimer?: string | undefined
}

export interface Site extends Located {
  readonly vendor: { readonly name: string; readonly url?: string | undefined }
  readonly product: { readonly name: string; readonly summary?: RichText | undefined; readonly url?: string | undefined }
  readonly url: string
  readonly contacts: NonNullable<SiteFile['contacts']>
  readonly legal?: Legal | undefined
  readonly languages: readonly string[]
  readonly brand: NonNullable<SiteFile['brand']>
  readonly layers?: readonly string[] | undefined
  readonly review: NonNullable<SiteFile['review']>
  readonly repository?: string | undefined
  readonly retired: readonly RetiredId[]
  readonly rules: Readonly<Record<string, (typeof ruleSettings)[number]>>
  readonly budget: NonNullable<SiteFile['budget']>
}

/** The day on which security.txt expires: the one given, or else a year after the statement takes effect. */
export function securityExpires(site: Site): string | undefined {
  if (site.contacts.expires !== undefined || site.legal === undefined) return site.contacts.expires
  const day = new Date(`${site.legal.effective}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}
