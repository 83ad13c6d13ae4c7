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

const contracted = new Map(
  Object.entries({
    ca: 'can',
    wo: 'will',
    sha: 'shall',
    "'re": 'are',
    "'ve": 'have',
    "'ll": 'will',
    "'m": 'am',
  }),
)
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
    const plain = raw.text.toLowerCase()
    const straight = plain.includes('’') ? plain.replaceAll('’', "'") : plain
    const lower = contracted.get(straight) ?? straight
    if (lower === '(' || lower === '[' || lower === '{') depth++
    const aside = depth > 0
    if (depth > 0 && (lower === ')' || lower === ']' || lower === '}')) depth--
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
    const tag = tagOf(lower, raw.text, tokens.at(-1))
    const verb = tag === 'word' || tag === 'adjective' || tag === 'have' || tag === 'do' ? verbReading(lower) : undefined
    tokens.push({ text: raw.text, lower, start: raw.start, end: raw.start + raw.text.length, tag, verb, aside })
  }
  return tokens
}

const closed: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...entries(prepositions, 'preposition'),
  ...entries(determiners, 'determiner'),
  ...entries(pronouns, 'pronoun'),
  ...entries(possessives, 'possessive'),
  ...entries(contrasts, 'contrast'),
  ...entries(coordinators, 'coordinator'),
  ...entries(doForms, 'do'),
  ...entries(haveForms, 'have'),
  ...entries(beForms, 'be'),
  ...entries(auxiliaryModals, 'modal'),
  ...entries(negators, 'negator'),
  ...entries('. ; : ! ? … — – | • - ...'.split(' '), 'stop'),
  ...entries('( [ { ) ] }'.split(' '), 'bracket'),
  ...entries('" “ ” ‘ `'.split(' '), 'quote'),
  [',', 'comma'],
  ['to', 'to'],
])

function entries(words: Iterable<string>, tag: Tag): [string, Tag][] {
  return Array.from(words, (word) => [word, tag])
}

function tagOf(lower: string, text: string, last: Token | undefined): Tag {
  const known = closed.get(lower)
  if (known !== undefined) return known
  if (lower === "'s") return last?.tag === 'pronoun' || last?.lower === 'that' || last?.lower === 'there' ? 'be' : 'genitive'
  if (lower === "'") return last?.lower.endsWith('s') ? 'genitive' : 'quote'
  if (isAdverb(lower)) return 'adverb'
  if (/^[\d$€£]/.test(lower) && /^.[\d.,%]*[a-z%]*$/.test(lower)) return 'number'
  if (lower === 'own') return last?.tag === 'possessive' || last?.tag === 'genitive' ? 'adjective' : 'word'
  if (adjectives.has(lower)) return 'adjective'
  const verb = verbReading(lower)
  const initial = last === undefined || (last.tag === 'stop' && last.lower !== '-') || last.tag === 'quote'
  if (!initial && verb === undefined && /^\p{Lu}/u.test(text)) return 'name'
  return verb === undefined && lower.length > 4 && adjectiveEnding.test(lower) && !nounsLikeAdjectives.has(lower) ? 'adjective' : 'word'
}
