import type { Context, Rule } from '../check.ts'
import type { Area } from '../model/area.ts'
import type { Finding, Related } from '../model/diagnostic.ts'
import type { Offering } from '../model/offering.ts'
import type { Party } from '../model/party.ts'
import { areaNames } from './area-names.ts'
import { doubtsOf } from './doubts.ts'
import { type Column, type HandMatrix, handMatrices, readCell, type Said } from './hand-matrix.ts'
import type { TableCell } from './outline.ts'
import { partyFinder } from './party-mentions.ts'
import { toldOfClaims } from './told.ts'
import { areaName, dutyName, listed, offered, offeringName, partyName, partyNames, possessive } from './words.ts'

export const tableMismatch: Rule = {
  id: 'table-mismatch',
  severity: 'error',
  *check(context) {
    const { project } = context
    const finder = partyFinder(project)
    const doubts = doubtsOf(project)
    const matrices = handMatrices(project)
    if (matrices.length === 0) return
    const told = toldOfClaims(context)
    for (const matrix of matrices) {
      const levels = usesLevels(matrix, (cell) => readCell(finder, cell, matrix.table.page))
      for (const { area, cells } of matrix.rows) {
        if (area === undefined || doubts.area(area)) continue
        for (const [index, column] of matrix.columns) {
          const cell = cells[index]
          if (cell === undefined || told(cell.at)) continue
          const said = readCell(finder, cell, matrix.table.page)
          yield* column.kind === 'party'
            ? partyCell(context, matrix, area, column.party, cell, said)
            : levelCell(context, matrix, area, column, cell, said, levels)
        }
      }
    }
  },
}

/** Whether the table tells what is shared from what is one party's alone. */
function usesLevels({ rows, columns }: HandMatrix, read: (cell: TableCell) => Said): boolean {
  return rows.some(({ cells }) =>
    [...columns.keys()].some((index) => {
      const said = cells[index] && read(cells[index])
      return said?.kind === 'shared' || (said?.kind === 'owners' && said.parties.length > 1)
    }),
  )
}

type Judge = (offering: Offering) => boolean | undefined

/** The offerings in which a cell is wrong: any that the table is limited to, or else all on sale of which the data says something. */
function wrongIn({ project }: Context, { reach }: HandMatrix, own: readonly Offering[] | undefined, holds: Judge): readonly Offering[] {
  const offerings = (own ?? reach.offerings).filter(({ status }) => status === 'offered' || status === 'compared')
  const answers = offerings.map((offering) => ({ offering, so: holds(offering) }))
  const wrong = answers.filter(({ so }) => so === false).map(({ offering }) => offering)
  const each = own !== undefined || (reach.limited && reach.offerings.length < offered(project).length)
  return each || answers.every(({ so }) => so !== true) ? wrong : []
}

function* partyCell(context: Context, matrix: HandMatrix, area: Area, party: Party, cell: TableCell, said: Said): Generator<Finding> {
  const { derived, project } = context
  const wrong = wrongIn(context, matrix, undefined, (offering) => {
    const found = derived.cells(area, offering).find((one) => one.party === party.id)
    const state = found?.state ?? 'none'
    if (state === 'gap' || state === 'unstated' || state === 'alternative') return undefined
    const owns = state === 'sole' || state === 'shared'
    switch (said.kind) {
      case 'blank':
      case 'absent':
        return state === 'assists' ? undefined : !owns
      case 'shared':
        return state === 'assists' ? undefined : state === 'shared'
      case 'owners':
        return state === 'assists' ? undefined : said.parties.includes(party) === owns
      default:
        return state === 'assists' || owns
    }
  })
  const names = partyNames(project)
  const [first] = wrong
  if (first === undefined) {
    if (said.kind === 'text') yield* foreignDuty(context, matrix, area, party, cell)
    return
  }
  const found = derived.cells(area, first).find((one) => one.party === party.id)
  const owners = derived.level(area, first).owners
  const data =
    found !== undefined && found.duties.length > 0
      ? `the data gives ${partyName(party)} ${dutyName(found.duties[0]!)} there`
      : `the data gives ${partyName(party)} no duty there${owners.length > 0 ? `; ${listed(owners.map(names))} ${owners.length > 1 ? 'have' : 'has'} them` : ''}`
  yield finding(context, area, cell, said, `for ${partyName(party)}`, data, wrong, [
    ...(found?.duties ?? []).slice(0, 2).map((duty) => ({ message: 'This is the duty.', at: duty.at('by') })),
    ...(found?.absences ?? [])
      .slice(0, 1)
      .map((absence) => ({ message: 'This says why the party has no duty here.', at: absence.at('because') })),
  ])
}

