import type { Rule } from '../check.ts'
import { firm } from '../judge/facts.ts'
import { partyLists } from './party-lists.ts'
import { areaName, dutyName, partyName, possessive } from './words.ts'

/** The part of a party's areas from which on a list is taken for a summary of all. */
const most = 0.6
/** The same where a page has lists of several parties beside their matrix: together they retell it. */
const mostOfSeveral = 0.4

export const listIncomplete: Rule = {
  id: 'list-incomplete',
  severity: 'warning',
  *check({ project, derived }) {
    const lists = partyLists(project, derived)
    for (const { areas, items, list, loose, party, rows, title } of lists) {
      const tied = items.filter(({ ties }) => ties.length > 0)
      const wanted = rows ?? areas
      const named = new Set(tied.flatMap(({ ties }) => ties))
      const found = wanted.filter((area) => named.has(area))
      // Beside a matrix a list is read as its summary, even where it begins with "including".
      if (rows === undefined && (loose || list.page.area !== undefined)) continue
      const several = rows !== undefined && lists.some((other) => other.list.page === list.page && other.party !== party)
      const names = (part: number) => found.length >= wanted.length * part && tied.length >= items.length * part
      if (found.length < 3 || !(names(most) || (several && names(mostOfSeveral)))) continue
      for (const area of wanted) {
        const duty = area.duties.find(
          (one) => firm(one) && project.offerings.some((offering) => derived.holders(one, offering).includes(party.id)),
        )
        if (named.has(area) || duty === undefined) continue
        const whose = !names(most)
          ? `retells the matrix of this page for ${partyName(party)}`
          : `names most of what is ${possessive(partyName(party))}`
        yield {
          message: `This list ${whose}, but ${names(most) ? 'nothing' : 'says nothing'} of ${areaName(area)}, where the data gives ${partyName(party)} ${dutyName(duty)}. Add an item, or say that the list is not complete ("among other things").`,
          at: title.place(0),
          related: [{ message: 'This is the duty.', at: duty.at('id') }],
        }
      }
    }
  },
}
