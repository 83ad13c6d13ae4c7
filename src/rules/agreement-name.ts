import type { Rule } from '../check.ts'
import { agreementLike, agreementsIn, sameAgreement } from './agreements.ts'
import { sentencesOf } from './sentences.ts'

export const agreementName: Rule = {
  id: 'agreement-name',
  severity: 'error',
  *check({ project }) {
    const { site } = project
    const agreements = site.legal?.agreements ?? []
    if (agreements.length === 0) return
    for (const { text, place } of sentencesOf(project)) {
      for (const { title, index } of agreementsIn(project, text)) {
        if (agreements.some((one) => sameAgreement(one.title, title))) continue
        const meant = agreementLike(project, title)
        if (meant === undefined) continue
        yield {
          message: `There is no agreement "${title}"; by the data it is the "${meant.title}". Write <Agreement id="${meant.id}" />, or add the other one under "legal".`,
          at: place(index),
          related: [{ message: 'The agreement is here.', at: meant.at('title') }],
        }
      }
    }
  },
}
