import type { CellView, MatrixView } from '../matrix.ts'
import { cellTexts } from '../matrix-texts.ts'
import type { ModelView } from '../model.ts'
import { type NoteBook, noteBook } from '../notes.ts'
import { shortName } from '../refs.ts'
import type { StackView } from '../stack.ts'
import { strings } from '../strings.ts'
import type { TaskOverview } from '../task-overview.ts'
import { blocks, heading, table } from './block.ts'
import { notesMarkdown, type Writer } from './context.ts'
import { plainMarkdown } from './text.ts'

/** A matrix: a table per layer, and the notes that it cites. `within` prose, layers are no headings. */
export function matrixMarkdown(write: Writer, view: MatrixView, within = false): string {
  if (!view.described) return strings.matrix.undescribed
  const notes = noteBook(write.look, cellTexts(view))
  const head = [strings.matrix.area, strings.area.level, ...view.parties.map((party) => plainMarkdown(party.short))]
  return blocks(
    ...view.groups.map((group) =>
      blocks(
        within ? view.groups.length > 1 && `**${plainMarkdown(group.title)}**` : heading(2, plainMarkdown(group.title)),
        !within && group.summary && write.rich(group.summary),
        table(
          head,
          group.rows.map((row) => [
            write.link(row.area.title, row.area.href) + (row.task ? `\n${plainMarkdown(row.task.title)}` : ''),
            plainMarkdown(row.level.label) + (row.level.levelOnly ? `\n${strings.matrix.levelOnly}` : ''),
            ...view.parties.map((party) => {
              const cell = row.cells.find((one) => one.party.id === party.id)
              return cell ? cellMarkdown(write, cell, row.area.id, notes) : ''
            }),
          ]),
        ),
      ),
    ),
    notesMarkdown(write, notes),
  )
}

/** A cell: its state in a word, then what there is to do, each with what limits it. */
function cellMarkdown(write: Writer, cell: CellView, area: string, notes: NoteBook): string {
  const lines = cell.duties.map((duty) => {
    const kind = duty.kind === 'assist' ? strings.states.assists : duty.insteadOf && strings.states.alternative
    const tags = [kind !== cell.label && kind, duty.need === 'recommended' && duty.kind === 'duty' && strings.needs.recommended].filter(
      Boolean,
    )
    const marks = duty.text.nodes.flatMap((node) => (node.kind === 'note' ? (notes.find(duty.area.id, node.id) ?? []) : []))
    return [
      '– ',
      tags.length > 0 && `${tags.join(', ')}: `,
      write.duty(duty),
      ...marks.map((note) => ` ${strings.files.note(note.number)}`),
      duty.condition && ` ${write.rich(duty.condition, duty.area.id, notes)}`,
      duty.accountable && ` ${strings.area.accountable}: ${plainMarkdown(duty.accountable.short)}`,
    ]
      .filter((part) => typeof part === 'string')
      .join('')
  })
  const absence = cell.absence?.text && write.rich(cell.absence.text, area, notes)
  return [plainMarkdown(cell.label), ...lines, cell.unstated ? strings.matrix.unstated : undefined, absence]
    .filter((line) => line !== undefined)
    .join('\n')
}

/** Who holds each area, offerings side by side. */
export function levelsMarkdown(write: Writer, { offerings, groups }: Omit<ModelView, 'model'>): string {
  const { project } = write.look
  return table(
    [strings.files.layer, strings.matrix.area, ...offerings.map((offering) => write.link(shortName(offering, project), offering.href))],
    groups.flatMap((group) =>
      group.rows.map((row) => [
        plainMarkdown(group.title),
        write.link(row.area.title, row.area.href),
        ...row.levels.map((level) => plainMarkdown(level.label)),
      ]),
    ),
  )
}

/** Who holds each task of each area; nothing where there are no tasks. */
export function overviewMarkdown(write: Writer, view: TaskOverview | undefined): string {
  if (!view) return ''
  return table(
    [strings.files.layer, strings.matrix.area, ...view.tasks.map((task) => plainMarkdown(task.title))],
    view.groups.flatMap((group) =>
      group.rows.map((row) => [
        plainMarkdown(group.title),
        write.link(row.area.title, row.area.href),
        ...row.cells.map(({ level }) => plainMarkdown(level.label)),
      ]),
    ),
  )
}

/** The layer diagram, said as a table. */
export function stackMarkdown(write: Writer, view: StackView): string {
  const columns = view.columns.map((column) => {
    const title = column.href === undefined ? plainMarkdown(column.title) : write.link(column.title, column.href)
    return column.note === undefined ? title : `${title}\n${plainMarkdown(column.note)}`
  })
  return table(
    [strings.files.layer, strings.stack.area, ...columns],
    view.bands.flatMap((band) =>
      band.rows.map((row) => [
        plainMarkdown(band.title),
        write.link(row.area.title, row.area.href),
        ...row.cells.map((cell) => plainMarkdown(cell.label)),
      ]),
    ),
  )
}
