import { frameworkAddress, publishedAddress } from '../model/address.ts'
import { obligationLists } from '../model/addresses.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'
import { trustedAddress } from '../model/trusted-page.ts'
import { ownPages } from './addresses.ts'
import { dateWords } from './dates.ts'
import { modelRefs } from './model.ts'
import { areaRef, type Lookup, lookup, offeringRef } from './refs.ts'
import { joinWords, strings } from './strings.ts'

export interface NavItem {
  readonly title: string
  readonly href: string
  readonly children?: readonly NavItem[]
}

/** What stands around every page. */
export interface Shell {
  readonly language: string
  readonly rightToLeft: boolean
  readonly vendor: string
  readonly product: string
  readonly productSummary?: RichText | undefined
  readonly logo?: { readonly light: string; readonly dark?: string | undefined } | undefined
  readonly nav: readonly NavItem[]
  readonly legal: LegalView
  readonly contacts: readonly { readonly label: string; readonly href: string }[]
  /** Where all of this can be had as data. */
  readonly data?: string | undefined
  /** What a portfolio is made of, with the terms of each. */
  readonly sources?: readonly ShellSource[] | undefined
}

/** Somebody else's statement that a page shows parts of: its standing and its terms go with it. */
export interface ShellSource {
  readonly name: string
  readonly href: string
  /** "Version 2026.3, in force from 1 October 2026, fetched 1 November 2026." */
  readonly standing: string
  readonly disclaimer?: string | undefined
  /** "The Master Agreement prevails." */
  readonly prevails?: string | undefined
}

export interface LegalView {
  /** The short disclaimer. */
  readonly short?: string | undefined
  readonly version?: string | undefined
  readonly effective?: string | undefined
  readonly agreements: readonly { readonly id: string; readonly title: string; readonly url?: string | undefined }[]
  /** "The Master Agreement and the Data Agreement prevail." */
  readonly prevails?: string | undefined
  /** The same in parts, with the addresses of those agreements that have one. */
  readonly prevailsParts: readonly { readonly text: string; readonly href?: string | undefined }[]
}

export function shell(project: Project): Shell {
  const { site } = project
  const look = lookup(project)
  return {
    language: site.languages[0] ?? 'en',
    rightToLeft: directionOf(site.languages[0] ?? '') === 'rtl',
    vendor: site.vendor.name,
    product: site.product.name,
    productSummary: site.product.summary,
    logo: logoOf(site.brand),
    nav: navigation(look),
    legal: legalView(project),
    data: publishedAddress,
    contacts: Object.entries(strings.contacts).flatMap(([key, label]) => {
      const href = site.contacts[key as keyof typeof strings.contacts]
      return href === undefined ? [] : [{ label, href }]
    }),
  }
}

/** A logo for both grounds; the second only where it is another. */
function logoOf({ logo, 'logo-dark': dark }: Project['site']['brand']): Shell['logo'] {
  const light = logo ?? dark
  return light === undefined ? undefined : { light, dark: dark === light ? undefined : dark }
}

/** In which direction a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr)(?:-|$)/.test(language) ? 'rtl' : 'ltr'
}

export function legalView(project: Project): LegalView {
  const { legal } = project.site
  const agreements = legal?.agreements ?? []
  const page = project.pages.find((one) => one.file === legal?.disclaimer)
  return {
    short: page?.summary,
    version: legal?.version,
    effective: legal && dateWords(legal.effective, project.site),
    agreements,
    prevails: agreements.length === 0 ? undefined : joinWords(agreements.map((agreement) => agreement.title)),
    prevailsParts: partsOf(agreements),
  }
}

/** The sentence on what prevails, cut at the titles of the agreements. */
function partsOf(agreements: LegalView['agreements']): LegalView['prevailsParts'] {
  if (agreements.length === 0) return []
  const parts: { readonly text: string; readonly href?: string | undefined }[] = []
  let rest = strings.shell.prevails(joinWords(agreements.map(({ title }) => title)), agreements.length > 1)
  for (const { title, url } of agreements) {
    const start = rest.indexOf(title)
    parts.push({ text: rest.slice(0, start) }, { text: title, href: url })
    rest = rest.slice(start + title.length)
  }
  return [...parts, { text: rest }]
}

