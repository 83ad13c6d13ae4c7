import type { Claim } from '../model/claim.ts'
import type { Name } from './cited.ts'

/**
 * A cell of a table typed by hand that names the owners of its row: "Acme", "Acme and you", "You, on Team", "You only", "Shared". Or,
 * under a column that is a party's, a mark that says that it owns the row. In a row of owners the column says of what.
 */
export type CellReader = (row: string, cell: string, column: string | undefined) => Claim | undefined

const yes = /^(?:✓|✔|✅|x|yes|●|•|responsible|r|r ?[,/] ?a|a ?[,/] ?r)$/i
const no = /^(?:✗|✘|❌|no|not responsible)$/i
const common = /^(?:shared|both|joint|jointly)$/i
const ownersRow = /^(?:owner|owners|responsible|responsibility|responsible party|who|who does it|held by|managed by|done by)$/i

export function cellReader(names: readonly Name[]): CellReader {
  const known = new Map(names.map((name) => [name.words.toLowerCase(), name]))
  const find = (words: string) =>
    known.get(
      words
        .trim()
        .toLowerCase()
        .replace(/^(?:the|a|an)\s+/, ''),
    )
  const all = (words: string) => {
    const found = words.split(/\s*(?:,|\/|\+|&|\band\b)\s*/).map(find)
    return found.includes(undefined) ? undefined : (found as readonly Name[])
  }

  /** Who a mark or the words of a cell mean: nobody that is known, or a row of them. */
  function ownersIn(text: string, column: string | undefined): readonly Name[] | undefined {
    if (common.test(text)) return []
    if (!yes.test(text) && !no.test(text)) return all(text)
    const owners = column === undefined ? undefined : all(column.replace(/\s*\([^)]*\)$/, ''))
    return owners?.length === 1 ? owners : undefined
  }

  return (row, cell, column) => {
    const bare = cell.trim().replace(/\s*\([^)]*\)$/, '')
    const [, who = bare, limit] = /^([^,]+), ((?:in|on|with|through|for)\b.*)$/.exec(bare) ?? []
    const text = who.replace(/^only | (?:only|alone)$/i, '')
    const area = ownersRow.test(row.trim()) && column !== undefined ? column : row
    if (!/\p{L}/u.test(area) || find(area) !== undefined || text === '') return undefined
    const owners = ownersIn(text, column)
    if (owners === undefined) return undefined
    const [first] = owners
    const role = first === undefined || owners.length > 1 ? 'shared' : first.role
    return {
      party: role === 'subprocessor' || role === 'partner' ? 'upstream' : role,
      partyIds: [...new Set(owners.map((owner) => owner.id))],
      partyText: text,
      partySource: yes.test(text) || no.test(text) ? 'context' : 'name',
      areaPhrase: area,
      start: 0,
      end: area.length,
      anaphoric: false,
      polarity: no.test(text) ? 'not-responsible' : 'responsible',
      exclusivity: role === 'shared' ? 'shared' : text === who ? 'unspecified' : 'sole',
      strength: 'explicit',
      // "in our account" tells how, "on Team" tells where.
      ...(limit !== undefined && /^(?:on|for)\b/.test(limit) ? { scope: limit } : {}),
      conditional: false,
      hedged: false,
    }
  }
}
