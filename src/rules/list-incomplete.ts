import type { Rule } from '../check.ts'
import { firm } from '../judge/facts.ts'
import { partyLists } from './party-lists.ts'
import { areaName, dutyName, partyName, possessive } from './words.ts'

/** The part of a party's areas from which on a list is taken for a summary of all. */
const most = 0.6

export const listIncomplete: Rule = {
  id: 'list-incomplete',
  severity: 'warning',
  *check({ project, derived }) {
    for (const { areas, items, list, loose, party, rows, title } of partyLists(project, derived)) {
      const tied = items.filter(({ ties }) => ties.length > 0)
      const wanted = rows ?? areas
      const named = new Set(tied.flatMap(({ ties }) => ties))
      const found = wanted.filter((area) => named.has(area))
      // Beside a matrix a list is read as its summary, even where it begins with "including".
      if (rows === undefined && (loose || list.page.area !== undefined)) continue
      if (found.length < 3 || found.length < wanted.length * most || tied.length < items.length * most) continue
      for (const area of wanted) {
        const duty = area.duties.find(
          (one) => firm(one) && project.offerings.some((offering) => derived.holders(one, offering).includes(party.id)),
        )
        if (named.has(area) || duty === undefined) continue
        yield {
          message: `This list names most of what is ${possessive(partyName(party))}, but nothing of ${areaName(area)}, where the data gives ${partyName(party)} ${dutyName(duty)}. Add an item, or say that the list is not complete ("among other things").`,
          at: title.place(0),
          related: [{ message: 'This is the duty.', at: duty.at('id') }],
        }
      }
    }
  },
}
