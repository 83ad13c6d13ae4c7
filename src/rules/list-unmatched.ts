import type { Rule } from '../check.ts'
import { partyLists } from './party-lists.ts'
import { partyName, possessive } from './words.ts'

export const listUnmatched: Rule = {
  id: 'list-unmatched',
  severity: 'warning',
  *check({ project, derived }) {
    for (const { items, party, rows, title } of partyLists(project, derived)) {
      const tied = items.filter(({ ties }) => ties.length > 0)
      if (tied.length < 2 || tied.length * 2 < items.length) continue
      for (const { run, at, ties, foreign } of items) {
        if (ties.length > 0 || foreign || run.text.trim() === '') continue
        const words = run.text.trim().replace(/[.;,]$/, '')
        const where = rows === undefined ? 'the data' : 'the matrix on this page'
        yield {
          message: `This list says that "${words.length > 80 ? `${words.slice(0, 79)}…` : words}" is ${possessive(partyName(party))}, but ${where} has no duty of ${partyName(party)} that it could mean. Bind it with <Duty id="…">, add the duty to the data, or take the item out.`,
          at,
          related: [{ message: 'This gives the list to the party.', at: title.place(0) }],
        }
      }
    }
  },
}
