import { hasForm } from './finite.ts'
import { subjectPronouns } from './function-words.ts'
import { customerNouns, providerNouns } from './party-words.ts'
import { says, type Token } from './token.ts'

/** A range of tokens; `end` is behind the last. */
export interface Range {
  readonly start: number
  readonly end: number
}

const afterComma = new Set(
  'which who whom whose where while whereas but so as because since although though when if unless not rather regardless among with per through by at on under from via according based depending except excluding however then this thereby thus therefore in without following'.split(
    ' ',
  ),
)
const anywhere = new Set(
  'if unless because since while whereas although until per via except regardless according during without throughout using however otherwise'.split(
    ' ',
  ),
)
/** Word sequences that begin an adjunct, which tells how or why and not what. */
const adjuncts = [
  'as set', 'as described', 'as defined', 'as outlined', 'as specified', 'as stated', 'as documented', 'as part of', 'as needed', 'as required', 'as necessary', 'as appropriate',
  'as applicable', 'as a', 'as an', 'as the', 'as it', 'as they', 'as you', 'as we', 'in accordance', 'in line', 'in collaboration', 'in conjunction', 'in cooperation', 'in coordination', 'in order', 'on behalf', 'on your behalf',
  'on our behalf', 'on their behalf', 'on its behalf', 'so that', 'so you', 'so customers', 'so the', 'so they', 'so we', 'based on', 'at all times', 'rather than', 'instead of', 'where applicable', 'where appropriate', 'where necessary', 'where possible', 'other than',
  'for you', 'for customers', 'for its customers', 'for our customers', 'with the help', 'when requested', 'when needed', 'when required', 'when necessary', 'together with', 'i.e', 'e.g', 'i.e.', 'e.g.', 'with regard', 'with respect', 'by default', 'to ensure', 'to help', 'to make sure', 'to protect', 'in addition',
  'to prevent', 'to provide', 'to keep', 'to maintain', 'to meet', 'to reduce', 'to avoid', 'to support', 'to allow', 'to enable', 'to minimize', 'to comply',
].map((words) => words.split(' ')) // biome-ignore format: a list
const adjunctsByFirst = new Map<string, string[][]>()
for (const words of adjuncts) adjunctsByFirst.set(words[0]!, [...(adjunctsByFirst.get(words[0]!) ?? []), words])

const deciding = /^(?:decide|determine|know|understand|define|choose|control|identify|specify|evaluate|assess|regarding|about|on|of)$/

/** Cuts adjuncts and loose ends off the words that name an area. Empty where nothing is left. */
export function areaRange(tokens: readonly Token[], start: number, end: number): Range {
  let from = start
  while (from < end && /^(?:adverb|comma|stop)$/.test(tokens[from]!.tag)) from++
  if (tokens[from]?.lower === 'both') from++
  const pronoun = says(tokens[from], /^(?:it|them|this|these|those)$/) && from + 1 < end
  if (pronoun && /^(?:preposition|adverb|to)$/.test(tokens[from + 1]!.tag)) return { start: from, end: from + 1 }
  if (pronoun && tokens[from + 1]!.lower === 'up') return { start: from, end: from + 1 }
  let to = from
  while (to < end && !endsArea(tokens, from, to, end)) to++
  while (
    to > from &&
    /^(?:adverb|comma|stop|coordinator|contrast|preposition|to|negator)$/.test(tokens[to - 1]!.tag) &&
    !/^etc/.test(tokens[to - 1]!.lower)
  )
    to--
  while (to > from && /^(?:itself|themselves|yourself|yourselves|ourselves)$/.test(tokens[to - 1]!.lower) && to - from > 1) to--
  return { start: from, end: Math.max(from, to) }
}

/** What follows from the work, and is no part of it: "patches the hosts, leaving you free to …". */
const outcome = /^(?:leaving|letting|freeing|allowing|enabling|meaning)$/

function endsArea(tokens: readonly Token[], from: number, at: number, end: number): boolean {
  const token = tokens[at]!
  if (token.aside || at === from) return false
  const next = tokens[at + 1]
  if (token.tag === 'stop') return token.lower !== '-' || true
  if (token.tag === 'comma') {
    if (next === undefined || at + 1 >= end) return false
    if (
      hasForm(tokens[from], 'base') &&
      !hasForm(tokens[from], 'gerund') &&
      tokens[from]!.tag === 'word' &&
      hasForm(next, 'gerund') &&
      tokens[at + 2]?.tag !== 'comma'
    )
      return true
    if (hasForm(next, 'participle') && tokens[at + 2]?.lower === 'by') return true
    if (outcome.test(next.lower)) return true
    if (beginsClause(tokens, at + 1)) return true
    if (next.tag === 'to' || afterComma.has(next.lower)) return next.lower !== 'in' || !says(tokens[at + 2], /^(?:use|transit)$/)
    return next.tag === 'adverb' && !/^(?:etc\.?|as well|including)$/.test(next.lower) && tokens[at + 2]?.tag !== 'word'
  }
  if (token.tag === 'coordinator' && beginsClause(tokens, at + 1)) return true
  if (token.lower === 'using' && /^(?:be|coordinator|preposition|comma)$/.test(tokens[at - 1]!.tag)) return false
  if (anywhere.has(token.lower)) return !deciding.test(tokens[at - 1]?.verb?.lemma ?? tokens[at - 1]?.lower ?? '')
  if (token.lower === 'by' && hasForm(next, 'gerund')) return true
  if (token.lower === 'when' || token.lower === 'where' || token.lower === 'once') {
    const before = tokens[at - 1]!
    return !(
      deciding.test(before.verb?.lemma ?? before.lower) ||
      before.tag === 'coordinator' ||
      before.tag === 'preposition' ||
      token.lower === 'where'
    )
  }
  if (token.tag === 'contrast') return token.lower !== 'so' || at > from + 1
  return (adjunctsByFirst.get(token.lower) ?? []).some(
    (words) =>
      words.every((word, offset) => tokens[at + offset]?.lower === word) && !(token.tag === 'to' && infinitiveComplement(tokens, from, at)),
  )
}

