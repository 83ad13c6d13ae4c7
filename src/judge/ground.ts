import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Duty } from '../model/duty.ts'
import type { Statement } from '../model/statement.ts'
import type { Matcher } from './match.ts'

/** What of the data a claim is compared with. */
export interface Ground {
  readonly duties: readonly Duty[]
  /** Other duties that the words might have meant as well. */
  readonly near: readonly Duty[]
  /** Set where the words mean a whole area. */
  readonly area?: Area | undefined
  /** Whether the words fit too loosely to contradict anything. */
  readonly loose?: boolean | undefined
  /** Whether the sentence itself cites the duties. */
  readonly bound: boolean
}

export type Missing = 'none' | 'unsure' | 'pronoun'

/** The duties that the sentence cites with the words of the claim, or else what its words match. */
export function groundOf(claim: Claim, statement: Statement, duties: ReadonlyMap<string, Duty>, match: Matcher): Ground | Missing {
  const cited = bindingsOf(claim, statement)
  if (cited.length > 0) {
    const found = cited.flatMap((id) => duties.get(id) ?? [])
    return found.length === cited.length ? { duties: found, near: [], bound: true } : 'unsure'
  }
  if (claim.anaphoric) return 'pronoun'
  const found = match(claim.areaPhrase, claim.verb)
  if (found.kind === 'area') return { duties: [], near: [], area: found.area, loose: found.loose, bound: false }
  return found.kind === 'duties' ? { ...found, bound: false } : found.kind
}

/** The duties cited by components that cover the beginning or half of the words. */
function bindingsOf(claim: Claim, { bindings }: Statement): readonly string[] {
  const length = Math.max(1, claim.end - claim.start)
  return [
    ...new Set(
      bindings
        .filter(({ start, end }) => {
          const covered = Math.min(end, claim.end) - Math.max(start, claim.start)
          return covered > 0 && (start <= claim.start || covered * 2 >= length)
        })
        .flatMap((one) => one.duties),
    ),
  ]
}
