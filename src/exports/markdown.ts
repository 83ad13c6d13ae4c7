import type { DutyView } from '../views/duty.ts'
import type { ExportView } from '../views/export.ts'
import { whoBehind } from '../views/handed.ts'
import { blocks, heading, item, list, section } from '../views/markdown/block.ts'
import { controlsMarkdown, unstatedMarkdown } from '../views/markdown/parts.ts'
import { richMarkdown } from '../views/markdown/rich.ts'
import { statementMarkdown } from '../views/markdown/statement.ts'
import { linkMarkdown, plainMarkdown } from '../views/markdown/text.ts'
import { strings } from '../views/strings.ts'
import { wholeUrl } from '../views/url.ts'
import type { Exporter } from './index.ts'

/**
 * A task list by layer and area: one box per duty, none before what a party only assists with. Version, day, disclaimer
 * and agreements stand at its head. Every word of the data stays a word.
 */
export const markdown: Exporter = {
  id: 'markdown',
  title: strings.files.formats.markdown,
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  export(view) {
    const { groups, unstated, required, recommended, assists } = view.obligations
    const text = blocks(
      heading(1, plainMarkdown(view.title)),
      statementMarkdown(view.statement, view.url),
      strings.party.counts(required, recommended, assists, unstated.length),
      ...groups.flatMap((group) => [
        heading(2, plainMarkdown(group.title)),
        ...group.areas.flatMap(({ area, duties }) => [
          heading(3, linkMarkdown(plainMarkdown(area.title), wholeUrl(view.site, area.href))),
          list(duties.map((duty) => task(view, duty))),
        ]),
      ]),
      section(
        2,
        strings.party.unstated,
        unstatedMarkdown(view.obligations, (area) => linkMarkdown(plainMarkdown(area.title), wholeUrl(view.site, area.href))),
      ),
      groups.length + unstated.length === 0 && strings.party.none,
    )
    return `${text}\n`
  },
}

function task({ site, obligations, notesOf }: ExportView, duty: DutyView): string {
  const words = strings.area
  const link = ({ text, href }: Pick<DutyView, 'text' | 'href'>) =>
    linkMarkdown(richMarkdown(text, { site, linked: true }), wholeUrl(site, href))
  const others = duty.holders.filter((party) => party.id !== obligations.party.id)
  const say = (label: string, said: string | undefined | false) => said && `${label}: ${said}`
  const assist = duty.kind === 'assist'
  return item(`${assist ? '' : '[ ] '}${link(duty)}`, [
    assist ? strings.states.assists : duty.need === 'recommended' && strings.needs.recommended,
    say(words.task, duty.task && plainMarkdown(duty.task)),
    duty.condition && say(strings.files.condition, richMarkdown(duty.condition, { site })),
    say(words.insteadOf, duty.insteadOf && link(duty.insteadOf)),
    say(strings.files.together, others.map((party) => plainMarkdown(party.name)).join(', ')),
    say(words.accountable, duty.accountable && plainMarkdown(duty.accountable.name)),
    duty.guide && linkMarkdown(words.guide, wholeUrl(site, duty.guide)),
    say(words.reliesOn, duty.reliesOn.map((other) => `${link(other)}${plainMarkdown(whoBehind(other))}`).join('; ')),
    say(words.controls, controlsMarkdown(duty.controls)),
    ...notesOf(duty).map((note) => say(strings.files.noteWord, richMarkdown(note, { site }))),
  ])
}
