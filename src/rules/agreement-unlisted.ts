import type { Rule } from '../check.ts'
import { agreementLike, agreementsIn, sameAgreement } from './agreements.ts'
import { sentencesOf } from './sentences.ts'

/** Words that give an agreement its rank over the site. */
const rank =
  /\b(?:prevails?|supersedes?|takes? precedence|governs?|governed by|is binding|are binding|overrides?|replaces? th(?:is|ese)|set out in|set forth in|outlined in|(?:listed|defined|described|stated|agreed|named) in|subject to|follow from|part of)\b/i

export const agreementUnlisted: Rule = {
  id: 'agreement-unlisted',
  severity: 'warning',
  *check({ project }) {
    const { site } = project
    const agreements = site.legal?.agreements ?? []
    if (agreements.length === 0) return
    const disclaimer = project.pages.find(({ file }) => file === site.legal?.disclaimer)
    const inDisclaimer: string[] = []
    const doubled = new Set<string>()
    for (const { text, place, page } of sentencesOf(project)) {
      const named = agreementsIn(project, text)
      if (page !== undefined && page === disclaimer) {
        inDisclaimer.push(...named.map(({ title }) => title))
        const twice = named.find(({ title }, index) => named.slice(0, index).some((one) => sameAgreement(one.title, title)))
        const other = twice && agreements.find((one) => !named.some(({ title }) => sameAgreement(one.title, title)))
        if (twice && other && /\b(?:and|or)\s+(?:the\s+)?$|,\s+(?:the\s+)?$/i.test(text.slice(0, twice.index))) {
          doubled.add(other.id)
          yield {
            message: `This sentence names the "${twice.title}" twice, and the "${other.title}" not at all. Write <Agreement id="${other.id}" /> for one of them.`,
            at: place(twice.index),
            related: [{ message: 'This agreement is not named.', at: other.at('title') }],
          }
        }
      }
      for (const { title, index } of named) {
        if (agreements.some((one) => sameAgreement(one.title, title)) || agreementLike(project, title)) continue
        if (page !== disclaimer && !rank.test(text)) continue
        yield {
          message: `"${title}" is named as binding, but "legal" in site.yaml does not list it. Add it to the agreements there, or take it out of the text.`,
          at: place(index),
          related: [{ message: 'The agreements are listed here.', at: site.at('legal', 'agreements') }],
        }
      }
    }
    for (const { at, source } of project.facts) {
      const [named] = agreementsIn(project, source?.title ?? '')
      if (named === undefined || agreements.some((one) => sameAgreement(one.title, named.title))) continue
      yield {
        message: `"${named.title}" is the source of a fact, but "legal" in site.yaml lists no such agreement. Mend the name, or add it to the agreements.`,
        at: at('source', 'title'),
        related: [{ message: 'The agreements are listed here.', at: site.at('legal', 'agreements') }],
      }
    }
    const left = agreements.filter(
      (one) => !inDisclaimer.some((title) => sameAgreement(one.title, title) || agreementLike(project, title) === one),
    )
    if (disclaimer === undefined || inDisclaimer.length === 0 || left.length === agreements.length) return
    for (const one of left.filter(({ id }) => !doubled.has(id))) {
      yield {
        message: `The disclaimer names agreements, but not the "${one.title}", which "legal" lists beside them. Add <Agreement id="${one.id}" /> to the disclaimer, or take it off the list.`,
        at: disclaimer.at(),
        related: [{ message: 'The agreement is here.', at: one.at('title') }],
      }
    }
  },
}
