import { areaRange } from '../area.ts'
import {
  adviceChains,
  adviceModals,
  capabilityModals,
  deniableVerbs,
  dutyChains,
  dutyModals,
  dutyVerbs,
  lightVerbs,
  mentalVerbs,
  openChains,
  outcomeNouns,
  owningVerbs,
  tentativeModals,
  toolNouns,
} from '../duty-verbs.ts'
import { type Construction, cuesIn, partyIn, seek } from '../finding.ts'
import { hasForm } from '../finite.ts'
import { says, type Token } from '../token.ts'
import type { VerbGroup } from '../verb-group.ts'

/** How firmly a verb group puts the work on its subject; undefined where it does not. */
export function firmness(group: VerbGroup): 'does' | 'must' | undefined {
  const { modal, chain } = group
  if (modal !== undefined && (capabilityModals.has(modal) || tentativeModals.has(modal) || adviceModals.has(modal))) return undefined
  if (chain.some((verb) => openChains.has(verb) || adviceChains.has(verb))) return undefined
  if (modal !== undefined && dutyModals.has(modal)) return 'must'
  if (chain.some((verb) => dutyChains.has(verb))) return 'must'
  return 'does'
}

/** "Acme patches the hosts", "you must rotate the keys", "customers own their data", "Acme takes care of X". */
export const works: Construction = (clause, subject, view) => {
  const { tokens } = view
  const { group } = clause
  if (group.passive || group.copula || group.past) return undefined
  const firm = firmness(group)
  if (firm === undefined) return undefined
  const { lemma } = group
  const object = /^(?:worry|care)$/.test(lemma) ? group.end : objectStart(tokens, group, clause.end)
  if (object === undefined) return undefined
  const party = partyIn(view, subject)
  if (party === undefined) return undefined
  const explicit = owningVerbs.has(lemma)
  const strength = explicit ? 'explicit' : firm === 'must' ? 'obligation' : 'operational'
  const negated = group.negated
  if (/^(?:worry|care)$/.test(lemma))
    return negated && tokens[group.end]?.lower === 'about'
      ? [
          {
            party,
            owner: subject,
            area: { start: group.end + 1, end: clause.end },
            negated,
            strength: 'obligation',
            cues: [...group.adverbs],
          },
        ]
      : undefined
  if (firm === 'must') {
    if (mentalVerbs.has(lemma) && !(lemma === 'use' || lemma === 'choose' || lemma === 'select' || lemma === 'comply' || lemma === 'meet'))
      return undefined
    if (negated && group.modal !== undefined && dutyModals.has(group.modal) && group.chain.length === 0) return undefined
  } else if (lemma === 'make' && tokens[group.end]?.lower !== 'sure') return undefined
  else if (negated && !deniableVerbs.has(lemma)) return undefined
  else if (!dutyVerbs.has(lemma) && lemma !== 'make' && !explicit && !lightVerbs.has(lemma)) return undefined
  if (/^(?:maintain|keep|renew)$/.test(lemma) && attested(tokens, object, clause.end)) return undefined
  const cues = [...group.adverbs, ...cuesIn(tokens, group.end, object)]
  const area = { start: object, end: clause.end }
  if (
    lightVerbs.has(lemma) &&
    lemma !== 'perform' &&
    lemma !== 'conduct' &&
    lemma !== 'execute' &&
    !namesOutcome(tokens, object, clause.end)
  )
    return undefined
  if (lemma === 'host' && seek(tokens, object, clause.end, (token) => /^(?:in|on|at|within|across)$/.test(token.lower)) > 0)
    return undefined
  if (lemma === 'keep' && !(tokens[object] && area.end - object > 2)) return undefined
  return [{ party, owner: subject, area, negated, strength, cues, verb: phrasal(lemma) }]
}

const particles: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    look: ['after'],
    deal: ['with'],
    respond: ['to'],
    attend: ['to'],
    care: ['for'],
    back: ['up'],
    carry: ['out'],
    dispose: ['of'],
    defend: ['against'],
    log: [],
    comply: ['with'],
    adhere: ['to'],
    see: ['to'],
    protect: ['against'],
    set: ['up'],
    plan: ['for'],
    prepare: ['for'],
  }),
)

