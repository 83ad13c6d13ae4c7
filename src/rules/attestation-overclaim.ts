import type { Context, Rule } from '../check.ts'
import type { Attestation } from '../model/assurance.ts'
import { selects } from '../model/condition.ts'
import type { Offering } from '../model/offering.ts'
import { type AssuranceClaim, assuranceClaims } from './assurance-claims.ts'
import { offeringNames, reachOf } from './reach.ts'
import { listed, offered, offeringName } from './words.ts'

export const attestationOverclaim: Rule = {
  id: 'attestation-overclaim',
  severity: 'error',
  *check(context) {
    for (const claim of assuranceClaims(context.project)) {
      const { sentence, standard, attestations } = claim
      const [first] = attestations
      if (first === undefined) continue
      const current = attestations.filter(({ status }) => status === 'current')
      const fault = current.length === 0 ? notCurrent(first) : beyondScope(context, claim, current)
      if (fault === undefined) continue
      yield {
        message: `"${standard.words}" is claimed here, but ${fault}`,
        at: sentence.place(standard.index),
        related: attestations.slice(0, 3).map((one) => ({
          message: one.status === 'current' ? 'This is what it covers.' : `It is ${one.status}.`,
          at: one.status !== 'current' ? one.at('status') : one.when === undefined ? one.at('id') : one.at('when'),
        })),
      }
    }
  },
}

const said: Readonly<Record<Attestation['status'], string>> = {
  current: 'is current',
  preview: 'is only in preview',
  planned: 'is only planned',
  expired: 'has expired',
}

function notCurrent({ title, status }: Attestation): string {
  return `by the data "${title}" ${said[status]}. Say so in the text, or change the status of the attestation.`
}

/** What of the claim goes beyond what the attestations cover. */
function beyondScope(
  { project }: Context,
  { sentence, titled, listed: bare }: AssuranceClaim,
  current: readonly Attestation[],
): string | undefined {
  const covers = (offering: Offering) => current.some(({ when }) => selects(when, offering) !== 'none')
  const sold = offered(project)
  const covered = sold.filter(covers)
  const alone = tooNarrow(sentence.text, offeringNames(project).named(sentence.text), covered)
  if (alone.length > 0)
    return `by the data "${current[0]!.title}" covers ${listed(alone.map(offeringName))} too. Name what it covers, or narrow "when" of the attestation.`
  if (covered.length === sold.length) return undefined
  // A list of names says nothing of their scope.
  if (bare && covered.length > 0 && sentence.scopes.length === 0) return undefined
  const title = `"${current[0]!.title}"`
  const only = covered.length === 0 ? `covers none of the offerings on sale` : `covers ${listed(covered.map(offeringName))} alone`
  const reach = reachOf(project, [sentence.text], sentence)
  const everywhere =
    /\b(?:all|every|each|any|both|entire|whole)\b[^.]*\b(?:offerings?|plans?|editions?|products?|services?|deployments?|customers?|models?)\b/i.test(
      sentence.text,
    )
  if (!everywhere && reach.limited) {
    const outside = reach.offerings.filter((offering) => offering.status === 'offered' && !covers(offering))
    if (outside.length === 0) return undefined
    return `by the data ${title} ${only}, and not ${listed(outside.map(offeringName))}. Name those that it covers, or widen "when" of the attestation.`
  }
  // "We were audited: …" says nothing of what was examined.
  if (titled && !everywhere) return undefined
  if (
    !everywhere &&
    namesScope(
      sentence.text,
      project.dimensions.flatMap(({ values }) => [...Object.keys(values), ...Object.values(values)]),
    )
  )
    return undefined
  return `by the data ${title} ${only}. Name the offerings that it covers, or widen "when" of the attestation.`
}

/** What an attestation covers beyond the offerings of a sentence that says it covers those alone. */
function tooNarrow(text: string, named: ReadonlySet<Offering>, covered: readonly Offering[]): readonly Offering[] {
  if (named.size === 0 || !/\b(?:alone|only)\b/i.test(text)) return []
  return covered.filter((offering) => !named.has(offering))
}

/** Whether a sentence limits itself with the words of a dimension, or says that it is about a scope. */
function namesScope(text: string, values: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return (
    /\b(?:scope|limited to|on request|copy|list of|see)\b/.test(lower) ||
    values.some((value) =>
      new RegExp(`(?<![\\p{L}-])${value.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'u').test(lower),
    )
  )
}
