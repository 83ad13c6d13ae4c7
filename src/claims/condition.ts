import type { Range } from './area.ts'
import type { Clause } from './clause.ts'
import { hasForm } from './finite.ts'
import { says, type Token } from './token.ts'

/** What limits a clause: a choice or event, under which it makes no plain claim, or a model, product or object. */
export interface Limits {
  readonly conditional: boolean
  readonly scope?: Range | undefined
  readonly hedged: boolean
}

const models =
  /^(?:iaas|paas|saas|caas|faas|serverless|on-prem|on-premises|on-premise|self-managed|self-hosted|managed|hosted|cloud|multi-cloud|hybrid|byoc|dedicated|infrastructure|platform|software|model|deployment|deployments)$/
const usage = new Set('use run deploy host operate build move migrate work'.split(' '))
const choices = new Set(
  'enable choose opt select disable elect decide activate deactivate request turn switch configure bring prefer want add install bypass override grant connect enroll subscribe purchase buy upgrade'.split(
    ' ',
  ),
)
const discourse = new Set(
  'addition|general|example|instance|fact|short|contrast|practice|turn|particular|summary|conclusion|other words|this model|this case|most cases|many cases|some cases|the end|the other hand|the one hand|time|now|last|first|all|this way|this sense|that|this|these|which|order|effect|essence|today|the above|a similar note|that note|a related note|the following|their part|its part|your part|our part|the most part|comparison|the same time|others|other words'.split(
    '|',
  ),
)
/** Whether what follows a preposition limits nothing: "example", "this approach to security". */
function inPassing(rest: string): boolean {
  return discourse.has(rest) || /^this (?:approach|respect|regard|context|way|model)\b/.test(rest)
}

const weakening = new Set(
  'typically generally usually often sometimes normally mostly mainly largely primarily partly partially commonly frequently predominantly'.split(
    ' ',
  ),
)

/** Whether a word weakens what it goes with. */
export function weakens(word: string): boolean {
  return weakening.has(word)
}

export function limitsOf(clause: Clause, clauses: readonly Clause[], fronted: readonly Range[], tokens: readonly Token[]): Limits {
  let conditional = false
  let hedged = false
  let scope: Range | undefined
  for (const other of clauses) {
    if ((other.kind !== 'condition' && other.kind !== 'time') || other === clause) continue
    const host = other.parent
    if (host === undefined) continue
    const front = other.start < (host.group?.start ?? host.end)
    if (!(front ? reaches(host, clause, tokens) : sameChain(host, clause))) continue
    const words = tokens.slice(other.start, other.end)
    const choice =
      words.some((token) => token.verb && choices.has(token.verb.lemma) && token.tag === 'word') ||
      words.some((token) => token.lower === 'without')
    const model = words.some((token) => models.test(token.lower)) || usesProduct(words)
    if (other.kind === 'condition') conditional = true
    else if (front) {
      if (model && !choice) scope ??= { start: other.opener ?? other.start, end: other.end }
      else conditional = true
    } else if (choice || says(tokens[other.opener ?? other.start], /^(?:once|where|wherever)$/)) conditional = true
  }
  for (const range of fronted) {
    const first = tokens[range.start]!.lower
    const words = tokens.slice(range.start, range.end).map((token) => token.lower)
    const rest = words.slice(1).join(' ')
    const model = words.some((word) => models.test(word)) || usesProduct(tokens.slice(range.start, range.end))
    const choice = tokens.slice(range.start, range.end).some((token) => token.verb && choices.has(token.verb.lemma) && token.tag === 'word')
    if (
      /^(?:if|unless|once|upon|depending|without|after|before|where|until)$/.test(first) ||
      /^in (?:the event|case of|such a? ?case|that case|those cases|these cases|such cases|such situations)/.test(words.join(' '))
    )
      conditional = true
    else if (/^(?:when|whenever|while)$/.test(first)) {
      const contrast = first === 'while' && !hasForm(tokens[range.start + 1], 'gerund')
      if (model && !choice && !contrast && !words.includes('without')) scope ??= range
      else if (first !== 'while') conditional = true
    } else if (first === 'by' && hasForm(tokens[range.start + 1], 'gerund') && choice) conditional = true
    else if (/^(?:most cases|many cases|some cases|general|the most part|default|some situations)$/.test(rest)) hedged = true
    else if (/^(?:in|on|for|with|within|under|at|as|across|among|by)$/.test(first) && (first !== 'as' || model) && !inPassing(rest)) {
      if (choice && first === 'with') conditional = true
      else if (choice && words.some((word) => /^(?:who|that|which|have|has|enabled|disabled)$/.test(word))) conditional = true
      else scope ??= range
    }
  }
  return { conditional, scope, hedged }
}

/** "using our service", "you run Acme": said of every customer, so no choice. */
function usesProduct(words: readonly Token[]): boolean {
  const verb = words.findIndex((token) => token.verb !== undefined && usage.has(token.verb.lemma))
  return (
    verb >= 0 &&
    words
      .slice(verb + 1, verb + 4)
      .some(
        (token) => token.lower === 'our' || token.tag === 'name' || /^(?:service|services|product|products|platform)$/.test(token.lower),
      )
  )
}

/** Whether a fronted clause on `host` also governs `clause`: in the same sentence, with no full stop or semicolon between. */
function reaches(host: Clause, clause: Clause, tokens: readonly Token[]): boolean {
  if (within(clause, host)) return true
  if (clause.start < host.start) return false
  return !tokens.slice(host.group?.end ?? host.start, clause.start).some((token) => /^[;.:—]$/.test(token.lower) || token.lower === 'but')
}

function sameChain(host: Clause, clause: Clause): boolean {
  const root = (one: Clause) => one.sharesSubjectOf ?? one
  return within(clause, host) || root(host) === root(clause)
}

function within(clause: Clause, ancestor: Clause): boolean {
  for (let one: Clause | undefined = clause; one; one = one.parent) if (one === ancestor) return true
  return false
}

/** Whether a relative clause in the words of a party makes a choice of theirs the condition: "customers who enable X". */
export function choosesIn(tokens: readonly Token[], range: Range): boolean {
  const relative = tokens.findIndex(
    (token, at) => at >= range.start && at < range.end && /^(?:who|that|which|with|using)$/.test(token.lower),
  )
  if (relative < 0) return false
  return tokens.slice(relative, range.end).some((token) => token.verb !== undefined && choices.has(token.verb.lemma))
}

const carrying =
  /^(?:in (?:this|that|such|these|those|such a|each) (?:case|cases|event|situation|situations|scenario|scenarios|instance)\b|then\b|otherwise\b|if so\b|when (?:this|that) happens\b|at that point\b|once (?:enabled|done)\b)/i
const conditionalOpening = /^(?:however,?\s+|but\s+|and\s+|also,?\s+)?(?:if|unless|when|once|should|in case|in the event)\b/i

/** Whether a sentence goes on under the condition of the one before. */
export function carriesCondition(text: string, previous: string | undefined): boolean {
  if (/^(?:otherwise|if so|in (?:that|such a?|those|such) ?(?:case|cases|event|situation)s?)\b/i.test(text)) return true
  if (previous === undefined || !/\b(?:if|unless|when|once|opt|choose)\b/i.test(previous)) return false
  if (carrying.test(text) || /\b(?:then|in (?:this|that) case)\b/i.test(text)) return true
  return (
    conditionalOpening.test(previous.trim()) &&
    /^(?:it|this|that|they|these|those|you(?:'re| are)? (?:then|also)|you)\b/i.test(text) &&
    /\b(?:it|this|that|them|these|those|then|such)\b/i.test(text)
  )
}
