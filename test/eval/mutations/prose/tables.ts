import { selects } from '../../../../src/model/condition.ts'
import { assertionsOf } from '../assertion.ts'
import type { Draft, Mutator, Observable, Witness } from '../mutant.ts'
import { saidBy } from '../observe/sentences.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { denied } from '../truth.ts'
import { offeringsIn } from '../words.ts'
import { prose } from './changes.ts'

/** The cells of each table, row by row, without the first column. */
function tables(site: Site): readonly (readonly (readonly Passage[])[])[] {
  const found = new Map<unknown, Map<number, Passage[]>>()
  for (const passage of prose(site)) {
    if (passage.kind !== 'cell') continue
    const rows = found.get(passage.block.node) ?? new Map<number, Passage[]>()
    found.set(passage.block.node, rows)
    const row = rows.get(passage.line) ?? []
    rows.set(passage.line, row)
    row.push(passage)
  }
  return Array.from(found.values(), (rows) => [...rows.values()])
}

/** What a cell's words would say in another place of the table. */
function misplaced(words: Passage, place: Passage, site: Site): readonly Witness[] {
  const moved: Passage = { ...words, row: place.row, column: place.column, rowCites: place.rowCites }
  const told = assertionsOf(moved, site).map((assertion) => denied(saidBy(assertion), site))
  const facts = words.cites.flatMap(({ component, attributes }) => {
    const fact = component === 'Fact' ? site.project.facts.find(({ id }) => id === attributes.id) : undefined
    const where = offeringsIn(`${place.row} | ${place.column}`, site.project)
    const about = fact?.words.some((one) => `${place.row} ${place.column}`.toLowerCase().includes(one.toLowerCase()))
    const others = site.project.facts.some((one) =>
      one.words.some((word) => `${place.row} ${place.column}`.toLowerCase().includes(word.toLowerCase())),
    )
    const outside = fact && where.some((offering) => selects(fact.when, offering) === 'none')
    return fact && (outside || (!about && others))
      ? [
          { at: fact.at(), says: fact.says.plain },
          { at: fact.at('when'), says: fact.id },
        ]
      : []
  })
  return [...told.flatMap((one) => ('witnesses' in one ? one.witnesses : [])), ...facts]
}

function swapped(one: Passage, other: Passage, site: Site): Draft {
  const witnesses = [...misplaced(one, other, site), ...misplaced(other, one, site)]
  const observable: Observable =
    witnesses.length > 0 ? { witnesses } : { reason: 'neither cell names an owner or a fact that the place contradicts' }
  return {
    edits: [
      { file: one.file, start: one.start, end: one.end, text: other.raw },
      { file: one.file, start: other.start, end: other.end, text: one.raw },
    ],
    before: `${one.row} / ${one.column}: ${one.plain}; ${other.row} / ${other.column}: ${other.plain}`,
    after: 'swapped',
    observable,
    around: { file: one.file, from: one.block.from, to: one.block.to },
  }
}

export const cellSwapped: Mutator = {
  kind: 'table: two cells swapped',
  of: 'prose',
  *drafts(site) {
    for (const rows of tables(site)) {
      for (const row of rows)
        for (const [index, cell] of row.slice(1).entries()) if (cell.plain !== row[index]!.plain) yield swapped(row[index]!, cell, site)
      for (const [index, row] of rows.slice(1).entries()) {
        const [above, below] = [rows[index]![0], row[0]]
        if (above && below && above.plain !== below.plain) yield swapped(above, below, site)
      }
    }
  },
}

export const rowDropped: Mutator = {
  kind: 'table: row dropped',
  of: 'prose',
  *drafts(site) {
    for (const rows of tables(site)) {
      if (rows.length < 2) continue
      const titles = rows.map((row) => row[0]?.row?.toLowerCase() ?? '')
      for (const row of rows) {
        const [cell] = row
        if (!cell) continue
        const source = site.text(cell.file)
        const start = source.lastIndexOf('\n', cell.start) + 1
        const end = source.indexOf('\n', cell.start) + 1 || source.length
        const area = site.project.areas.find(({ title }) => title.toLowerCase() === cell.row?.toLowerCase())
        const whole = site.project.areas.every(({ title }) => titles.includes(title.toLowerCase()))
        yield {
          edits: [{ file: cell.file, start, end, text: '' }],
          before: `row ${cell.row}`,
          after: 'none',
          observable:
            area && whole
              ? {
                  witnesses: [
                    { at: area.at('title'), says: area.title },
                    { at: area.at(), says: area.id },
                  ],
                }
              : { reason: 'the table does not claim to be complete' },
          around: { file: cell.file, from: cell.block.from, to: cell.block.to },
        }
      }
    }
  },
}

export const headsSwapped: Mutator = {
  kind: 'table: heads of two columns swapped',
  of: 'prose',
  *drafts(site) {
    for (const rows of tables(site)) {
      const [first] = rows
      const cell = first?.[0]
      if (!cell || first.length < 2) continue
      const source = site.text(cell.file)
      const start = cell.block.start
      const line = source.slice(start, source.indexOf('\n', start))
      const heads = line.split('|')
      const offset = line.startsWith('|') ? 1 : 0
      for (let index = 1; index + 1 < first.length + 1; index++) {
        const [left, right] = [heads[index + offset], heads[index + 1 + offset]]
        if (left === undefined || right === undefined || right === '') continue
        const now = heads
          .with(index + offset, right)
          .with(index + 1 + offset, left)
          .join('|')
        const witnesses = rows.flatMap((row) => {
          const [one, other] = [row[index - 1], row[index]]
          if (!one || !other) return []
          return [...misplaced(one, { ...one, column: other.column }, site), ...misplaced(other, { ...other, column: one.column }, site)]
        })
        yield {
          edits: [{ file: cell.file, start, end: start + line.length, text: now }],
          before: `${left.trim()} | ${right.trim()}`,
          after: `${right.trim()} | ${left.trim()}`,
          observable: witnesses.length > 0 ? { witnesses } : { reason: 'no cell below names an owner or a fact that the head contradicts' },
          around: { file: cell.file, from: cell.block.from, to: cell.block.to },
        }
      }
    }
  },
}
