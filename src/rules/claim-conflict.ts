import type { Rule } from '../check.ts'
import { type Judgement, judgementsOf } from '../judge/judge.ts'
import { stems } from '../judge/words.ts'
import type { Claim } from '../model/claim.ts'
import { listed, partyNames, possessive } from './words.ts'

export const claimConflict: Rule = {
  id: 'claim-conflict',
  severity: 'warning',
  *check({ project, derived }) {
    const names = partyNames(project)
    const known = new Map<string, { readonly judgement: Judgement; readonly claim: Claim }>()
    for (const judgement of judgementsOf(project, derived)) {
      const { claim, verdict, statement, page } = judgement
      // What the data speaks of is compared with the data.
      if (claim === undefined || (verdict !== 'unbound' && verdict !== 'abstained') || !isPlain(claim)) continue
      const work = stems(claim.areaPhrase)
      if (work.length === 0 || (work.length === 1 && work[0]!.length < 4)) continue
      const limits = [
        claim.scope ?? '',
        page?.offering ?? '',
        ...statement.scopes.flatMap(({ offerings }) => offerings),
        ...statement.columns,
      ]
      // Security of the cloud is not security in the cloud.
      const where = claim.areaPhrase.toLowerCase().match(/\b(?:of|in|inside|outside|on|above|below)\b/g) ?? []
      const key = [...new Set(work)].toSorted().concat('/', where, limits).join(' ')
      const earlier = known.get(key)
      if (earlier === undefined) known.set(key, { judgement, claim })
      else if (!overlap(earlier.claim, claim)) {
        yield {
          message: `Here "${claim.areaPhrase}" is ${possessive(listed(claim.partyIds.map(names)))}, but elsewhere it is ${possessive(listed(earlier.claim.partyIds.map(names)))}, and the data has no duty to tell which is right. Mend one of the two sentences, or add the duty to the data.`,
          at: statement.at,
          related: [
            { message: `Here it is ${possessive(listed(earlier.claim.partyIds.map(names)))}.`, at: earlier.judgement.statement.at },
          ],
        }
      }
    }
  },
}

/** Whether a claim gives its work, and nothing less, to somebody the data knows. */
function isPlain(claim: Claim): boolean {
  return (
    claim.polarity === 'responsible' &&
    claim.party !== 'shared' &&
    claim.exclusivity !== 'shared' &&
    claim.partyIds.length > 0 &&
    !claim.conditional &&
    !claim.hedged &&
    !claim.anaphoric &&
    claim.strength === 'explicit'
  )
}

function overlap(a: Claim, b: Claim): boolean {
  return a.partyIds.some((id) => b.partyIds.includes(id))
}
