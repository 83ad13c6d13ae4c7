import type { Abstention, Claim, Reading } from '../model/claim.ts'
import { isAnalogy } from './analogy.ts'
import { areaRange, isVague } from './area.ts'
import { carriesCondition } from './condition.ts'
import { splitConjuncts } from './conjunct.ts'
import { withDisjointProvider } from './disjoint.ts'
import { type Findings, findFindings } from './findings.ts'
import { type Frame, readFrame } from './frame.ts'
import { plainly } from './idiom.ts'
import { readItem } from './item.ts'
import { readColon } from './labelled.ts'
import type { Lexicon } from './lexicon.ts'
import { openingOf } from './opening.ts'
import type { Antecedents } from './party.ts'
import { secondHalf } from './second-half.ts'
import { type Sentence, splitSentences } from './sentence.ts'
import { tagTokens } from './tag.ts'
import { says } from './token.ts'
import { weigh } from './weigh.ts'

/** The claims of a sentence; those under a choice or event are marked `conditional`. */
export function readClaims(sentence: Sentence, lexicon: Lexicon): readonly Claim[] {
  return readSentence(sentence, lexicon).claims
}

/** The claims of a sentence, and where it gives work to somebody without being clear enough to be judged. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const claims: Claim[] = []
  const abstentions: Abstention[] = []
  if (sentence.unit === 'lead-in') return { claims, abstentions }
  const frame = readFrame(sentence, lexicon)
  let previous = sentence.context?.previous
  for (const span of splitSentences(sentence.text)) {
    const text = sentence.text.slice(span.start, span.end)
    const reading = readSpan({ ...sentence, text, context: { ...sentence.context, previous } }, lexicon, frame)
    for (const claim of reading.claims) claims.push({ ...claim, start: claim.start + span.start, end: claim.end + span.start })
    for (const one of reading.abstentions) abstentions.push({ ...one, start: one.start + span.start, end: one.end + span.start })
    previous = text
  }
  return { claims, abstentions }
}

function readSpan(sentence: Sentence, lexicon: Lexicon, frame: Frame | undefined): Reading {
  const { text } = sentence
  if (frame === undefined && !concerns(text, sentence.context?.previous, lexicon)) return { claims: [], abstentions: [] }
  const opening = openingOf(text)
  if (opening) {
    const rest = text.slice(opening.from)
    const { claims, abstentions } = readSpan({ ...sentence, text: rest }, lexicon, frame)
    const limited = claims.map((claim) => (claim.scope === undefined ? { ...claim, scope: opening.scope } : claim))
    return moved({ claims: limited, abstentions }, (index) => index + opening.from)
  }
  const plain = plainly(text)
  if (plain) {
    const { claims } = readOne(plain.text, { ...sentence, text: plain.text }, lexicon, undefined)
    const found = claims.filter(({ deed }) => !deed).map((claim) => (plain.weak ? { ...claim, deed: true as const } : claim))
    // The words of an area that the plain order tears apart would not be found again.
    const whole = found.filter(({ areaPhrase, start, end }) => text.slice(plain.source(start), plain.source(end - 1) + 1) === areaPhrase)
    if (whole.length > 0) return moved({ claims: whole, abstentions: [] }, plain.source)
    const [pronoun] = found.filter(({ antecedent }) => antecedent !== undefined)
    if (pronoun) return { claims: [{ ...pronoun, areaPhrase: text, start: 0, end: text.length }], abstentions: [] }
  }
  return readOne(text, sentence, lexicon, frame)
}

function moved({ claims, abstentions }: Reading, to: (index: number) => number): Reading {
  const shift = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: to(one.start),
    end: to(one.end - 1) + 1,
  })
  return { claims: claims.map(shift), abstentions: abstentions.map(shift) }
}

function readOne(text: string, sentence: Sentence, given: Lexicon, frame: Frame | undefined): Reading {
  const none: Reading = { claims: [], abstentions: [] }
  if (/\?["”’)]*$/.test(text) || quoted(text)) return none
  const tokens = tagTokens(text)
  if (tokens.length > 400) return none
  const lexicon = withDisjointProvider(tokens, given)
  const previous = sentence.context?.previous
  const refers = tokens.some((token) => /^(?:it|its|they|them|their)$/.test(token.lower))
  const before = previous === undefined || !refers ? {} : antecedentsBehind(previous, lexicon)
  const findings = findFindings(tokens, lexicon, before)
  const carried = carriesCondition(text, previous)
  if (isAnalogy(text, previous)) return none
  const reading = resolved(withDeeds(readPlain()), sentence, lexicon)
  const second = secondHalf(text, reading.claims, lexicon)
  if (second === undefined) return reading
  const cut = reading.claims.map((one) =>
    one.end > second.end && one.start === second.start ? { ...one, areaPhrase: second.areaPhrase, end: second.end } : one,
  )
  return { ...reading, claims: [...cut, second] }

  /** What is said in so many words, or stands in a list under what is. */
  function readPlain(): Reading {
    const said = findings.found.filter(({ deed }) => !deed)
    const reading = said.length === 0 ? none : weigh(text, { tokens, found: said }, carried)
    if (reading.claims.length > 0 || reading.abstentions.length > 0) return reading
    if (frame) return readItem(text, frame, lexicon)
    const verbless = findings.clauses.every((clause) => clause.group === undefined)
    return (verbless ? readColon(text, lexicon, sentence.unit) : undefined) ?? continued(text, findings, previous, lexicon) ?? none
  }

  function withDeeds({ claims, abstentions }: Reading): Reading {
    const deeds = findings.found.filter(({ deed }) => deed)
    if (deeds.length === 0) return { claims, abstentions }
    const free = ({ start, end }: Claim) => claims.every((claim) => claim.end <= start || claim.start >= end)
    return { claims: [...claims, ...weigh(text, { tokens, found: deeds }, carried).claims.filter(free)], abstentions }
  }
}

