import type { Rule } from '../check.ts'
import { areaNames } from './area-names.ts'
import { doubtsOf } from './doubts.ts'
import { outlineOf } from './outline.ts'
import { partyFinder } from './party-mentions.ts'
import { reachOf } from './reach.ts'
import { toldOfClaims } from './told.ts'
import { areaName, listed, offered, offeringName, partyName, partyNames, possessive } from './words.ts'

const shares = /^(?:a\s+)?(?:shared|joint)(?:\s+(?:responsibility|duty))?$/i
const parted = /^(.+?)\s*(?:[:–—|]|\s-\s|\()\s*([^()]+?)\)?$/u
const stated = /^(.+?)\s+(?:is|are)\s+(.+?)$/iu
const noun = /(?:[’']s?)?\s+(?:own\s+)?(?:responsibility|responsibilities|duty|duties|job|part|task)$/i

export const headingOwner: Rule = {
  id: 'heading-owner',
  severity: 'error',
  *check(context) {
    const { project, derived } = context
    const told = toldOfClaims(context)
    const names = areaNames(project)
    const finder = partyFinder(project)
    const doubts = doubtsOf(project)
    for (const block of outlineOf(project)) {
      if (block.kind !== 'heading') continue
      const text = block.run.text.trim()
      const [, title, rest] = parted.exec(text) ?? stated.exec(text) ?? []
      const area = title === undefined ? undefined : names.exact(title)
      if (area === undefined || rest === undefined || doubts.area(area) || told(block.run.place(0))) continue
      const shared = shares.test(rest)
      const words = rest.replace(/^(?:a|the)\s+/i, '').replace(noun, '')
      const party = shared
        ? undefined
        : (finder.meant(words, block.page) ?? ({ your: finder.meant('you'), our: finder.meant('we') } as const)[words.toLowerCase()])
      if (!shared && party === undefined) continue
      const headings = block.headings.map(({ run }) => run.text)
      const { offerings } = reachOf(project, [text], { page: block.page, scopes: block.scopes, headings })
      const levels = offerings
        .map((offering) => ({ offering, owners: derived.level(area, offering).owners }))
        .filter(({ owners }) => owners.length > 0)
      const fits = (owners: readonly string[]) => (party === undefined ? owners.length > 1 : owners.includes(party.id))
      const [first] = levels
      if (first === undefined || levels.some(({ owners }) => fits(owners))) continue
      const where = levels.length >= offered(project).length ? '' : ` on ${listed(levels.map(({ offering }) => offeringName(offering)))}`
      const duty = area.duties.find((one) => derived.holders(one, first.offering).some((id) => first.owners.includes(id)))
      yield {
        message: `This heading says that ${areaName(area)} is ${party === undefined ? 'shared' : `${possessive(partyName(party))}`}, but by the data ${listed(first.owners.map(partyNames(project)))} ${first.owners.length > 1 ? 'have its duties' : 'has all its duties'}${where}. Mend the heading, or change "by" of the duties.`,
        at: block.at,
        related: [{ message: 'This is a duty there.', at: (duty ?? area).at(duty ? 'by' : 'title') }],
      }
    }
  },
}