function* levelCell(
  context: Context,
  matrix: HandMatrix,
  area: Area,
  column: Column & { readonly kind: 'level' },
  cell: TableCell,
  said: Said,
  levels: boolean,
): Generator<Finding> {
  if (said.kind === 'text' || said.kind === 'has') return
  const { derived, project } = context
  const wrong = wrongIn(context, matrix, column.offerings, (offering) => {
    const { owners } = derived.level(area, offering, column.task?.id)
    if (said.kind === 'owners') {
      if (owners.length === 0) return undefined
      const named = said.parties.map(({ id }) => id)
      return named.every((id) => owners.includes(id)) && (!levels || owners.length === named.length)
    }
    if (said.kind === 'shared') return owners.length === 0 ? undefined : owners.length > 1
    return owners.length === 0 ? undefined : false
  })
  const [first] = wrong
  if (first === undefined) return
  const { owners } = derived.level(area, first, column.task?.id)
  const data = `by the data ${listed(owners.map(partyNames(project)))} ${owners.length > 1 ? 'share it' : 'holds it alone'}`
  const where = column.task === undefined ? '' : `for "${column.task.title}"`
  const duties = area.duties.filter(({ task }) => column.task === undefined || task === column.task.id)
  const holding = duties.filter((duty) => derived.holders(duty, first).some((id) => owners.includes(id)))
  yield finding(
    context,
    area,
    cell,
    said,
    where,
    data,
    wrong,
    holding.slice(0, 2).map((duty) => ({ message: 'This is a duty there.', at: duty.at('by') })),
  )
}

function finding(
  { project }: Context,
  area: Area,
  cell: TableCell,
  said: Said,
  where: string,
  data: string,
  wrong: readonly Offering[],
  related: readonly Related[],
): Finding {
  const words = cell.run.text.trim()
  const says = said.kind === 'blank' ? 'is empty' : `says "${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`
  const on = wrong.length >= offered(project).length ? '' : ` on ${listed(wrong.map(offeringName))}`
  return {
    message: `The cell of ${areaName(area)}${where && ` ${where}`} ${says}, but ${data}${on}. Mend the cell or the data; or let <Matrix> make the table.`,
    at: cell.at,
    related: related.length > 0 ? related : [{ message: 'This is the area.', at: area.at('title') }],
  }
}

/** A text in a party's column that is, in other words, a duty of the row's area that somebody else has. */
function* foreignDuty({ project, derived }: Context, { reach }: HandMatrix, area: Area, party: Party, cell: TableCell): Generator<Finding> {
  const match = areaNames(project).match(cell.run.text)
  if (match.kind !== 'duties') return
  const duties = match.duties.filter((duty) => duty.area === area.id)
  const holders = new Set(duties.flatMap((duty) => reach.offerings.flatMap((offering) => derived.holders(duty, offering))))
  const [duty] = duties
  if (duty === undefined || holders.size === 0 || holders.has(party.id) || duty.accountable === party.id) return
  yield {
    message: `This cell is in the column of ${partyName(party)}, but ${dutyName(duty)} is ${possessive(listed([...holders].map(partyNames(project))))}. Move the words to that column, or change "by" of the duty.`,
    at: cell.at,
    related: [{ message: 'This is the duty.', at: duty.at('by') }],
  }
}
