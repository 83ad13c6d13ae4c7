import { blocks, heading, item, list } from '../views/markdown/block.ts'
import { richMarkdown } from '../views/markdown/rich.ts'
import { addressMarkdown, linkMarkdown, plainMarkdown } from '../views/markdown/text.ts'
import type { PortfolioExportView } from '../views/portfolio/export.ts'
import type { ObligationView } from '../views/portfolio/obligation.ts'
import { strings } from '../views/strings.ts'
import { wholeUrl } from '../views/url.ts'
import type { PortfolioExporter } from './index.ts'

/** A task list, one box per obligation, and at its end what each vendor says of its own statement. Every word of the data stays a word. */
export const portfolioMarkdown: PortfolioExporter = {
  id: 'portfolio-markdown',
  title: strings.files.formats.markdown,
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  export(view) {
    const words = strings.portfolio
    const text = blocks(
      heading(1, plainMarkdown(view.title)),
      words.compiled,
      ...view.groups.flatMap((group) => [
        heading(2, plainMarkdown(group.title)),
        ...group.areas.flatMap((area) => [
          heading(3, plainMarkdown(words.vendorArea(area.title, area.vendor.name))),
          area.reasons.length > 0 && `${words.why}: ${plainMarkdown(area.reasons.join(', '))}`,
          list(area.obligations.map((one) => task(view, one))),
          area.unstated && words.unstated,
        ]),
      ]),
      view.groups.length === 0 && words.none,
      heading(2, words.sections.sources),
      list(view.sources.map(sourceItem)),
    )
    return `${text}\n`
  },
}

function task({ site }: PortfolioExportView, one: ObligationView): string {
  const words = strings.area
  const link = ({ text, href }: Pick<ObligationView, 'text' | 'href'>) =>
    linkMarkdown(richMarkdown(text, { site, linked: true }), wholeUrl(site, href))
  const mentions = (found: ObligationView['reliesOn']) => found.map((other) => `${link(other)} (${plainMarkdown(other.who)})`).join('; ')
  const say = (label: string, said: string | undefined | false) => said && `${label}: ${said}`
  return item(`[ ] ${link(one)}`, [
    one.need === 'recommended' && strings.needs.recommended,
    one.condition && say(strings.files.condition, richMarkdown(one.condition, { site })),
    say(words.insteadOf, one.insteadOf && link(one.insteadOf)),
    say(strings.files.together, one.together.map(plainMarkdown).join(', ')),
    say(words.accountable, one.accountable && plainMarkdown(one.accountable.short)),
    one.guide && linkMarkdown(words.guide, one.guide),
    say(words.reliesOn, mentions(one.reliesOn)),
    say(words.reliedOnBy, mentions(one.reliedOnBy)),
    say(words.controls, one.controls.map(({ framework, id }) => plainMarkdown(`${framework} ${id}`)).join(', ')),
    ...one.cited.map(({ text }) => say(strings.files.noteWord, richMarkdown(text, { site }))),
  ])
}

function sourceItem(source: PortfolioExportView['sources'][number]): string {
  const words = strings.portfolio
  return item(plainMarkdown(`${source.name}: ${source.offering}, ${words.as(source.party)}`), [
    plainMarkdown(source.standing),
    source.disclaimer && plainMarkdown(source.disclaimer),
    source.prevails && plainMarkdown(source.prevails),
    `${words.source}: ${addressMarkdown(source.source)}`,
    `${words.hash}: ${source.sha256}`,
  ])
}
