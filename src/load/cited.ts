import { dutyVerbs } from '../claims/duty-verbs.ts'
import { verbReading } from '../claims/verbs.ts'
import type { Claim } from '../model/claim.ts'
import type { Role } from '../model/party.ts'
import type { Binding } from '../model/statement.ts'

/** A word or several that mean a party as the subject of a sentence. */
export interface Name {
  readonly words: string
  readonly id: string
  readonly role: Role
  readonly voice: boolean
}

interface Subject {
  readonly names: readonly [Name, ...Name[]]
  readonly words: string
}

/**
 * Claims about cited duties that stand right behind their subject: "We <Duty>…</Duty> and <Duty>…</Duty>"; or that are commands to
 * the `reader`, where nobody else is meant.
 */
export type CitedReader = (text: string, bindings: readonly Binding[], claims: readonly Claim[], reader?: Name) => readonly Claim[]

const firmly = /^\s+(?:(?:also|then|alone|both|each|will|must|shall|therefore|always|still|in turn|need to|have to|has to)\s+)*$/
const helping = /\s+helps?(?:\s+(?:you|us))?\s+with\s+(?:the\s+|an?\s+)?$/
const onward = /^\s*(?:,\s*|;\s*)?(?:and\s+|then\s+)*(?:also\s+)?$/
const dependent =
  /\b(?:if|when|whenever|unless|whether|once|until|that|which|what|how|who|whom|before|after|as soon as|in case|as|than)\s+$/i
const joint = /(?:\b(?:and|or|nor|with|of|by|from|to|for|than|like)|&|\/)\s+$/i
/** What may stand before a subject: nothing, the end of another clause, a link between clauses, or a phrase such as "On Team". */
const opening =
  /(?:^|[.,;:!?()—–…]|\b(?:and|but|so|because|since|while|whereas|although|though|then|where|here|there|therefore|instead)|(?:^|[.,;:—–]\s*)(?:and\s+|but\s+)?(?:On|In|For|With|Under|During|At|on|in|for|with|under|during|at)\b(?:[^.,;:!?—–]|,(?=\s+\p{Lu}[^,.]*(?:,|\band\b)))*)\s*$/u
const noVerb =
  /^(?:what|which|who|how|when|where|whether|that|this|these|those|the|an?|your|our|their|its|his|her|to|for|in|on|at|of|with|by|from|as|no|all|any|each|every|both|only|not)\b/i
const commanding = /^(?:(?:then|first|next|also|finally)\b,?\s+)?$/i
const loose = /\b(?:if|unless|whenever|in case|suppose|imagine|should|may|might|could|can)\b|\?\s*$/i

const denying = /^(?:(?:do|does|will) not|(?:don|doesn|won)[’']t|never|no longer)\s+(\p{L}+)/u

function isOwning(verb = ''): boolean {
  return dutyVerbs.has(verbReading(verb)?.lemma ?? '')
}

/** Whether a word is a verb in its plain form or with an "s". */
function isFormOf(verb: string, word: string): boolean {
  return [verb, `${verb}s`, `${verb}es`, verb.replace(/y$/, 'ies')].includes(word)
}

export function citedReader(names: readonly Name[], commandsOf: (duty: string) => readonly string[]): CitedReader {
  const byLength = names.toSorted((a, b) => b.words.length - a.words.length)
  const ids = new Map(byLength.map((name) => [name.words.toLowerCase(), name]))
  const escaped = byLength.map(({ words }) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (escaped.length === 0) return () => []
  const atEnd = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${escaped.join('|')})$`, 'iu')
  const nameBehind = (text: string) => {
    const match = atEnd.exec(text)
    return match === null ? undefined : { name: ids.get(match[0].toLowerCase())!, start: match.index, words: match[0] }
  }

  /** The party whose name ends a text, or the two in "You and we", as the subject of a clause of its own. */
  function subjectAtEnd(text: string): Subject | undefined {
    const found = nameBehind(text)
    if (found === undefined) return undefined
    const before = text.slice(0, found.start).replace(/\b(?:the|The)\s+$/, '')
    if (dependent.test(before)) return undefined
    if (!opening.test(before) && !/^we$/i.test(found.words)) return undefined
    const link = joint.exec(before)
    if (link === null) return { names: [found.name], words: found.words }
    if (!/^and\s/i.test(link[0])) return undefined
    const other = nameBehind(before.slice(0, link.index).trimEnd())
    if (other === undefined) return { names: [found.name], words: found.words }
    const ahead = before.slice(0, other.start).replace(/\b(?:the|The|both|Both)\s+$/, '')
    const whole = opening.test(ahead) && !/,\s*$/.test(ahead) && !dependent.test(ahead) && other.name.id !== found.name.id
    return whole ? { names: [other.name, found.name], words: text.slice(other.start) } : undefined
  }

  return (text, bindings, claims, reader) => {
    if (bindings.length === 0 || loose.test(text)) return []
    const found: Claim[] = []
    let last: (Subject & { readonly end: number; readonly helps: boolean }) | undefined
    for (const { start, end, duties } of bindings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      const words = text.slice(start, end)
      const before = text.slice(0, start)
      let subject: Subject | undefined
      let helps = false
      if (last !== undefined && onward.test(text.slice(last.end, start))) {
        subject = last
        helps = last.helps
      } else {
        for (let at = start; at > 0 && subject === undefined && start - at < 30; at--)
          if (firmly.test(text.slice(at, start))) subject = subjectAtEnd(before.slice(0, at))
        const help = subject === undefined ? helping.exec(before) : null
        if (help !== null) subject = subjectAtEnd(before.slice(0, help.index))
        helps = help !== null
      }
      const verb = /^\p{L}+/u.exec(words)?.[0].toLowerCase()
      const command = reader !== undefined && commanding.test(before) && duties.some((duty) => commandsOf(duty)[0] === verb)
      if (command) subject = { names: [reader], words: '' }
      last = subject && { ...subject, end, helps }
      if (subject === undefined || (!command && !helps && (!/^\p{Ll}/u.test(words) || noVerb.test(words)))) continue
      if (claims.some((claim) => claim.start < end && claim.end > start)) continue
      // Only the duty's own verbs: a duty can be told by what is not done.
      const denied = denying.exec(words)?.[1]
      const owning = isOwning(verb) && duties.some((duty) => commandsOf(duty).some(isOwning))
      const negated = denied !== undefined && duties.some((duty) => commandsOf(duty).some((one) => isFormOf(one, denied.toLowerCase())))
      const [first, ...others] = subject.names
      found.push({
        party: others.length > 0 ? 'shared' : first.role === 'subprocessor' || first.role === 'partner' ? 'upstream' : first.role,
        partyIds: subject.names.map(({ id }) => id),
        partyText: subject.words,
        partySource: subject.words === '' ? 'context' : first.voice ? 'voice' : 'name',
        areaPhrase: negated ? words.slice(words.indexOf(denied)) : words,
        start: negated ? start + words.indexOf(denied) : start,
        end,
        anaphoric: false,
        polarity: negated ? 'not-responsible' : 'responsible',
        exclusivity: others.length > 0 ? 'shared' : 'unspecified',
        strength: helps ? 'help' : 'operational',
        conditional: false,
        hedged: false,
        ...(owning ? { owning } : {}),
      })
    }
    return found
  }
}