/** Where the object of a verb begins; undefined where it has none that could name work. */
function objectStart(tokens: readonly Token[], group: VerbGroup, end: number): number | undefined {
  let at = group.end
  const { lemma } = group
  const skipAdverbs = () => {
    while (
      at < end &&
      (tokens[at]!.tag === 'adverb' ||
        tokens[at]!.aside ||
        (tokens[at]!.lower === 'by' && says(tokens[at + 1], /^(?:itself|themselves|yourself)$/)))
    ) {
      at += tokens[at]!.lower === 'by' ? 2 : 1
    }
  }
  skipAdverbs()
  if (lemma === 'take') {
    if (tokens[at]?.lower === 'over') return at + 1
    if (tokens[at]?.lower === 'on') return burden(tokens, at + 1)
    if (tokens[at]?.lower !== 'care') return undefined
    return tokens[at + 1]?.lower === 'of' && at + 2 <= end ? at + 2 : undefined
  }
  if (lemma === 'make') {
    return tokens[at]?.lower === 'sure'
      ? tokens[at + 1]?.lower === 'that'
        ? at + 2
        : at + 1
      : group.chain.length > 0 || group.modal
        ? at
        : undefined
  }
  const wanted = particles.get(lemma)
  if (wanted?.includes(tokens[at]?.lower ?? '')) return Math.min(at + 1, end)
  if (/^(?:look|deal|respond|attend|care|dispose)$/.test(lemma)) return undefined
  if ((lemma === 'back' || lemma === 'carry' || lemma === 'set') && !wanted?.includes(tokens[at]?.lower ?? '')) {
    return tokens.slice(at, Math.min(end, at + 5)).some((token) => token.lower === 'up' || token.lower === 'out') ? at : undefined
  }
  if (/^(?:ensure|guarantee|verify|confirm|validate)$/.test(lemma) && tokens[at]?.lower === 'that') return at + 1
  const next = tokens[at]
  if (next === undefined || at >= end) return end
  // "manages and monitors the network": the object stands with the last verb.
  if (next.tag === 'coordinator' && at + 1 < end && tokens[at + 1]!.verb) return sharedObject(tokens, at, end)
  if (next.tag === 'to') return undefined
  if (next.tag === 'stop') return end
  if (next.tag === 'preposition' && !/^(?:for|on|against|with|like)$/.test(next.lower)) return undefined
  if (next.tag === 'preposition' && /^(?:run|deploy|operate|host|test|scan)$/.test(lemma) && next.lower !== 'for') return undefined
  if (next.tag === 'preposition' && !/^(?:monitor|plan|scan|test|check|watch|comply)$/.test(lemma)) return undefined
  if (next.tag === 'preposition') return at + 1
  if (/^(?:comma|be|have|do|modal|contrast)$/.test(next.tag)) return undefined
  if (hasForm(next, 'gerund') && /^(?:keep|start|stop|continue)$/.test(lemma)) return at
  return at
}

/** Behind "the burden of", "the task of": the work that "takes on" names. */
function burden(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens[from]?.lower === 'the' ? from + 1 : from
  return says(tokens[at], /^(?:burden|task|job|work|role)$/) && tokens[at + 1]?.lower === 'of' ? at + 2 : undefined
}

/** A verb with the particle without which it means something else. */
export function phrasal(lemma: string): string {
  return lemma === 'back' ? 'back up' : lemma
}

/** The object that several joined verbs have in common. */
export function sharedObject(tokens: readonly Token[], from: number, end: number): number | undefined {
  let at = from
  while (
    at < end &&
    (tokens[at]!.tag === 'coordinator' ||
      tokens[at]!.tag === 'comma' ||
      tokens[at]!.tag === 'adverb' ||
      (tokens[at]!.verb !== undefined &&
        tokens[at]!.tag === 'word' &&
        !/^(?:noun)$/.test(tokens[at]!.tag) &&
        at < from + 4 &&
        tokens[at - 1]?.tag !== 'word'))
  )
    at++
  return at < end ? at : undefined
}

/** Papers that a party holds, which are no area of work. */
function attested(tokens: readonly Token[], start: number, end: number): boolean {
  const area = areaRange(tokens, start, end)
  return tokens
    .slice(area.start, area.end)
    .some((token) =>
      /^(?:certifications?|attestations?|accreditations?|certified|certificate of|soc|iso|pci|hipaa|fedramp)$/.test(token.lower),
    )
}

/** Whether the object is an activity or its outcome, and not a tool for it. */
export function namesOutcome(tokens: readonly Token[], start: number, end: number): boolean {
  const area = areaRange(tokens, start, end)
  let head = area.start
  for (let at = area.start; at < area.end; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (token.tag === 'preposition' || token.tag === 'to' || token.lower === 'that' || token.lower === 'you') break
    if (token.tag === 'comma' || token.tag === 'coordinator') break
    head = at
  }
  const noun = tokens[head]
  if (noun === undefined) return false
  if (tokens[area.start]!.lower === 'you' || tokens[area.start]!.lower === 'customers' || tokens[area.start]!.lower === 'users')
    return false
  if (toolNouns.has(noun.lower)) return false
  return outcomeNouns.has(noun.lower)
}
