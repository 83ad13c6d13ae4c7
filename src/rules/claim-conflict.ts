import type { Rule } from '../check.ts'
import { type Judgement, judgementsOf } from '../judge/judge.ts'
import { isProduct } from '../judge/scope.ts'
import { stems } from '../judge/words.ts'
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
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
    yield* denials(project, judgementsOf(project, derived), names)
  },
}

interface Told {
  readonly judgement: Judgement
  readonly claim: Claim
  readonly work: Work
}

/** Work that a party need not do by one sentence, and has to do by another. */
function* denials(project: Project, judgements: readonly Judgement[], names: (id: string) => string): Generator<Finding> {
  const told = judgements.flatMap((judgement): Told[] => {
    const { claim, verdict } = judgement
    if (claim === undefined || verdict === 'contradiction' || verdict === 'likely' || verdict === 'bound') return []
    if (claim.conditional || claim.hedged || claim.anaphoric || claim.deed || claim.partyIds.length !== 1) return []
    if (claim.scope !== undefined && !isProduct(project, claim.scope)) return []
    const work = workOf(claim)
    return work === undefined ? [] : [{ judgement, claim, work }]
  })
  for (const one of told) {
    // What the data says of a denial is compared with the data.
    if (one.claim.polarity !== 'not-responsible' || one.judgement.verdict === 'agrees') continue
    const other = told.find(
      ({ claim, work, judgement }) =>
        claim.polarity === 'responsible' &&
        claim.strength !== 'help' &&
        claim.partyIds[0] === one.claim.partyIds[0] &&
        work.key === one.work.key &&
        !(work.located && one.work.located) &&
        limitsOf(judgement) === limitsOf(one.judgement),
    )
    if (other === undefined) continue
    const who = names(one.claim.partyIds[0]!)
    yield {
      message: `Here ${who} need not do this: "${one.claim.areaPhrase}", but elsewhere it is ${possessive(who)}: "${other.claim.areaPhrase}". Say in both sentences which part of the work is meant, or mend one of them.`,
      at: one.judgement.statement.at,
      related: [{ message: `Here it is ${possessive(who)}.`, at: other.judgement.statement.at }],
    }
  }
}

interface Work {
  readonly key: string
  /** Whether words behind say where it is done, which sets it against the same work done elsewhere. */
  readonly located: boolean
}

const behind = /\s+(?:(in|on|at|within|inside|outside|for)|\w+ed (?:by|in)|that|which|where)\b.*$/i

/** What is done, and to what, without the words behind that narrow it; undefined where that is too little to compare. */
function workOf({ areaPhrase, verb }: Claim): Work | undefined {
  const head = areaPhrase.replace(behind, '')
  const words = [...new Set(stems(`${verb ?? ''} ${head}`))]
  if (words.length < 3) return undefined
  return { key: words.toSorted().join(' '), located: behind.exec(areaPhrase)?.[1] !== undefined }
}

/** Where a sentence says or shows that it holds. */
function limitsOf({ page, statement }: Judgement): string {
  return [page?.offering ?? '', ...statement.scopes.flatMap(({ offerings }) => offerings), ...statement.columns].join('/')
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
