import type { Context, Rule } from '../check.ts'
import type { Area } from '../model/area.ts'
import { didYouMean } from '../model/nearest.ts'
import { type HandMatrix, handMatrices } from './hand-matrix.ts'
import { areaName, listed, partyName } from './words.ts'

export const tableIncomplete: Rule = {
  id: 'table-incomplete',
  severity: 'warning',
  *check(context) {
    const { project } = context
    const titles = project.areas.map(({ title }) => title)
    for (const matrix of handMatrices(project)) {
      const { rows, table } = matrix
      const matched = rows.flatMap(({ area }) => area ?? [])
      if (matched.length < 3) continue
      for (const { area, title } of rows) {
        if (area !== undefined) continue
        yield {
          message: `The other rows of this table are areas, but "${title.run.text.trim()}" is none of the data.${didYouMean(title.run.text.trim(), titles)} Name an area, add it to the data, or let <Matrix> make the table.`,
          at: title.at,
          related: matched.slice(0, 1).map((one) => ({ message: 'This is one of the areas.', at: one.at('title') })),
        }
      }
      for (const area of missingAreas(context, matrix, matched)) {
        yield {
          message: `This table has ${matched.length} areas as rows, but none for ${areaName(area)}. Add the row, or let <Matrix> make the table.`,
          at: table.at,
          related: [{ message: 'This is the area.', at: area.at('title') }],
        }
      }
      const absent = missingParties(context, matrix, matched)
      if (absent.length > 0) {
        yield {
          message: `This table has no column for ${listed(absent.map(partyName))}, which the data gives duties in its rows. Add the column, or let <Matrix> make the table.`,
          at: table.at,
          related: absent.slice(0, 3).map((party) => ({ message: 'This is the party.', at: party.at('name') })),
        }
      }
    }
  },
}

/** The areas that a table leaves out which has most of them: of the whole model, or of the one layer that it is about. */
function missingAreas({ project, derived }: Context, { reach }: HandMatrix, matched: readonly Area[]): readonly Area[] {
  const held = (area: Area) => !area.incomplete && reach.offerings.some((offering) => derived.level(area, offering).owners.length > 0)
  const all = project.areas.filter(held)
  const layers = new Set(matched.map(({ layer }) => layer))
  const whole = matched.length >= all.length * 0.6 ? all : layers.size === 1 ? all.filter(({ layer }) => layers.has(layer)) : []
  return matched.length >= whole.length * 0.6 ? whole.filter((area) => !matched.includes(area)) : []
}

/** The parties with duties in the rows that have no column, where at least two have one. */
function missingParties({ project, derived }: Context, { columns, reach }: HandMatrix, matched: readonly Area[]) {
  const shown = new Set([...columns.values()].flatMap((column) => (column.kind === 'party' ? [column.party.id] : [])))
  if (shown.size < 2) return []
  return project.parties.filter(
    ({ id }) =>
      !shown.has(id) && reach.offerings.some((offering) => matched.some((area) => derived.level(area, offering).owners.includes(id))),
  )
}
