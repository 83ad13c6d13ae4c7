import type { Rule } from '../check.ts'
import type { Offering } from '../model/offering.ts'
import type { Project } from '../model/project.ts'
import { phraseFinder } from './phrases.ts'
import { offeringNames } from './reach.ts'
import { proseSentencesOf } from './sentences.ts'
import { listed, offered, offeringName } from './words.ts'

const models: Readonly<Record<string, RegExp>> = {
  saas: /^(?:saas|software[ -]as[ -]a[ -]service)$/i,
  paas: /^(?:paas|platform[ -]as[ -]a[ -]service)$/i,
  iaas: /^(?:iaas|infrastructure[ -]as[ -]a[ -]service)$/i,
}
const modelWords = '(?:SaaS|PaaS|IaaS|(?:software|platform|infrastructure)[ -]as[ -]a[ -]service)'
const product = '(?:offerings?|plans?|editions?|products?|tiers?|services?|models?|customers?|deployments?|platform|version)'
const sellsModel = new RegExp(
  `\\b(?:our|we (?:also )?(?:offer|sell|provide)(?: an?| our)?)\\s+(${modelWords})(?:\\s+${product})?\\b|\\b(?:in|on|with) (?:the|our) (${modelWords})\\s+(?:offering|plan|edition|tier)\\b`,
  'gi',
)
/** Names that vendors give to what they sell by degrees. */
const tiers =
  'Free|Starter|Basic|Standard|Plus|Pro|Professional|Premium|Business|Advanced|Ultimate|Enterprise|Team|Teams|Growth|Scale|Developer|Essentials?|Community|Personal|Dedicated|Private|Hosted|Server|Cloud|Gold|Silver|Platinum'
const tier = new RegExp(
  `\\b(?:on|in|with|under|of|for|to|buy|choose)\\s+(?:the|our|an?)\\s+(${tiers})\\s+(?:plan|edition|tier|offering|subscription)s?\\b|\\b(?:our|the)\\s+(${tiers})\\s+(?:plan|edition|tier|offering)s?\\b`,
  'g',
)
const sells =
  /\b(?:we|our|buy|order|choose|subscribe|available|sold|sell|offer(?:s|ed|ing)?|upgrade|customers (?:on|of)|if you (?:use|have|are on))\b/i
const gone =
  /\b(?:no longer|not for sale|not (?:something that we )?sell|retired|former\w*|was|were|until|ended|discontinued|used to|replaced|instead of|compare[sd]?|comparison|contrast|unlike|compared with|beside|not (?:sold|offered|available|for sale))\b/i
const denied = /\b(?:not|no|never|neither|nor|without|n[’']t)\b/i

export const offeringNotSold: Rule = {
  id: 'offering-not-sold',
  severity: 'error',
  *check({ project }) {
    const unsold = project.offerings.filter(({ status }) => status === 'retired' || status === 'compared')
    const find = phraseFinder(unsold.map((offering) => ({ phrase: offering.name, offering })))
    const sold = listed(offered(project).map(offeringName), 8)
    const home = project.offerings[0]
    const related = home === undefined ? [] : [{ message: 'The offerings are listed here.', at: home.at('id') }]
    for (const { text, place, page } of proseSentencesOf(project)) {
      if (!/plan|edition|tier|offer|sell|subscription|aaS|as[ -]a[ -]service/i.test(text) && find(text).length === 0) continue
      if (denied.test(text) || gone.test(text)) continue
      for (const { entry, index, words } of find(text)) {
        if (!sells.test(text) || page.offering === entry.offering.id) continue
        yield {
          message: `"${words}" is spoken of as sold, but its status is "${entry.offering.status}". Sold are ${sold}. Say so in the sentence, or change the status of the offering.`,
          at: place(index),
          related: [{ message: 'This is the offering.', at: entry.offering.at(entry.offering.status === 'compared' ? 'status' : 'id') }],
        }
      }
      for (const match of text.matchAll(sellsModel)) {
        const words = match[1] ?? match[2]!
        if (sellsNo(project, words)) {
          yield {
            message: `"${match[0]}": no offering on sale has this model. Sold are ${sold}. Mend the sentence, or add the offering to the data.`,
            at: place(match.index + match[0].indexOf(words)),
            related,
          }
        }
      }
      for (const match of text.matchAll(tier)) {
        const name = match[1] ?? match[2]!
        const known = offeringNames(project).named(name).size > 0 || project.offerings.some((offering) => hasWord(offering, name))
        if (known || project.offerings.length < 2) continue
        yield {
          message: `"${match[0]}": there is no offering of this name. Sold are ${sold}. Mend the name, or add the offering to the data.`,
          at: place(match.index + match[0].indexOf(name)),
          related,
        }
      }
    }
  },
}

/** Whether the data says which models are sold, and this is none of them. */
function sellsNo(project: Project, words: string): boolean {
  const [model] = Object.entries(models).find(([, pattern]) => pattern.test(words)) ?? []
  const dimension = project.dimensions.find(({ id }) => id === 'model')
  if (model === undefined || dimension === undefined) return false
  const values = new Set(
    project.offerings.filter(({ status }) => status === 'offered' || status === 'undescribed').flatMap((one) => one.dimensions.model ?? []),
  )
  if (values.size === 0) return false
  return ![...values].some((value) => value === model || models[model]!.test(value) || models[model]!.test(dimension.values[value] ?? ''))
}

function hasWord({ name }: Offering, word: string): boolean {
  return name
    .toLowerCase()
    .split(/\P{L}+/u)
    .includes(word.toLowerCase())
}
