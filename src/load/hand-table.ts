import type { Claim } from '../model/claim.ts'
import type { Name } from './cited.ts'

/**
 * A cell of a table typed by hand that names the owners of its row: "Acme", "Acme and you", "You, in your account". Or, under a
 * column that is a party's, a mark that says that it owns the row.
 */
export type CellReader = (row: string, cell: string, column: string | undefined) => Claim | undefined

const yes = /^(?:✓|✔|✅|x|yes|●|•|responsible)$/i
const no = /^(?:✗|✘|❌|no|not responsible)$/i

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

  return (row, cell, column) => {
    if (!/\p{L}/u.test(row) || find(row) !== undefined || /^\s*$/.test(cell)) return undefined
    const text = cell.trim().replace(/\s*\([^)]*\)$/, '')
    const mark = yes.test(text) || no.test(text)
    const owners = mark
      ? column === undefined
        ? undefined
        : all(column.replace(/\s*\([^)]*\)$/, ''))
      : all(/^([^,]+), (?:in|on|with|through|for)\b/.exec(text)?.[1] ?? text)
    if (owners === undefined || owners.length === 0 || (mark && owners.length > 1)) return undefined
    const [first] = owners as readonly [Name]
    const role = first.role === 'subprocessor' || first.role === 'partner' ? 'upstream' : first.role
    return {
      party: owners.length > 1 ? 'shared' : role,
      partyIds: [...new Set(owners.map((owner) => owner.id))],
      partyText: mark ? column! : text,
      partySource: mark ? 'context' : 'name',
      areaPhrase: row,
      start: 0,
      end: row.length,
      anaphoric: false,
      polarity: no.test(text) ? 'not-responsible' : 'responsible',
      exclusivity: owners.length > 1 ? 'shared' : 'unspecified',
      strength: 'explicit',
      conditional: false,
      hedged: false,
    }
  }
}
