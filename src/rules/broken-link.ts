import type { Rule } from '../check.ts'
import { shownAt } from '../model/addresses.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Image } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { walkInline } from '../model/rich-text.ts'
import { safeAddress } from '../model/scalar.ts'
import { richTexts } from './rich-texts.ts'
import { brokenTargets } from './targets.ts'

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  *check({ project }) {
    const broken = brokenTargets(project)
    for (const page of project.pages) {
      const base = { address: shownAt(project, page), file: page.file }
      for (const { href, at } of page.links) {
        const fault = safeAddress(href) ? broken(href, base) : undefined
        if (fault) yield { ...fault, at }
      }
      for (const image of page.images) yield* imageFault(project, image, base.address)
    }
    for (const { text, at } of richTexts(project)) {
      // Most texts are plain.
      if (text.nodes.length === 1 && text.nodes[0]!.kind === 'text') continue
      for (const node of walkInline(text.nodes)) {
        const fault = node.kind === 'link' && safeAddress(node.href) ? broken(node.href) : undefined
        if (fault) yield { ...fault, at: at() }
      }
    }
    for (const { guide, at } of project.duties) {
      if (guide === undefined) continue
      const unsafe = `The address "${guide}" cannot be linked to. Write an address of this site, such as /guides/enforce-mfa/, or one that begins with https://.`
      const fault = safeAddress(guide) ? broken(guide) : { message: unsafe }
      if (fault) yield { ...fault, at: at('guide') }
    }
    yield* brandFaults(project)
  },
}

/** Files that the brand names and that are not there. */
function* brandFaults({ site, publicFiles }: Project): Generator<Finding> {
  for (const key of ['logo', 'logo-dark'] as const) {
    const logo = site.brand[key]
    if (logo !== undefined && !publicFiles.includes(logo)) yield { message: noFile(logo), at: site.at('brand', key) }
  }
  for (const [index, { file }] of (site.brand.fonts ?? []).entries()) {
    if (publicFiles.includes(file)) continue
    yield {
      message: `There is no file public${file}. Put the font there, in WOFF2, or leave it out.`,
      at: site.at('brand', 'fonts', index, 'file'),
    }
  }
}

function* imageFault(project: Project, { src, at }: Image, address: string): Generator<Finding> {
  if (!safeAddress(src)) return
  if (/^(?:[\w+.-]+:|\/\/)/.test(src)) {
    yield {
      message: `The image ${src} would be loaded from elsewhere, which the site does not allow. Put it into public/ and write its address, such as /diagram.png.`,
      at,
    }
    return
  }
  const path = new URL(src, `https://site.invalid${address}`).pathname
  if (!project.publicFiles.includes(path)) yield { message: noFile(path), at }
}

function noFile(path: string): string {
  return `There is no file public${path}. Images lie in public/, and their address is what follows after it: public/logo.svg is /logo.svg.`
}