/** Pages of content/ and of src/pages that are no part of a generated one. A page of src/pages that gives itself no title is left out. */
function furtherPages(project: Project): readonly { readonly title: string; readonly address: string }[] {
  const trusted = project.trustedPages.flatMap((file) => {
    const [address, title] = [trustedAddress(file), project.trustedTitles.get(file)]
    return address?.endsWith('/') && address !== '/' && title !== undefined ? [{ title, address }] : []
  })
  return [...ownPages(project).map(({ title, address }) => ({ title, address })), ...trusted]
}

function folderOf(address: string): string {
  return address.split('/').slice(1, -2).join('/')
}

function navigation(look: Lookup): readonly NavItem[] {
  const { project } = look
  const models = modelRefs(look)
  const offerings = project.offerings.filter((offering) => offering.status !== 'compared')
  const pages = furtherPages(project)
  const folders = [...new Set(pages.map((page) => folderOf(page.address)))]
  const some = (count: number, item: NavItem) => (count > 0 ? [item] : [])
  // What readers come for stands first: a wide page shows the first of these, and folds the others away.
  return [
    { title: strings.sections.home, href: '/' },
    {
      title: strings.sections.offerings,
      href: '/offerings/',
      children: offerings.map((offering) => ({ title: offering.name, href: offeringRef(offering).href })),
    },
    ...some(obligationLists(project).length, {
      title: strings.sections.obligations,
      href: '/obligations/',
    }),
    {
      title: strings.sections.matrix,
      href: '/matrix/',
      children: offerings.map((offering) => ({ title: offering.name, href: `/matrix/${offering.id}/` })),
    },
    ...some(offerings.filter(({ status }) => status === 'offered').length - 1, { title: strings.sections.compare, href: '/compare/' }),
    {
      title: strings.sections.parties,
      href: '/parties/',
      children: [...look.parties.values()].map(({ name, href }) => ({ title: name, href })),
    },
    {
      title: strings.sections.areas,
      href: '/areas/',
      children: project.layers.map((layer) => ({
        title: layer.title,
        href: `/areas/#${layer.id}`,
        children: layer.areas.map((area) => ({ title: area.title, href: areaRef(area).href })),
      })),
    },
    ...some(project.scenarios.length, {
      title: strings.sections.scenarios,
      href: '/scenarios/',
      children: project.scenarios.map(({ id, title }) => ({ title, href: `/scenarios/${id}/` })),
    }),
    ...some(project.attestations.length, { title: strings.sections.attestations, href: '/attestations/' }),
    ...some(project.areas.length, { title: strings.sections.questions, href: '/questions/' }),
    ...some(models.length, {
      title: strings.sections.models,
      href: '/models/',
      children: models.map(({ title, href }) => ({ title, href })),
    }),
    ...some(project.frameworks.length, {
      title: strings.sections.frameworks,
      href: '/frameworks/',
      children: project.frameworks.map(({ id, title }) => ({ title, href: frameworkAddress(id) })),
    }),
    ...folders.map((folder) => {
      const inside = pages.filter((page) => folderOf(page.address) === folder)
      const title =
        folder === ''
          ? inside.length === 1
            ? inside[0]!.title
            : strings.sections.more
          : (folder[0] ?? '').toUpperCase() + folder.slice(1).replaceAll('-', ' ').replaceAll('/', ' / ')
      return { title, href: inside[0]!.address, children: inside.map((page) => ({ title: page.title, href: page.address })) }
    }),
    ...some(project.terms.length, { title: strings.sections.glossary, href: '/glossary/' }),
    { title: strings.sections.legal, href: '/legal/' },
  ]
}
