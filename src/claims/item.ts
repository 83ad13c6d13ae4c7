import type { Claim, Exclusivity, Reading } from '../model/claim.ts'
import { areaRange, isMoneyOrMeasure, isVague, type Range } from './area.ts'
import { findClauses } from './clause.ts'
import { splitConjuncts } from './conjunct.ts'
import { findFindings } from './findings.ts'
import { hasForm } from './finite.ts'
import type { Frame } from './frame.ts'
import type { Lexicon } from './lexicon.ts'
import { roleOf } from './party.ts'
import { tagTokens } from './tag.ts'
import { says, type Token } from './token.ts'
import { mayBeNoun } from './verbs.ts'
import { weigh } from './weigh.ts'

const none: Reading = { claims: [], abstentions: [] }
const empty = /^(?:n\/?a|none|not applicable|inherited|yes|no|same|see|shared|tbd|varies|optional)\b/i

/** Reads a list item or cell that names no party itself, under a frame that does. */
export function readItem(text: string, frame: Frame, lexicon: Lexicon): Reading {
  if (empty.test(text) || !/\p{L}/u.test(text)) return none
  const tokens = tagTokens(text)
  const elided = withSubject(text, tokens, frame, lexicon)
  if (elided) return elided
  const area = itemArea(tokens, lexicon)
  if (area === undefined) return none
  if (isVague(tokens, area) || isMoneyOrMeasure(tokens, area)) return none
  const conditional = frame.conditional || says(tokens[0], /^(?:if|unless|when|once)$/)
  return {
    claims: splitConjuncts(tokens, area).map((range) =>
      itemClaim(frame, text, tokens[range.start]!.start, tokens[range.end - 1]!.end, conditional),
    ),
    abstentions: [],
  }
}

/** "Responsible for X", "Manages X", "Does not manage X": the subject is the frame's party. */
function withSubject(text: string, tokens: readonly Token[], frame: Frame, lexicon: Lexicon): Reading | undefined {
  const first = tokens[0]
  if (first === undefined) return undefined
  const responsible =
    /^(?:responsible|accountable)$/.test(first.lower) || (first.lower === 'not' && says(tokens[1], /^(?:responsible|accountable)$/))
  const verb =
    (hasForm(first, 'third') || first.lower === 'does') &&
    (!mayBeNoun(first.verb?.lemma ?? '') || /^(?:determiner|possessive)$/.test(tokens[1]?.tag ?? ''))
  if (!responsible && !verb) return undefined
  if (frame.party.parties.length !== 1) return undefined
  const prefix = responsible ? 'it is ' : 'it '
  const whole = prefix + text[0]!.toLowerCase() + text.slice(1)
  const findings = findFindings(tagTokens(whole), lexicon, { it: frame.party.parties[0] })
  const reading = weigh(whole, findings, frame.conditional)
  const shift = prefix.length
  return {
    claims: reading.claims.map((claim) => ({
      ...claim,
      partySource: 'context',
      partyText: frame.partyText,
      start: claim.start - shift,
      end: claim.end - shift,
    })),
    abstentions: reading.abstentions.map((one) => ({ ...one, start: Math.max(0, one.start - shift), end: one.end - shift })),
  }
}

/** The words of an item that name its area: all of a phrase, the subject of a passive. Undefined for a statement of its own. */
function itemArea(tokens: readonly Token[], lexicon: Lexicon): Range | undefined {
  const clauses = findClauses(tokens, lexicon)
  const colon = tokens.findIndex((token) => token.lower === ':' && !token.aside)
  const main = clauses.find((clause) => clause.kind === 'main' && clause.group !== undefined)
  if (colon > 0 && colon < 9 && (main === undefined || main.start > colon || main.group!.start > colon)) return areaRange(tokens, 0, colon)
  if (main?.group === undefined || main.group.start === 0) return areaRange(tokens, 0, mainEnd(tokens))
  const { group } = main
  // "software you install": a phrase with a relative clause.
  const near = tokens[group.start - 1]
  if (near?.tag === 'pronoun' && group.start - 1 > main.subjectStart && /^(?:word|name)$/.test(tokens[group.start - 2]!.tag))
    return areaRange(tokens, 0, mainEnd(tokens))
  if (group.passive && !group.negated && group.modal === undefined) return areaRange(tokens, main.subjectStart, group.start)
  // A finite verb inside an "ensuring …" phrase belongs to the phrase.
  if (hasForm(tokens[0], 'gerund', 'base') && !mayBeNoun(tokens[0]!.verb?.lemma ?? '') && !group.copula)
    return areaRange(tokens, 0, mainEnd(tokens))
  return undefined
}

function mainEnd(tokens: readonly Token[]): number {
  const stop = tokens.findIndex((token, at) => at > 0 && token.tag === 'stop' && /^[.;—–]$/.test(token.lower) && !token.aside)
  return stop > 0 ? stop : tokens.length
}

/** What a frame says of the part of a text that names the area. */
export function itemClaim(frame: Frame, text: string, start: number, end: number, conditional = frame.conditional): Claim {
  const shared = frame.shared || frame.party.parties.length > 1
  const exclusivity: Exclusivity = shared
    ? 'shared'
    : frame.cues.some((cue) => /^(?:solely|fully|entirely|completely|sole|exclusively)$/.test(cue))
      ? 'sole'
      : 'unspecified'
  return {
    party: shared ? 'shared' : roleOf(frame.party.parties),
    partyIds: frame.party.parties.flatMap((one) => (one.id === undefined ? [] : [one.id])),
    partyText: frame.partyText,
    partySource: 'context',
    areaPhrase: text.slice(start, end),
    anaphoric: false,
    start,
    end,
    polarity: frame.negated ? 'not-responsible' : 'responsible',
    exclusivity,
    strength: frame.strength,
    ...(frame.scope === undefined ? {} : { scope: frame.scope }),
    conditional,
    ...(frame.cues.includes('always')
      ? { quantifier: 'always' as const }
      : frame.cues.includes('only')
        ? { quantifier: 'only' as const }
        : {}),
    hedged: false,
  }
}
