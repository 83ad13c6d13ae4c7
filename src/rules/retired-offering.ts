import type { Rule } from '../check.ts'
import type { Offering } from '../model/offering.ts'
import { phraseFinder } from './phrases.ts'
import { sentencesOf } from './sentences.ts'
import { grouped, offeringName } from './words.ts'

/** Words that say that something is over. */
const gone =
  /\b(?:no longer|not (?:for sale|sold|offered|available)|retire\w*|retiring|former\w*|(?:was|were|been) (?:sold|offered|available|on sale)|end of (?:life|sale|support)|discontinu\w*|sunset|used to|replac\w*|legacy|older|existing customers|withdrawn|closed)\b/i

export const retiredOffering: Rule = {
  id: 'retired-offering',
  severity: 'warning',
  *check({ project }) {
    const { product, vendor } = project.site
    const brands = [product.name, vendor.name]
    // A name that the product has as well may mean the product.
    const retired = project.offerings.filter(({ status, name }) => status === 'retired' && !brands.includes(name))
    if (retired.length === 0) return
    const kept = project.offerings.filter((offering) => offering.status !== 'retired')
    const find = phraseFinder(namesOf(project.offerings, brands))
    const named = sentencesOf(project).flatMap((sentence) =>
      find(sentence.text).map(({ entry, index }) => ({ offering: entry.offering, sentence, index })),
    )
    for (const offering of retired) {
      const own = named.filter((one) => one.offering === offering)
      const about = project.pages.filter((page) => page.offering === offering.id || page.address === `/offerings/${offering.id}/`)
      const told =
        own.some(({ sentence }) => gone.test(sentence.text)) ||
        sentencesOf(project).some(({ page, text }) => page !== undefined && about.includes(page) && gone.test(text)) ||
        gone.test(offering.summary?.plain ?? '')
      const pages = Map.groupBy(
        own.filter(({ sentence }) => sentence.page !== undefined && !about.includes(sentence.page)),
        ({ sentence }) => sentence.page!,
      )
      if (told || kept.length === 0) continue
      for (const places of pages.values()) {
        yield grouped(
          `${offeringName(offering)} is retired by the data, but spoken of as if it were on sale, and no text says that it is over. Say so where it is named, take it out, or change its status.`,
          places.map(({ sentence, index }) => sentence.place(index)),
          [{ message: 'This is the offering.', at: offering.at('status') }],
        )
      }
    }
  },
}

/** Names of offerings, and what is left of each without the name of the product: "Team". A name of two says nothing. */
function namesOf(offerings: readonly Offering[], brands: readonly string[]) {
  const all = offerings.flatMap((offering) => {
    const short = brands.filter((one) => offering.name.startsWith(`${one} `)).map((one) => offering.name.slice(one.length + 1))
    return [offering.name, ...short].map((phrase) => ({ phrase, offering }))
  })
  return all.filter(({ phrase }) => all.filter((one) => one.phrase === phrase).length === 1)
}
