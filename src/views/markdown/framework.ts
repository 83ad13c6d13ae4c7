import { type ControlAnswer, type ControlRow, type FrameworkView, frameworkView } from '../framework.ts'
import { shortName } from '../refs.ts'
import { strings } from '../strings.ts'
import { blocks, item, list, section, table } from './block.ts'
import type { Writer } from './context.ts'
import { undescribedMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { plainMarkdown } from './text.ts'
import type { Twin, TwinFamily } from './twin.ts'

const words = strings.controls

/** Control catalogues. */
export const frameworkTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/frameworks/')
  return [
    {
      address: '/frameworks/',
      title: page?.title ?? strings.sections.frameworks,
      summary: page?.summary ?? strings.ledes.frameworks,
      section: 'frameworks',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          list(
            project.frameworks.map((framework) => {
              const view = frameworkView(look, framework)
              return item(`${write.link(view.title, view.href)}: ${words.size(view.size)}`, [view.summary && write.rich(view.summary)])
            }),
          ) || words.none,
        ),
    },
    ...project.frameworks.map((framework): Twin => {
      const view = frameworkView(look, framework)
      const prose = proseAt(view.href)
      return {
        address: view.href,
        title: prose?.title ?? view.title,
        summary: prose?.summary ?? view.summary?.plain,
        section: 'frameworks',
        body: (write) =>
          blocks(
            [
              view.version && plainMarkdown(words.version(view.version)),
              words.size(view.size),
              view.url && write.link(words.source, view.url),
            ]
              .filter(Boolean)
              .join(' · '),
            prose && proseMarkdown(write, prose),
            section(2, words.totals, totalsMarkdown(write, view)),
            section(2, words.byParty, partiesMarkdown(write, view)),
            section(2, words.table, ...view.groups.map((group) => controlsTable(write, group)), undescribedMarkdown(write)),
          ),
      }
    }),
  ]
}

function totalsMarkdown(write: Writer, view: FrameworkView): string {
  return table(
    [words.standing, ...offeringHeads(write, view)],
    [
      ...view.totals.map(({ label, counts }) => [plainMarkdown(label), ...counts.map(String)]),
      [words.all, ...view.offerings.map(() => String(view.size))],
    ],
  )
}

function partiesMarkdown(write: Writer, view: FrameworkView): string {
  return table(
    [words.party, ...offeringHeads(write, view)],
    view.parties.map(({ party, counts }) => [
      plainMarkdown(party.short),
      ...counts.map((count) => (count ? words.counts(count.alone, count.shared) : strings.area.notPart)),
    ]),
  )
}

function offeringHeads(write: Writer, { offerings }: FrameworkView): readonly string[] {
  return offerings.map((offering) => write.link(shortName(offering, write.look.project), offering.href))
}

function controlsTable(write: Writer, { title, rows }: FrameworkView['groups'][number]): string {
  return blocks(
    title && `### ${plainMarkdown(title)}`,
    table(
      [words.control, words.answers, words.duties],
      rows.map((row) => [
        `${plainMarkdown(row.id)} ${plainMarkdown(row.title)}`,
        row.answers.map((answer) => answerMarkdown(write, answer, row.answers.length > 1)).join('\n'),
        dutyLines(write, row).join('\n'),
      ]),
    ),
  )
}

function answerMarkdown(write: Writer, answer: ControlAnswer, several: boolean): string {
  const who =
    answer.owners.length > 0 && answer.kind !== 'inherited'
      ? `${plainMarkdown(answer.label)}: ${write.parties(answer.owners)}`
      : plainMarkdown(answer.label)
  return [several ? `${who} ${strings.scenario.on(write.offerings(answer.offerings))}` : who, answer.text && write.rich(answer.text)]
    .filter(Boolean)
    .join('\n')
}

function dutyLines(write: Writer, { answers, duties }: ControlRow): readonly string[] {
  const unstated = answers.flatMap((answer) => answer.unstated.map((party) => `– ${plainMarkdown(words.unstated(party.short))}`))
  return [
    ...duties.map((duty) => {
      const assist = duty.kind === 'assist' && `${strings.states.assists}: `
      return `– ${assist || ''}${write.parties(duty.holders)}: ${write.duty(duty)}`
    }),
    ...new Set(unstated),
  ]
}
