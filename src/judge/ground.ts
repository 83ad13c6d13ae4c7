import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Duty } from '../model/duty.ts'
import type { Statement } from '../model/statement.ts'
import type { AreaMatch, Match, Matcher } from './match.ts'

/** What of the data a claim is compared with. */
export interface Ground {
  readonly duties: readonly Duty[]
  /** Other duties that the words might have meant as well. */
  readonly near: readonly Duty[]
  /** Set where the words mean an area. */
  readonly area?: Area | undefined
  readonly fit?: AreaMatch['fit'] | undefined
  /** Duties of that area that have all of the words, and duties of other areas that do. */
  readonly mentions: readonly Duty[]
  readonly elsewhere: readonly Duty[]
  /** Whether the words are a keyword, or several. */
  readonly telling?: boolean | undefined
  /** Whether the sentence itself cites the duties. */
  readonly bound: boolean
  /** Whether it does so by repeating their text. */
  readonly quoted?: boolean | undefined
  /** Whether something is left to doubt, so that it can be a warning at most. */
  readonly faint: boolean
}

export type Missing = 'none' | 'unsure' | 'pronoun'

/**
 * The duties that the sentence cites with the words of the claim, or else what its words match: several where the words are
 * a row of areas. What somebody is merely said to do is `none` unless the data has it as a duty.
 */
export function groundsOf(
  claim: Claim,
  statement: Statement,
  duties: ReadonlyMap<string, Duty>,
  match: Matcher,
): readonly Ground[] | Missing {
  const cited = bindingsOf(claim, statement)
  if (cited.length > 0) {
    // What is cited behind the verb is not what is done.
    if (claim.deed && !statement.bindings.some(({ start, end }) => start < claim.start && end > claim.start)) return 'none'
    const found = cited.flatMap((id) => duties.get(id) ?? [])
    if (found.length < cited.length) return 'unsure'
    const quoted = statement.bindings.some((one) => one.quoted)
    return [{ duties: found, near: [], mentions: [], elsewhere: [], bound: true, quoted, faint: false }]
  }
  if (claim.anaphoric) {
    const meant = claim.antecedent === undefined ? undefined : match.name(claim.antecedent)
    const ground = meant && groundIn(meant)
    return ground ? [{ ...ground, faint: true }] : 'pronoun'
  }
  const ran = claim.deed ? [] : ranIn(claim.areaPhrase, match)
  if (ran.length > 1) return ran
  const found = !claim.deed
    ? match.find(claim.areaPhrase, claim.verb)
    : claim.verb === undefined
      ? match.name(claim.areaPhrase)
      : match.deed(claim.areaPhrase, claim.verb)
  const ground = groundIn(found)
  if (ground) return [ground]
  const part = claim.quantifier === 'only' && !claim.deed ? partOf(claim.areaPhrase, match) : undefined
  if (part) return [part]
  const row = claim.areaPhrase.split(/\s*(?:,|;|\band\b|\bas well as\b|&)\s*/).filter(Boolean)
  if (row.length > 1 && !claim.deed) {
    const grounds = row.flatMap((words) => groundIn(match.name(words)) ?? [])
    if (grounds.length === row.length) return grounds
  }
  return found.kind === 'unsure' ? 'unsure' : 'none'
}

/** "Only responsible for access management to their application": the area by its title, and words that make it the party's part of it. */
function partOf(phrase: string, match: Matcher): Ground | undefined {
  const [title, owned] = phrase.split(/\s+(?:to|of|for|in|within)\s+(?:your|their|its)\s+(?!own\b)/i)
  const ground = title === undefined || owned === undefined ? undefined : groundIn(match.name(title))
  return ground?.fit === 'whole' ? { ...ground, faint: true } : undefined
}

const running = /^(?:operating|running|managing|maintaining|handling|administering)\s+/i

/** The areas named outright in "operating A, B and C", where the verb says no more than that the work is done. */
function ranIn(phrase: string, match: Matcher): readonly Ground[] {
  if (!running.test(phrase) || !phrase.includes(',') || / own /.test(phrase)) return []
  const parts = phrase.replace(running, '').split(/\s*(?:,\s*(?:and\b|as well as\b)?|\band\b|\bas well as\b)\s*/)
  return parts.flatMap((words) => groundIn(match.name(words)) ?? [])
}

function groundIn(found: Match): Ground | undefined {
  if (found.kind === 'area')
    return {
      duties: [],
      near: [],
      area: found.area,
      fit: found.fit,
      mentions: found.mentions,
      elsewhere: found.elsewhere,
      telling: found.telling,
      bound: false,
      faint: found.fit === 'loose',
    }
  return found.kind === 'duties'
    ? { duties: found.duties, near: found.near, mentions: [], elsewhere: [], bound: false, faint: !found.close }
    : undefined
}

/** The duties cited by components that cover the beginning or half of the words. */
function bindingsOf(claim: Claim, { bindings }: Statement): readonly string[] {
  const length = Math.max(1, claim.end - claim.start)
  return [
    ...new Set(
      bindings
        .filter(({ start, end }) => {
          const covered = Math.min(end, claim.end) - Math.max(start, claim.start)
          // What it covers together with the verb behind is meant as well.
          return covered > 0 && (start <= claim.start || covered * 2 >= length || end > claim.end + 2)
        })
        .flatMap((one) => one.duties),
    ),
  ]
}