/** Whether a party with a verb stands here, so that the area ends: "the platform, and | the customer runs the code". */
function beginsClause(tokens: readonly Token[], from: number): boolean {
  let at = from
  if (says(tokens[at], /^(?:the|a|each|every|your)$/)) at++
  const noun = tokens[at]?.lower ?? ''
  const verb = tokens[at + 1]
  if (verb === undefined || !(subjectPronouns.has(noun) || customerNouns.has(noun) || providerNouns.has(noun) || noun === 'business'))
    return false
  return (
    verb.tag === 'modal' || (verb.tag === 'word' && hasForm(verb, noun.endsWith('s') || /^(?:we|you|they)$/.test(noun) ? 'base' : 'third'))
  )
}

/** Whether the words before "to" ask for an infinitive: the area itself begins with a verb. */
function infinitiveComplement(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[to - 1]!
  return (
    to - from < 2 ||
    before.tag === 'coordinator' ||
    before.tag === 'adjective' ||
    /^(?:ability|right|decision|plan|obligation|duty|need|process|how|whether|required|used|able)$/.test(before.lower)
  )
}

const vague = new Set(
  `responsibility responsibilities thing things part parts portion portions aspect aspects role roles task tasks activity activities following area areas item items duty
 duties obligation obligations some certain many various several other different significant large small part most own their your our its the a an of all these those this it
 them that each respective set more rest remaining remainder majority security shared cloud compliance everything anything something what else both specific additional types
 type key own lot range one ones such same much nothing none work in here above below few any own step steps amount level degree burden for and`.split(
    /\s+/,
  ),
)

const papers = /^(?:page|policy|document|guide|article|list|agreement|addendum|notice|statement|matrix|model|table|section|site|website)$/
const hollow =
  /^(?:responsibilit(?:y|ies)|things?|parts?|portions?|aspects?|roles?|tasks?|activit(?:y|ies)|following|areas?|items?|dut(?:y|ies)|obligations?|these|those|this|that|it|them|everything|anything|something|what|rest|remaining|remainder|else|both|lot|ones?|same|much|nothing|none|here|above|below|burden|steps?)$/

/** Whether the words name no area at all: "certain responsibilities", "their part". */
export function isVague(tokens: readonly Token[], area: Range): boolean {
  const words = tokens
    .slice(area.start, area.end)
    .filter((token) => !token.aside && /^(?:word|name|adjective|pronoun|determiner|possessive|number)$/.test(token.tag))
  if (words.length === 0) return true
  if (words[0]!.lower === 'the' && words[1]?.lower === 'following') return true
  if (/^(?:this|these)$/.test(words[0]!.lower) && words.length === 2 && papers.test(words[1]!.lower)) return true
  if (words.every((word) => /^(?:determiner|possessive|preposition|pronoun)$/.test(word.tag))) return true
  return words.every((word) => vague.has(word.lower)) && words.some((word) => hollow.test(word.lower))
}

/** Whether the words are a pronoun, or "this area", whose meaning stands elsewhere. */
export function isAnaphor(tokens: readonly Token[], area: Range): boolean {
  const words = tokens.slice(area.start, area.end).map(({ lower }) => lower)
  if (words.length === 1) return /^(?:it|this|that|these|those|them|they)$/.test(words[0]!)
  return /^(?:(?:all|everything|the whole) (?:of |in )?)?this(?: whole| entire)? (?:area|topic|subject|layer|field|domain)$/.test(
    words.join(' '),
  )
}

const money = new Set(
  'cost costs fee fees charge charges payment payments tax taxes expense expenses pricing price prices bill bills invoice invoices billing loss losses damage damages liability liabilities'.split(
    ' ',
  ),
)

/** Money and measured promises are no area of work. */
export function isMoneyOrMeasure(tokens: readonly Token[], area: Range): boolean {
  let at = area.start
  while (at < area.end && /^(?:determiner|possessive|adjective|adverb)$/.test(tokens[at]!.tag)) at++
  for (; at < area.end && /^(?:word|coordinator|name)$/.test(tokens[at]!.tag); at++) {
    const next = at + 1 < area.end ? tokens[at + 1] : undefined
    const heads = next === undefined || !/^(?:word|name)$/.test(next.tag) || hasForm(next, 'participle') || next.lower.endsWith('ed')
    if (heads && money.has(tokens[at]!.lower)) return true
  }
  return (
    tokens.slice(area.start, area.end).some((token) => token.tag === 'number' && (/%/.test(token.text) || token.lower.includes('.'))) ||
    tokens.slice(area.start, area.end).some((token) => token.lower === '%')
  )
}
