import type { Area } from '../model/area.ts'
import type { Offering } from '../model/offering.ts'
import type { Party } from '../model/party.ts'
import type { Project } from '../model/project.ts'
import type { Task } from '../model/task.ts'
import { type AreaNames, areaNames, bare } from './area-names.ts'
import { outlineOf, type TableBlock, type TableCell } from './outline.ts'
import { type PartyFinder, partyFinder } from './party-mentions.ts'
import { offeringNames, type Reach, reachOf } from './reach.ts'

/** What a column of a table typed by hand is about: a party, or who holds the row, perhaps in some offerings or a task. */
export type Column =
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'level'; readonly offerings?: readonly Offering[] | undefined; readonly task?: Task | undefined }

/** A table typed by hand whose rows are areas. */
export interface HandMatrix {
  readonly table: TableBlock
  /** By the index of the cell in its row. */
  readonly columns: ReadonlyMap<number, Column>
  readonly rows: readonly { readonly area: Area | undefined; readonly title: TableCell; readonly cells: readonly TableCell[] }[]
  readonly reach: Reach
}

/** What a cell says. */
export type Said =
  | { readonly kind: 'blank' | 'absent' | 'has' | 'shared' | 'text' }
  | { readonly kind: 'owners'; readonly parties: readonly Party[] }

const memo = new WeakMap<Project, readonly HandMatrix[]>()

/** The tables of the prose that tell who holds which area. */
export function handMatrices(project: Project): readonly HandMatrix[] {
  const known = memo.get(project) ?? outlineOf(project).flatMap((block) => (block.kind === 'table' ? (read(project, block) ?? []) : []))
  memo.set(project, known)
  return known
}

function read(project: Project, table: TableBlock): HandMatrix | undefined {
  const names = areaNames(project)
  const finder = partyFinder(project)
  const columns = new Map<number, Column>()
  for (const [index, { run }] of table.head.entries()) {
    const column = index === 0 ? undefined : columnOf(project, finder, run.text.trim(), table)
    if (column !== undefined) columns.set(index, column)
  }
  if (columns.size === 0) return undefined
  const rows = table.rows
    .filter(([first]) => first !== undefined && /\p{L}/u.test(first.run.text) && !/^\W*(?:total|sum|notes?)\b/i.test(first.run.text))
    .map(([title, ...cells]) => ({ area: areaOfRow(names, title!.run.text), title: title!, cells: [title!, ...cells] }))
  const matched = rows.filter(({ area }) => area !== undefined).length
  if (matched < 2 || matched * 2 < rows.length) return undefined
  const headings = table.headings.map(({ run }) => run.text)
  return { table, columns, rows, reach: reachOf(project, [], { page: table.page, scopes: table.scopes, headings }) }
}

function areaOfRow(names: AreaNames, words: string): Area | undefined {
  const title = words.trim().replace(/\s*\([^)]*\)$/, '')
  return names.exact(words) ?? names.exact(title) ?? names.meant(title)
}

const owner = /^(?:owner|owned by|held by|holder|responsib\w+|who(?: is responsible)?|who does it|party|level)$/i

function columnOf(project: Project, finder: PartyFinder, head: string, { page }: TableBlock): Column | undefined {
  const { named, isScope } = offeringNames(project)
  const offerings = [...named(head)]
  if (offerings.length > 0) return isScope(head) ? { kind: 'level', offerings } : undefined
  const task = project.tasks.find(({ title }) => bare(title) === bare(head))
  if (task !== undefined) return { kind: 'level', task }
  const whole = finder.meant(head, page)
  const parties = whole === undefined ? [...new Set(finder.find(head, page).map(({ party }) => party))] : [whole]
  if (parties.length === 1) return { kind: 'party', party: parties[0]! }
  return owner.test(head) && project.tasks.length === 0 ? { kind: 'level' } : undefined
}

const yes = /^(?:✓|✔|✅|☑|x|yes|y|●|•|responsible|full|primary|owner|r|ra|a\/r|r\/a)$/i
const no =
  /^(?:[-–—]+|✗|✘|❌|no|n|none|n\/?\s?a|nil|nothing(?: to do)?|not applicable|not responsible|no (?:part|duty|duties|action|responsibility)|out of scope|inherited)\b|^(?:[-–—]+|✗|✘|❌)$/i
const both = /^(?:shared?|both|joint(?:ly)?|all)\b/i

/** Reads a cell: a mark, a level, the names of owners, or a text about what is done. */
export function readCell(finder: PartyFinder, { run }: TableCell, page: TableBlock['page']): Said {
  const text = run.text.trim().replace(/[.*†‡]+$/, '')
  if (text === '') return { kind: 'blank' }
  if (no.test(text)) return { kind: 'absent' }
  if (yes.test(text)) return { kind: 'has' }
  if (both.test(text) && text.length < 60) return { kind: 'shared' }
  const parties = text
    .replace(/\s*\([^)]*\)$/, '')
    .split(/\s*(?:,|\/|\+|&|\band\b)\s*/)
    .map((words) => finder.meant(words, page))
  return parties.includes(undefined) ? { kind: 'text' } : { kind: 'owners', parties: [...new Set(parties as Party[])] }
}
