import type { Strength } from '../model/claim.ts'
import { areaRange, isVague } from './area.ts'
import { type Clause, findClauses } from './clause.ts'
import { namedOwner } from './constructions/owner-noun.ts'
import { dutyVerbs } from './duty-verbs.ts'
import { partyIn, type View } from './finding.ts'
import { findFindings } from './findings.ts'
import type { Lexicon } from './lexicon.ts'
import type { PartyHit } from './party.ts'
import { type Sentence, splitSentences } from './sentence.ts'
import { tagTokens } from './tag.ts'
import { says, type Token } from './token.ts'

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
  /** Whether it names the area itself, and so leaves none open for what is under it. */
  readonly filled?: boolean
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
    const frame = readLabel(label, lexicon, listed)
    if (frame === 'closed') return undefined
    if (frame !== 'neutral') return frame
  }
  for (const heading of [...(context.headings ?? [])].reverse()) {
    const frame = readLabel(heading, lexicon, listed)
    if (frame !== 'neutral' && frame !== 'closed' && !frame.filled) return frame
  }
  return undefined
}

/** Labels already read: every sentence under a heading asks for it again. */
const labels = new WeakMap<Lexicon, Map<string, Label>>()

function readLabel(label: string, lexicon: Lexicon, bare: boolean): Label {
  const known = labels.get(lexicon) ?? new Map<string, Label>()
  labels.set(lexicon, known)
  const key = `${bare}${label}`
  const frame = known.get(key) ?? computeLabel(label, lexicon, bare)
  known.set(key, frame)
  return frame
}

function computeLabel(label: string, lexicon: Lexicon, bare: boolean): Label {
  const spans = splitSentences(label)
  for (const span of [...spans].reverse()) {
    const text = label.slice(span.start, span.end).replace(/\s*[:–—-]\s*$/, '')
    const frame = readLabelSentence(text, lexicon, bare)
    if (frame !== 'neutral') return frame
  }
  return 'neutral'
}

/** The frame of a phrase without a verb: "your responsibility", "managed by Acme"; where `bare`, also of a party by itself. */
export function readLabelled(label: string, lexicon: Lexicon, bare = false): Frame | undefined {
  const tokens = tagTokens(label)
  const clauses = findClauses(tokens, lexicon)
  if (clauses.some((clause) => clause.group !== undefined)) return undefined
  const frame = verbless(label, clauses, { tokens, lexicon, before: {} }, bare)
  return frame === undefined || frame === 'neutral' || frame === 'closed' ? undefined : frame
}

function readLabelSentence(text: string, lexicon: Lexicon, bare: boolean): Label {
  if (/\?$/.test(text)) return 'closed'
  if (!lexicon.concerns(text)) return 'neutral'
  const tokens = tagTokens(text)
  const { found, clauses } = findFindings(tokens, lexicon, {})
  const claim = [...found].reverse().find((one) => !one.deed && one.party !== undefined && !one.party.either && !one.reported)
  if (claim?.party) {
    const { scope } = claim.limits
    const area = areaRange(tokens, claim.area.start, claim.area.end)
    return {
      filled: area.end > area.start && !isVague(tokens, area),
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
  const stated = afterColon(text, view)
  if (stated) return stated
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
  if (group.kind === 'question' && says(tokens[group.start], /^what$/)) {
    const party = partyIn(view, { start: group.start + 1, end: group.group!.start })
    const answers = group.group!.copula && says(tokens[group.group!.end], /^(?:responsible|accountable)$/)
    if (party && (answers || dutyVerbs.has(group.group!.lemma) || /^(?:do|own|handle)$/.test(group.group!.lemma)) && !group.group!.modal) {
      return {
        ...plain,
        party,
        partyText: wordsOf(text, tokens, party),
        negated: group.group!.negated,
        strength: answers ? 'explicit' : 'operational',
      }
    }
  }
  return undefined
}

/** "Responsibility: Acme", "Who is responsible: you". */
function afterColon(text: string, view: View): Frame | undefined {
  const { tokens } = view
  const mark = tokens.findIndex((token) => token.lower === ':')
  const asked = /^(?:responsible|responsibility|owner|ownership|accountable|owned)$/
  if (mark <= 0 || !tokens.slice(0, mark).some((token) => asked.test(token.lower))) return undefined
  const party = partyIn(view, { start: mark + 1, end: tokens.length })
  return party && !party.either ? { ...plain, party, partyText: wordsOf(text, tokens, party), shared: party.parties.length > 1 } : undefined
}

const weak = /^(?:should|can|could|may|might)$/

/** "You must:", "Acme will:", "You need to:", where the list holds the verbs. */
function openVerb(text: string, tokens: readonly Token[], view: View): Label | undefined {
  const behind = tokens.length - (tokens.at(-1)?.tag === 'to' ? 1 : 0)
  // "You have to see to:"
  const seeing = says(tokens[behind - 1], /^(?:see|attend|do)$/)
  const end = seeing ? behind - (tokens[behind - 2]?.tag === 'to' ? 2 : 1) : behind
  let start = end
  while (start > 0 && verbal(tokens[start - 1]!)) start--
  const words = tokens.slice(start, end).map((token) => token.lower)
  if (words.some((word) => weak.test(word))) return 'closed'
  const negated = words.some((word) => word === 'not' || word === "n't" || word === 'no longer')
  const does = negated && words.some((word) => /^(?:do|does)$/.test(word))
  if (!does && !words.some((word) => /^(?:must|shall|will|need|needs|have|has|required|expected)$/.test(word))) return undefined
  const party = lastParty(tokens, start, view)
  if (party === undefined || party.either) return undefined
  const duty = words.some((word) => /^(?:must|shall|need|needs|have|has|required|expected)$/.test(word))
  const conditional = /^(?:if|when|unless|once|where|after|before|upon)$/.test(tokens[0]!.lower)
  return { ...plain, party, partyText: wordsOf(text, tokens, party), negated, strength: duty ? 'obligation' : 'operational', conditional }
}

function verbal(token: Token): boolean {
  return /^(?:modal|be|have|do|negator|adverb)$/.test(token.tag) || /^(?:need|needs|required|expected)$/.test(token.lower)
}

/** The longest party that ends at a token: "With Acme | you". */
function lastParty(tokens: readonly Token[], end: number, view: View): PartyHit | undefined {
  for (let at = 0; at < end; at++) {
    if (at > 0 && /^(?:preposition|determiner|possessive|genitive|to)$/.test(tokens[at - 1]!.tag)) continue
    const party = partyIn(view, { start: at, end })
    if (party) return party
  }
  return undefined
}

function wordsOf(text: string, tokens: readonly Token[], party: PartyHit): string {
  return text.slice(tokens[party.start]?.start ?? 0, tokens[Math.max(party.start, party.end - 1)]?.end ?? text.length)
}
