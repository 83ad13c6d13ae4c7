import type { Strength } from './claim.ts'
import { type Clause, findClauses } from './clause.ts'
import { namedOwner } from './constructions/owner-noun.ts'
import { dutyVerbs } from './duty-verbs.ts'
import { partyIn, type View } from './finding.ts'
import { findFindings } from './findings.ts'
import type { Lexicon } from './lexicon.ts'
import type { PartyHit } from './party.ts'
import { type Sentence, splitSentences } from './sentence.ts'
import { tagTokens } from './tag.ts'
import type { Token } from './token.ts'

/** What a lead-in, heading or column says of everything under it. */
export interface Frame {
  readonly party: PartyHit
  readonly partyText: string
  readonly negated: boolean
  readonly strength: Strength
  readonly shared: boolean
  readonly cues: readonly string[]
  readonly conditional: boolean
  readonly scope?: string | undefined
}

/** `neutral` leaves the word to what stands above; `closed` says something that gives no responsibility. */
type Label = Frame | 'neutral' | 'closed'

/** The frame of a list item or table cell: the nearest lead-in, column or heading that names a party. */
export function readFrame(sentence: Sentence, lexicon: Lexicon): Frame | undefined {
  const { context, unit } = sentence
  if (context === undefined || unit === 'heading' || unit === 'lead-in') return undefined
  const listed = unit === 'list-item' || unit === 'table-cell'
  const labels = listed ? [context.column, context.leadIn] : [context.leadIn]
  for (const label of labels) {
    if (label === undefined) continue
    const frame = readLabel(label, lexicon, true)
    if (frame === 'closed') return undefined
    if (frame !== 'neutral') return frame
  }
  for (const heading of [...(context.headings ?? [])].reverse()) {
    const frame = readLabel(heading, lexicon, listed)
    if (frame !== 'neutral' && frame !== 'closed') return frame
  }
  return undefined
}

function readLabel(label: string, lexicon: Lexicon, bare: boolean): Label {
  const spans = splitSentences(label)
  for (const span of [...spans].reverse()) {
    const text = label.slice(span.start, span.end).replace(/\s*[:–—-]\s*$/, '')
    const frame = readLabelSentence(text, lexicon, bare)
    if (frame !== 'neutral') return frame
  }
  return 'neutral'
}

/** The frame of a phrase without a verb: "your responsibility", "managed by Acme". */
export function readLabelled(label: string, lexicon: Lexicon): Frame | undefined {
  const tokens = tagTokens(label)
  const clauses = findClauses(tokens, lexicon)
  if (clauses.some((clause) => clause.group !== undefined)) return undefined
  const frame = verbless(label, clauses, { tokens, lexicon, before: {} }, false)
  return frame === undefined || frame === 'neutral' || frame === 'closed' ? undefined : frame
}

function readLabelSentence(text: string, lexicon: Lexicon, bare: boolean): Label {
  if (/\?$/.test(text)) return 'closed'
  const tokens = tagTokens(text)
  const { found, clauses } = findFindings(tokens, lexicon, {})
  const claim = [...found].reverse().find((one) => one.party !== undefined && !one.party.either && !one.reported)
  if (claim?.party) {
    const { scope } = claim.limits
    return {
      party: claim.party,
      partyText: wordsOf(text, tokens, claim.party),
      negated: claim.negated,
      strength: claim.strength,
      shared: claim.shared ?? false,
      cues: claim.cues,
      conditional: claim.limits.conditional,
      scope: scope && text.slice(tokens[scope.start]!.start, tokens[scope.end - 1]!.end),
    }
  }
  const view: View = { tokens, lexicon, before: {} }
  return (
    verbless(text, clauses, view, bare) ??
    openVerb(text, tokens, view) ??
    (clauses.some((clause) => clause.group && partyIn(view, { start: clause.subjectStart, end: clause.group.start }))
      ? 'closed'
      : 'neutral')
  )
}

const plain = { negated: false, strength: 'explicit', shared: false, cues: [], conditional: false } as const

