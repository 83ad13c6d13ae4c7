import type { Range } from './area.ts'
import type { Clause } from './clause.ts'
import { partyIn, type View } from './finding.ts'
import { hasForm, namesAtStart } from './finite.ts'
import type { Token } from './token.ts'

export interface Subject {
  readonly subject: Range
  /** Phrases in front of it: "In IaaS,", "For managed clusters,". */
  readonly fronted: readonly Range[]
}

const opensFronted = /^(?:if|unless|when|whenever|where|once|while|whereas|although|though|until|such|given)$/

/** Parts the words before a clause's verb into its subject and what stands in front of it. */
export function subjectOf(clause: Clause, view: View): Subject {
  const { tokens } = view
  const fronted: Range[] = []
  let start = clause.subjectStart
  let end = clause.group?.start ?? clause.end
  const skip = () => {
    while (
      start < end &&
      /^(?:comma|coordinator|contrast|adverb|quote|negator)$/.test(tokens[start]!.tag) &&
      tokens[start]!.lower !== 'only'
    )
      start++
  }
  while (end > start && /^(?:adverb|negator)$/.test(tokens[end - 1]!.tag) && tokens[end - 1]!.lower !== 'alone') end--
  end = withoutInsertion(tokens, start, end)
  skip()
  for (let guard = 0; guard < 4 && start < end; guard++) {
    const first = tokens[start]!
    const introduces =
      first.tag === 'preposition' ||
      first.tag === 'to' ||
      opensFronted.test(first.lower) ||
      hasForm(first, 'gerund', 'participle') ||
      first.lower === 'as' ||
      first.lower === 'being'
    if (!introduces) break
    const comma = passing(tokens, start) ?? frontedComma(view, start, end, hasForm(first, 'gerund'))
    if (comma !== undefined) {
      fronted.push({ start, end: comma })
      start = comma + 1
      skip()
      continue
    }
    if (first.tag === 'preposition' || first.tag === 'to' || opensFronted.test(first.lower)) {
      const party = trailingParty(view, start, end)
      const behind = party ?? (first.tag === 'preposition' ? nounBehind(tokens, start, end) : undefined)
      if (behind !== undefined) {
        fronted.push({ start, end: behind })
        start = behind
      }
    }
    break
  }
  return { subject: { start, end }, fronted }
}

/** Drops ", as a CSP," and ", on the other hand," before the verb. */
function withoutInsertion(tokens: readonly Token[], start: number, end: number): number {
  if (tokens[end - 1]?.tag !== 'comma') return end
  for (let at = end - 2; at > start; at--) {
    const token = tokens[at]!
    if (token.tag !== 'comma' || token.aside) continue
    const next = tokens[at + 1]!
    return (/^(?:possessive|determiner)$/.test(next.tag) && (tokens[at - 1]!.tag === 'pronoun' || namesAtStart(tokens, at))) ||
      /^(?:adverb|preposition|negator|number)$/.test(next.tag) ||
      /^(?:as|like|rather|not|who|which|if|when|where|instead|together|along|and|or|including)$/.test(next.lower) ||
      hasForm(next, 'gerund', 'participle')
      ? at
      : end - 1
  }
  return end - 1
}

/** The comma of "For example, while …": a phrase of two words before another that is fronted too. */
function passing(tokens: readonly Token[], start: number): number | undefined {
  return tokens[start]!.tag === 'preposition' && tokens[start + 2]?.tag === 'comma' && opensFronted.test(tokens[start + 3]?.lower ?? '')
    ? start + 2
    : undefined
}

function frontedComma(view: View, start: number, end: number, strict: boolean): number | undefined {
  const { tokens } = view
  let last: number | undefined
  for (let at = start + 1; at < end; at++) {
    const token = tokens[at]!
    if (token.aside || token.tag !== 'comma') continue
    let next = at + 1
    while (next < end && tokens[next]!.tag === 'adverb') next++
    if (next >= end || tokens[next]!.tag === 'coordinator') continue
    if (
      /^(?:pronoun|determiner|possessive)$/.test(tokens[next]!.tag) ||
      partyIn(view, { start: next, end }) ||
      tokens[next]!.lower === 'being'
    )
      return at
    last = at
  }
  return strict ? undefined : last
}

/** Where a second noun phrase begins behind a preposition and its own: "on Team | the keys", "on Server | it". */
function nounBehind(tokens: readonly Token[], start: number, end: number): number | undefined {
  for (let at = start + 2; at < end; at++) {
    if (/^(?:determiner|possessive|pronoun)$/.test(tokens[at]!.tag) && /^(?:word|name)$/.test(tokens[at - 1]!.tag)) return at
  }
  return undefined
}

function trailingParty(view: View, start: number, end: number): number | undefined {
  const { tokens } = view
  for (let at = start + 2; at < end; at++) {
    const before = tokens[at - 1]!
    // No adjective stands before a pronoun: "on Serverless | you".
    if (/^(?:preposition|determiner|possessive|to|genitive|coordinator)$/.test(before.tag)) continue
    if (before.tag === 'adjective' && tokens[at]!.tag !== 'pronoun') continue
    if (partyIn(view, { start: at, end })) return at
  }
  return undefined
}
