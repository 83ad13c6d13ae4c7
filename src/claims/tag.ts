import {
  auxiliaryModals,
  beForms,
  contrasts,
  coordinators,
  determiners,
  doForms,
  haveForms,
  isAdverb,
  negators,
  possessives,
  prepositions,
  pronouns,
} from './function-words.ts'
import { cutTokens, type Tag, type Token } from './token.ts'
import { verbReading } from './verbs.ts'

const contracted: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
}
const adjectiveEnding = /(?:able|ible|al|ive|ous|ic|ful|less|ary|ant|ent|ical)$/
const adjectives = new Set(
  'responsible accountable answerable liable new secure available sole full joint mutual primary ultimate free able aware correct proper appropriate good best common different digital clear underlying initial'.split(
    ' ',
  ),
)
const nounsLikeAdjectives = new Set(
  'approval removal portal terminal material signal renewal credential traffic logic topic metric public incident agent client component environment document content tenant event account consent statement government deployment management requirement agreement compliant disposal arrival withdrawal proposal summary library'.split(
    ' ',
  ),
)

/** Words with their likely part of speech. Nouns and unknown words are `word`, capitalised ones inside a sentence `name`. */
export function tagTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let depth = 0
  for (const raw of cutTokens(text)) {
    const straight = raw.text.replaceAll('’', "'").toLowerCase()
    const lower = contracted[straight] ?? straight
    if (/^[([{]$/.test(lower)) depth++
    const aside = depth > 0
    if (/^[)\]}]$/.test(lower)) depth = Math.max(0, depth - 1)
    if (lower === 'longer' && tokens.at(-1)?.lower === 'no') {
      const no = tokens.pop()!
      tokens.push({
        ...no,
        text: text.slice(no.start, raw.start + raw.text.length),
        lower: 'no longer',
        end: raw.start + raw.text.length,
        tag: 'negator',
      })
      continue
    }
    const tag = tagOf(lower, raw.text, tokens)
    const verb = tag === 'word' || tag === 'adjective' || tag === 'have' || tag === 'do' ? verbReading(lower) : undefined
    tokens.push({ text: raw.text, lower, start: raw.start, end: raw.start + raw.text.length, tag, verb, aside })
  }
  return tokens
}

function tagOf(lower: string, text: string, before: readonly Token[]): Tag {
  const last = before.at(-1)
  if (lower === "'s") return last?.tag === 'pronoun' || last?.lower === 'that' || last?.lower === 'there' ? 'be' : 'genitive'
  if (lower === "'") return last?.lower.endsWith('s') ? 'genitive' : 'quote'
  if (/^["“”‘`]$/.test(lower)) return 'quote'
  if (/^[([{)\]}]$/.test(lower)) return 'bracket'
  if (lower === ',') return 'comma'
  if (/^[.;:!?…—–|•-]$/.test(lower) || lower === '...') return 'stop'
  if (lower === 'to') return 'to'
  if (negators.has(lower)) return 'negator'
  if (auxiliaryModals.has(lower)) return 'modal'
  if (beForms.has(lower)) return 'be'
  if (haveForms.has(lower)) return 'have'
  if (doForms.has(lower)) return 'do'
  if (coordinators.has(lower)) return 'coordinator'
  if (contrasts.has(lower)) return 'contrast'
  if (possessives.has(lower)) return 'possessive'
  if (pronouns.has(lower)) return 'pronoun'
  if (determiners.has(lower)) return 'determiner'
  if (prepositions.has(lower)) return 'preposition'
  if (isAdverb(lower)) return 'adverb'
  if (/^[\d$€£][\d.,%]*[a-z%]*$/.test(lower)) return 'number'
  const initial = last === undefined || (last.tag === 'stop' && last.lower !== '-') || last.tag === 'quote'
  if (lower === 'own') return /^(?:possessive|genitive)$/.test(last?.tag ?? '') ? 'adjective' : 'word'
  if (adjectives.has(lower)) return 'adjective'
  if (adjectiveEnding.test(lower) && !nounsLikeAdjectives.has(lower) && !verbReading(lower) && lower.length > 4) return 'adjective'
  if (!initial && /^\p{Lu}/u.test(text) && !verbReading(lower)) return 'name'
  return 'word'
}