/** "Your responsibility", "What you manage", "Managed by Acme", "Customer (you)". */
function verbless(text: string, clauses: readonly Clause[], view: View, bare: boolean): Label | undefined {
  const { tokens } = view
  const group = clauses.find((clause) => clause.group !== undefined)
  const negated = tokens.some((token) => token.tag === 'negator' || token.lower === 'no')
  if (group === undefined) {
    const owner = namedOwner(view, 0, tokens.length)
    if (owner?.party && !owner.party.either)
      return {
        ...plain,
        party: owner.party,
        partyText: wordsOf(text, tokens, owner.party),
        negated,
        shared: owner.shared,
        cues: owner.cues,
      }
    const by = tokens.findIndex((token) => token.lower === 'by')
    if (by > 0 && tokens[by - 1]?.verb && (dutyVerbs.has(tokens[by - 1]!.verb!.lemma) || tokens[by - 1]!.verb!.lemma === 'own')) {
      const party = partyIn(view, { start: by + 1, end: tokens.length })
      if (party && !party.either) return { ...plain, party, partyText: wordsOf(text, tokens, party), negated }
    }
    const managed = /^(.+)-(?:managed|owned|operated)/.exec(tokens[0]?.lower ?? '')?.[1]
    if (managed) {
      const party = managed === 'customer' ? view.lexicon.roles.customer : managed === 'provider' ? view.lexicon.roles.provider : undefined
      if (party)
        return { ...plain, party: { parties: [party], source: 'generic', start: 0, end: 1, alone: false, either: false }, partyText: text }
    }
    if (!bare) return undefined
    const colon = tokens.findIndex((token) => token.tag === 'stop')
    const party = partyIn(view, { start: 0, end: colon > 0 ? colon : tokens.length })
    return party && !party.either && party.source !== 'pronoun'
      ? { ...plain, party, partyText: wordsOf(text, tokens, party), shared: party.parties.length > 1 }
      : undefined
  }
  if (group.kind === 'question' && /^what$/.test(tokens[group.start]?.lower ?? '')) {
    const party = partyIn(view, { start: group.start + 1, end: group.group!.start })
    if (party && (dutyVerbs.has(group.group!.lemma) || /^(?:do|own|handle)$/.test(group.group!.lemma)) && !group.group!.modal) {
      return { ...plain, party, partyText: wordsOf(text, tokens, party), negated: group.group!.negated, strength: 'operational' }
    }
  }
  return undefined
}

/** "You must:", "Acme will:", "You need to:", where the list holds the verbs. */
function openVerb(text: string, tokens: readonly Token[], view: View): Label | undefined {
  let end = tokens.length
  if (tokens[end - 1]?.tag === 'to') end--
  const words: string[] = []
  let start = end
  while (
    start > 0 &&
    (/^(?:modal|be|have|do|negator|adverb)$/.test(tokens[start - 1]!.tag) ||
      /^(?:need|needs|required|responsible|expected)$/.test(tokens[start - 1]!.lower))
  )
    words.push(tokens[--start]!.lower)
  if (words.length === 0) return undefined
  const firm = words.some((word) => /^(?:must|shall|will|need|needs|have|has|required|expected)$/.test(word))
  if (!firm || words.some((word) => /^(?:should|can|could|may|might)$/.test(word)))
    return words.some((word) => /^(?:should|can|could|may|might)$/.test(word)) ? 'closed' : undefined
  const party = partyIn(view, { start: 0, end: start })
  if (party === undefined || party.either) return undefined
  return {
    ...plain,
    party,
    partyText: wordsOf(text, tokens, party),
    negated: words.some((word) => word === 'not' || word === "n't" || word === 'no longer'),
    strength: words.includes('will') ? 'operational' : 'obligation',
  }
}

function wordsOf(text: string, tokens: readonly Token[], party: PartyHit): string {
  return text.slice(tokens[party.start]?.start ?? 0, tokens[Math.max(party.start, party.end - 1)]?.end ?? text.length)
}