/** Says what pronouns seem to mean. */
function resolved(reading: Reading, { context }: Sentence, lexicon: Lexicon): Reading {
  if (!reading.claims.some(({ anaphoric }) => anaphoric)) return reading
  const heading = context?.headings?.at(-1)
  const topic =
    context?.previous === undefined ? (context?.leadIn === undefined ? heading : undefined) : topicBehind(context.previous, lexicon)
  return {
    ...reading,
    claims: reading.claims.map((claim) => {
      if (!claim.anaphoric) return claim
      const antecedent = / /.test(claim.areaPhrase) ? (context?.subject ?? heading) : topic
      return antecedent === undefined ? claim : { ...claim, antecedent }
    }),
  }
}

/** What the sentence before is about. */
function topicBehind(previous: string, lexicon: Lexicon): string | undefined {
  const last = splitSentences(previous).at(-1)
  if (last === undefined) return undefined
  const text = previous.slice(last.start, last.end)
  const { tokens, topic, found } = findFindings(tagTokens(text), lexicon, {})
  const area = found.at(-1)?.area
  const range = topic ?? (area && areaRange(tokens, area.start, area.end))
  if (range !== undefined && range.end > range.start) return text.slice(tokens[range.start]!.start, tokens[range.end - 1]!.end)
  // A label by itself: "Backups. These are yours."
  return text.split(/\s+/).length <= 5 ? text.replace(/[.:]$/, '') : undefined
}

/** Whether a sentence, or the one before that it goes on from, has a word that can mean a party: most prose need not be parsed. */
function concerns(text: string, previous: string | undefined, lexicon: Lexicon): boolean {
  if (lexicon.concerns(text)) return true
  return previous !== undefined && /\b(?:it|its|they|them|their|this|these|that)\b/i.test(text) && lexicon.concerns(previous)
}

/** Pronouns for the sentence behind a text. */
function antecedentsBehind(text: string, lexicon: Lexicon): Antecedents {
  let known: Antecedents = {}
  for (const span of splitSentences(text)) known = findFindings(tagTokens(text.slice(span.start, span.end)), lexicon, known).after
  return known
}

function quoted(text: string): boolean {
  return (
    /^["“].*["”]\.?$/s.test(text) ||
    /^["“][^"”]*["”],?\s+(?:\w+\s+)?(?:says|said|explains|explained|notes|noted|according|adds|added)\b/.test(text)
  )
}

/** "This includes X" behind a claim goes on with its party. */
function continued(text: string, findings: Findings, previous: string | undefined, lexicon: Lexicon): Reading | undefined {
  const { tokens, clauses } = findings
  const group = clauses[0]?.group
  if (previous === undefined || group === undefined || !says(tokens[0], /^(?:this|that|these)$/) || group.start > 2) return undefined
  if (!/^(?:include|cover|encompass|comprise)$/.test(group.lemma) || group.modal !== undefined) return undefined
  const spans = splitSentences(previous)
  const last = spans.at(-1)
  if (last === undefined) return undefined
  const before = readSentence({ text: previous.slice(last.start, last.end), unit: 'sentence' }, lexicon).claims
  const [model] = before
  if (model === undefined || before.some((claim) => claim.party !== model.party || claim.polarity !== model.polarity || claim.conditional))
    return undefined
  const whole = areaRange(tokens, group.end, clauses[0]!.end)
  if (whole.end <= whole.start || isVague(tokens, whole)) return undefined
  const claims = splitConjuncts(tokens, whole).map((area): Claim => {
    const start = tokens[area.start]!.start
    const end = tokens[area.end - 1]!.end
    return { ...model, partySource: 'context', areaPhrase: text.slice(start, end), start, end }
  })
  return { claims, abstentions: [] }
}
