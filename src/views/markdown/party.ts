import { matrixAddress } from '../../model/address.ts'
import { noteBook } from '../notes.ts'
import type { ObligationsView } from '../obligations.ts'
import { type PartyView, partyView } from '../party.ts'
import { providersView } from '../providers.ts'
import { strings } from '../strings.ts'
import { blocks, item, list, section, table } from './block.ts'
import { notesMarkdown, type Writer } from './context.ts'
import { dutyLimits, linksMarkdown, said, undescribedMarkdown, unstatedMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { plainMarkdown } from './text.ts'
import type { Twin, TwinFamily } from './twin.ts'

export const partyTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/parties/')
  const words = strings.party
  return [
    {
      address: '/parties/',
      title: page?.title ?? strings.sections.parties,
      summary: page?.summary ?? strings.ledes.parties,
      section: 'parties',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          list(
            project.parties.map((party) => {
              const view = partyView(look, party)
              return item(
                `${write.link(party.name, view.party.href)}: ${[view.role, party.slogan]
                  .flatMap((part) => part ?? [])
                  .map(plainMarkdown)
                  .join(' · ')}`,
                [
                  party.summary && write.rich(party.summary),
                  ...view.obligations.map((one) =>
                    said(
                      write.link(one.offering.name, `${view.party.href}#${one.offering.id}`),
                      strings.home.duties(one.required + one.recommended, one.unstated.length),
                    ),
                  ),
                ],
              )
            }),
          ),
          providersMarkdown(write),
        ),
    },
    ...project.parties.map((party): Twin => {
      const { href } = look.parties.get(party.id)!
      const prose = proseAt(href)
      return {
        address: href,
        title: party.name,
        summary: prose?.summary ?? party.summary?.plain,
        section: 'parties',
        body: (write) => {
          const view = partyView(look, party)
          return blocks(
            [plainMarkdown(view.role), view.slogan && plainMarkdown(view.slogan), view.url && write.link(words.website, view.url)]
              .filter(Boolean)
              .join(' · '),
            prose && proseMarkdown(write, prose),
            ...view.obligations.map((one) => obligationsMarkdown(write, one)),
            view.obligations.length > 0 && undescribedMarkdown(write),
            upstreamMarkdown(write, view),
            section(2, words.related, linksMarkdown(write, view.related)),
          )
        },
      }
    }),
  ]
}

/** What one party does in one offering. */
export function obligationsMarkdown(write: Writer, view: ObligationsView): string {
  const words = strings.party
  const duties = view.groups.flatMap((group) => group.areas.flatMap((entry) => entry.duties))
  const notes = noteBook(
    write.look,
    duties.flatMap((duty) => [duty.text, duty.condition].map((text) => ({ area: duty.area.id, text }))),
  )
  return section(
    2,
    plainMarkdown(view.offering.name),
    `${words.counts(view.required, view.recommended, view.assists, view.unstated.length)} · ${write.link(words.matrix, matrixAddress(view.offering.id))}`,
    ...view.groups.flatMap((group) => [
      section(
        3,
        plainMarkdown(group.title),
        ...group.areas.map((entry) =>
          blocks(
            `**${plainMarkdown(entry.area.title)}**`,
            list(
              entry.duties.map((duty) => {
                const marks = duty.text.nodes.flatMap((node) => (node.kind === 'note' ? (notes.find(duty.area.id, node.id) ?? []) : []))
                return item(`${write.duty(duty)}${marks.map((note) => ` ${strings.files.note(note.number)}`).join('')}`, [
                  duty.condition && said(strings.files.condition, write.rich(duty.condition, duty.area.id, notes)),
                  said(strings.area.task, duty.task && plainMarkdown(duty.task)),
                  ...dutyLimits(write, duty),
                ])
              }),
            ),
          ),
        ),
      ),
    ]),
    notesMarkdown(write, notes),
    duties.length === 0 && view.unstated.length === 0 && words.none,
    section(
      3,
      words.unstated,
      unstatedMarkdown(view, (area) => write.link(area.title, area.href)),
    ),
    section(3, words.absent, list(view.absent.map(({ area, label }) => `${write.link(area.title, area.href)}: ${plainMarkdown(label)}`))),
  )
}

/** Who stands behind the vendor, what for, and where. */
function providersMarkdown(write: Writer): string {
  const words = strings.providers
  return section(
    2,
    words.title,
    table(
      [words.name, words.purpose, words.regions, words.offerings, words.link],
      providersView(write.look).map(({ party, purpose, regions, offerings, url }) => [
        write.link(party.name, party.href),
        plainMarkdown(purpose ?? words.unstated),
        regions.length > 0 ? regions.map(plainMarkdown).join('\n') : words.unstated,
        offerings.length > 0 ? write.offerings(offerings) : words.all,
        url === undefined ? '–' : write.link(new URL(url).host, url),
      ]),
    ),
  )
}

/** What an upstream publishes itself, as it was read. */
function upstreamMarkdown(write: Writer, { party, upstream }: PartyView): string {
  if (!upstream) return ''
  const words = strings.party
  return section(
    2,
    plainMarkdown(words.upstream(party.short)),
    `${words.upstreamIntro(upstream.retrieved)} ${write.link(upstream.source, upstream.source)}`,
    table(
      [strings.area.duty, strings.area.level],
      upstream.duties.map((duty) => [write.rich(duty.text), words.upstreamBy[duty.by]]),
    ),
  )
}
