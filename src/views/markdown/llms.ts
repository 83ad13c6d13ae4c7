import { publishedAddress, twinAddress } from '../../model/address.ts'
import type { Project } from '../../model/project.ts'
import { statementView } from '../statement.ts'
import { strings } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import { blocks, heading, list, quote, section } from './block.ts'
import { statementMarkdown } from './statement.ts'
import { linkMarkdown, plainMarkdown } from './text.ts'
import { type Twin, twinsOf } from './twin.ts'

/** More files than these: lists that are taken away, which views do not know of. */
export interface FileLink {
  readonly title: string
  readonly href: string
}

/** The order of the sections; what a reader needs last is under "Optional", which llmstxt.org lets a reader skip. */
const order = [
  'home',
  'offerings',
  'obligations',
  'parties',
  'matrix',
  'areas',
  'scenarios',
  'models',
  'compare',
  'questions',
  'frameworks',
  'attestations',
  'more',
] as const
const optional = ['glossary', 'legal'] as const

/** The text of /llms.txt as llmstxt.org describes it: a title, a summary, what to know, then lists of links to the twins. */
export function llmsText(project: Project, files: readonly FileLink[] = []): string {
  const { site } = project
  const twins = [...twinsOf(project).values()]
  const link = ({ address, title, summary }: Twin) =>
    linkMarkdown(plainMarkdown(title), wholeUrl(site, twinAddress(address))) + (summary === undefined ? '' : `: ${plainMarkdown(summary)}`)
  const linked = (sections: readonly Twin['section'][]) => list(twins.filter((twin) => sections.includes(twin.section)).map(link))
  const text = blocks(
    heading(1, plainMarkdown(`${site.product.name} · ${site.vendor.name}`)),
    quote(plainMarkdown(strings.files.about(site.product.name, site.vendor.name))),
    strings.files.linked,
    statementMarkdown(statementView(project), wholeUrl(site, '/')),
    ...order.map((name) => section(2, strings.sections[name], linked([name]))),
    section(2, strings.files.yours, list(files.map(({ title, href }) => linkMarkdown(plainMarkdown(title), wholeUrl(site, href))))),
    section(
      2,
      strings.files.optional,
      linked(optional),
      list([linkMarkdown(plainMarkdown(strings.files.data), wholeUrl(site, publishedAddress))]),
    ),
  )
  return `${text}\n`
}
