import { areaAddress } from '../../model/address.ts'
import { type AreaDutyRow, type AreaView, areaView, holderGroups, levelGroups } from '../area.ts'
import { areaTexts } from '../area-texts.ts'
import { type NoteBook, noteBook } from '../notes.ts'
import { areaRef, shortName } from '../refs.ts'
import { strings } from '../strings.ts'
import { blocks, item, list, section, table } from './block.ts'
import { notesMarkdown, type Writer } from './context.ts'
import { dutyDetails, handedMarkdown, linksMarkdown, said, undescribedMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { plainMarkdown } from './text.ts'
import type { Twin, TwinFamily } from './twin.ts'

export const areaTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/areas/')
  const words = strings.area
  return [
    {
      address: '/areas/',
      title: page?.title ?? strings.sections.areas,
      summary: page?.summary ?? strings.ledes.areas,
      section: 'areas',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          ...project.layers.map((layer) =>
            section(
              2,
              plainMarkdown(layer.title),
              layer.summary && write.rich(layer.summary),
              linksMarkdown(
                write,
                layer.areas.map((area) => ({ title: area.title, href: areaRef(area).href, summary: area.summary?.plain })),
              ),
            ),
          ),
        ),
    },
    ...project.areas.map((area): Twin => {
      const prose = proseAt(areaAddress(area.id))
      return {
        address: areaAddress(area.id),
        title: area.title,
        summary: prose?.summary ?? area.summary?.plain,
        section: 'areas',
        body: (write) => {
          const view = areaView(look, area)
          const notes = noteBook(look, areaTexts(view))
          return blocks(
            said(strings.files.layer, plainMarkdown(view.layer.title)),
            section(2, words.summary, levels(write, view)),
            section(
              2,
              words.duties,
              list(view.rows.map((row) => duty(write, view, row, notes))) || words.none,
              notesMarkdown(write, notes),
            ),
            section(2, words.standing, standing(write, view, notes), undescribedMarkdown(write)),
            prose && section(2, words.about, proseMarkdown(write, prose, { deeper: 1 })),
            section(2, words.moved, list(view.moved.map((moved) => `${write.duty(moved)}: ${plainMarkdown(words.movedTo(moved.area))}`))),
            section(2, words.related, linksMarkdown(write, view.related)),
            said(words.keywords, plainMarkdown(view.keywords.join(', '))),
          )
        },
      }
    }),
  ]
}

/** Who holds the area: once where all offerings agree. */
function levels(write: Writer, view: AreaView): string {
  const groups = levelGroups(view)
  if (groups.length === 1) return `${plainMarkdown(groups[0]!.level.label)}, ${strings.area.everywhere}`
  return list(groups.map((group) => `${write.offerings(group.offerings)}: ${plainMarkdown(group.level.label)}`))
}

/** A duty with who holds it where, and all that its row says. */
function duty(write: Writer, view: AreaView, row: AreaDutyRow, notes: NoteBook): string {
  const words = strings.area
  const groups = holderGroups(row, view.offerings)
  const everywhere = groups.length === 1 && groups[0]!.offerings.length === view.offerings.length
  const holders = everywhere
    ? `${write.parties(groups[0]!.holders)}, ${words.everywhere}`
    : groups.map((group) => `${write.parties(group.holders)} ${strings.scenario.on(write.offerings(group.offerings))}`).join('; ')
  const text = write.rich(row.duty.text, view.area.id, notes)
  return item(`${text} ${write.permalink(row.duty)}`, [
    said(words.level, holders || words.notInForce),
    row.duty.condition && said(strings.files.condition, write.rich(row.duty.condition, view.area.id, notes)),
    ...dutyDetails(write, row.duty),
    said(words.reliedOnBy, row.reliedOnBy.map((other) => handedMarkdown(write, other)).join('; ')),
    said(words.scenarios, row.scenarios.map(({ id, title }) => write.link(title, `/scenarios/${id}/`)).join(', ')),
  ])
}

/** How each party stands in the area, per offering. */
function standing(write: Writer, view: AreaView, notes: NoteBook): string {
  return table(
    [strings.area.party, ...view.offerings.map((offering) => write.link(shortName(offering, write.look.project), offering.href))],
    view.standing.map(({ task, party, cells }) => [
      plainMarkdown(task ? `${task.title}: ${party.short}` : party.short),
      ...cells.map((cell) => {
        if (!cell) return strings.area.notPart
        const why = cell.absence?.text && write.rich(cell.absence.text, view.area.id, notes)
        return [plainMarkdown(cell.label), cell.unstated ? strings.matrix.unstated : '', why].filter(Boolean).join('\n')
      }),
    ]),
  )
}
