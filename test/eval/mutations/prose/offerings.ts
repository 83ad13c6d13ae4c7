import { selects } from '../../../../src/model/condition.ts'
import { assertionsOf } from '../assertion.ts'
import type { Mutator, Observable, Witness } from '../mutant.ts'
import { saidBy } from '../observe/sentences.ts'
import { reworded } from '../passage.ts'
import { denied } from '../truth.ts'
import { escaped, has, offered, offeringNames, offeringsIn } from '../words.ts'
import { prose, reworked } from './changes.ts'

/** The offering that a sentence names, by words or by a component, is another one. */
export const offeringSwapped: Mutator = {
  kind: 'offering: another one named',
  of: 'prose',
  *drafts(site) {
    const { project } = site
    const all = offered(project)
    for (const passage of prose(site)) {
      if (passage.kind === 'heading') continue
      const named = offeringsIn(passage.plain, project)
      for (const offering of named) {
        const other = all.find((one) => !named.includes(one))
        const piece = other && place(offering, other)
        if (!piece || !other) continue
        const changed = reworded(passage, piece.start, piece.end, piece.text, project)
        yield reworked(passage, [piece], verdict(changed))
      }

      function place(offering: (typeof all)[number], other: (typeof all)[number]) {
        const cite = passage.cites.find(
          ({ component, attributes, open, end }) => component === 'Offering' && attributes.id === offering.id && open === end,
        )
        if (cite) return { start: cite.start, end: cite.end, text: `<Offering id="${other.id}" />` }
        const [names, others] = [offeringNames(offering, project), offeringNames(other, project)]
        for (const [index, name] of names.entries()) {
          const found = new RegExp(`(?<![\\p{L}\\p{N}"/-])${escaped(name)}(?![\\p{L}\\p{N}"/-])`, 'u').exec(passage.raw)
          if (found)
            return { start: passage.start + found.index, end: passage.start + found.index + name.length, text: others[index] ?? other.name }
        }
        return undefined
      }

      function verdict(changed: typeof passage): Observable {
        const reasons: string[] = []
        for (const assertion of assertionsOf(changed, site)) {
          const told = denied(saidBy(assertion), site)
          if ('witnesses' in told) return told
          reasons.push(told.reason)
        }
        const witnesses = attested(changed)
        return witnesses.length > 0 ? { witnesses } : { reason: reasons[0] ?? 'the sentence says of nobody that the work is theirs' }
      }

      /** Attestations that the sentence now says to cover what they do not. */
      function attested(changed: typeof passage): readonly Witness[] {
        if (!/\b(?:covers?|certified|attested|audited)\b/i.test(changed.plain) || /\b(?:not|planned|follow)\b/i.test(changed.plain))
          return []
        return project.attestations.flatMap((one) => {
          const head = /^[\p{L}/]+ ?\d+/u.exec(one.title)?.[0] ?? one.title
          const beyond = offeringsIn(changed.plain, project).some((offering) => selects(one.when, offering) === 'none')
          return has(changed.plain, head) && beyond && one.status === 'current'
            ? [{ at: one.at('when'), says: `the scope of ${one.id}` }]
            : []
        })
      }
    }
  },
}
