import { questionWords, relativePronouns, type Subordination, subjectPronouns, subordinators } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import { aliasAt } from './party.ts'
import { customerNouns, memberNouns, providerNouns } from './party-words.ts'
import type { Token } from './token.ts'
import { hasForm, inverted, type VerbGroup, verbGroupAt } from './verb-group.ts'

/** `relative` identifies a noun, `content` is what a verb of saying or meaning has as its object, `question` an indirect question. */
export type ClauseKind = 'main' | Subordination | 'relative' | 'content' | 'question'

/** A finite verb with everything that belongs to it. Token indexes; `end` is behind the last. */
export interface Clause {
  readonly kind: ClauseKind
  /** The word that opens it: "if", "that", "which". */
  readonly opener?: number | undefined
  readonly start: number
  readonly end: number
  readonly group?: VerbGroup | undefined
  readonly parent?: Clause | undefined
  /** The clause whose subject it has: "Acme patches the hosts and monitors them". */
  readonly sharesSubjectOf?: Clause | undefined
  /** Where its own words begin, behind fronted clauses. */
  readonly subjectStart: number
}

interface Open {
  kind: ClauseKind
  opener?: number
  start: number
  end: number
  group?: VerbGroup
  parent?: Open
  sharesSubjectOf?: Open
  subjectStart: number
}

const nested = new Set<ClauseKind>(['relative', 'content', 'question'])
const asking = new Set(
  'know understand decide determine define describe explain see discuss clarify choose control consider identify show specify evaluate check verify assess tell learn manage how question whether'.split(
    ' ',
  ),
)
const contentVerbs = new Set(
  'ensure mean note understand know believe think assume say state claim remember guarantee verify confirm acknowledge agree make recommend suggest imply show require expect suppose imagine recognize sure aware idea fact basis misconception assumption likely important clear true account mind'.split(
    ' ',
  ),
)

/** Cuts a sentence into its clauses, in the order in which they begin. */
export function findClauses(tokens: readonly Token[], lexicon: Lexicon): readonly Clause[] {
  const all: Open[] = []
  const open = (kind: ClauseKind, start: number, parent?: Open, opener?: number): Open => {
    const clause: Open = {
      kind,
      start,
      end: tokens.length,
      subjectStart: start,
      ...(parent ? { parent } : {}),
      ...(opener === undefined ? {} : { opener }),
    }
    all.push(clause)
    return clause
  }
  let top = open('main', 0)
  const close = (clause: Open | undefined, end: number) => {
    for (let one = clause; one; one = one.parent) if (one.end > end) one.end = end
  }
  /** Ends the clauses down to, and with, the outermost below `until`. */
  const closeTo = (until: Open | undefined, end: number) => {
    for (let one: Open | undefined = top; one && one !== until; one = one.parent) if (one.end > end) one.end = end
  }
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    if (token.aside) {
      at++
      continue
    }
    if (token.tag === 'stop' && /^[;:—–•|.?!-]$/.test(token.lower)) {
      close(top, at)
      top = open('main', at + 1)
      at++
      continue
    }
    const group = verbGroupAt(tokens, at)
    if (group) {
      if (top.group === undefined) top.group = group
      else placeGroup(group)
      at = group.end
      continue
    }
    const kind = openerKind(tokens, at, top)
    if (kind !== undefined && verbAhead(tokens, at + 1)) {
      const width = token.lower === 'even' ? 2 : 1
      if (nested.has(kind)) top = open(kind, kind === 'relative' || kind === 'question' ? at : at + width, top, at)
      else {
        const host = hostOf(top)
        if (host !== top || top.group !== undefined) closeTo(host.group === undefined ? host : host, at)
        if (top.group !== undefined && !nested.has(top.kind) && top === host) top.end = Math.min(top.end, at)
        top = open(kind, at + width, host, at)
      }
      at++
      continue
    }
    at++
  }

  /** The clause that an adverbial clause belongs to. */
  function hostOf(from: Open): Open {
    let one = from
    while (one.parent && one.kind !== 'main') one = one.parent
    return one
  }

  /** Gives a verb group to the clause it belongs to when the innermost one already has its own. */
  function placeGroup(group: VerbGroup) {
    const regionStart = top.group!.end
    const split = splitPoint(tokens, regionStart, group.start, lexicon)
    // "Customers who use it | are": an outer clause still waits for its verb.
    const waiting = waitingClause(top)
    if (waiting && !(split?.strong && waiting.kind === 'main' && hasSubject(waiting))) {
      const fronted = !hasSubject(waiting)
      const from = fronted ? frontedEnd(tokens, regionStart, group.start, lexicon) : group.start
      closeTo(waiting, fronted ? from : group.start)
      if (fronted) waiting.subjectStart = from
      waiting.group = group
      top = waiting
      return
    }
    if (split === undefined) return
    if (split.kind === 'relative' || split.kind === 'content') {
      top = open(split.kind, split.at, top)
      top.group = group
      return
    }
    const whole = split.kind === 'shared'
    const base = whole ? top : hostForCoordination(split.conjunction)
    closeTo(whole ? top.parent : base.parent, split.boundary)
    if (whole) top.end = Math.min(top.end, split.boundary)
    const next = open(
      base.kind === 'main' || nested.has(base.kind) || !split.comma ? base.kind : 'main',
      split.at,
      base.parent,
      base.opener,
    )
    if (whole) next.sharesSubjectOf = top.sharesSubjectOf ?? top
    next.group = group
    top = next
  }

  function hostForCoordination(conjunction: string): Open {
    let one: Open = top
    if (conjunction === '' || conjunction === ',' || conjunction === 'but') while (one.parent) one = one.parent
    else while (one.parent && (one.kind === 'relative' || one.kind === 'question')) one = one.parent
    return one
  }

  function hasSubject(clause: Open): boolean {
    const first = all.find((one) => one.parent === clause)
    return first === undefined || (first.opener ?? first.start) > clause.start
  }

  return all.filter((clause) => clause.group !== undefined || clause.end > clause.start)
}

function waitingClause(top: Open): Open | undefined {
  for (let one = top.parent; one; one = one.parent) if (one.group === undefined) return one
  return undefined
}

function openerKind(tokens: readonly Token[], at: number, top: Open): ClauseKind | undefined {
  const token = tokens[at]!
  const left = tokens[at - 1]
  const word = token.lower
  const next = tokens[at + 1]
  if (word === 'that') {
    if (left === undefined || next === undefined) return undefined
    if (left.tag === 'coordinator' || left.tag === 'comma' || left.tag === 'adverb')
      return top.kind === 'content' || top.kind === 'relative' ? top.kind : undefined
    if (left.tag === 'preposition' && left.lower !== 'provided') return undefined
    const lemma = left.verb?.lemma ?? left.lower
    if (left.tag === 'be') return 'content'
    if (contentVerbs.has(lemma) || left.tag === 'adjective') return 'content'
    if (
      left.verb &&
      !(left.tag === 'word' && tokens[at - 2]?.tag === 'determiner') &&
      (next.tag !== 'word' || next.lower.endsWith('s')) &&
      !hasForm(next, 'base', 'third')
    )
      return 'content'
    return left.tag === 'word' || left.tag === 'name' || left.tag === 'pronoun' || left.tag === 'bracket' || left.tag === 'genitive'
      ? 'relative'
      : undefined
  }
  if (relativePronouns.has(word) && word !== 'who' && word !== 'which') return left ? 'relative' : undefined
  if (word === 'which' || word === 'who') {
    if (left === undefined) return undefined
    if (left.tag === 'to' || (left.verb && asking.has(left.verb.lemma)) || (left.tag === 'preposition' && word === 'who')) return 'question'
    return 'relative'
  }
  const asked = left !== undefined && (left.tag === 'preposition' || left.tag === 'to' || asking.has(left.verb?.lemma ?? left.lower))
  if (/^(?:what|how|why|whether)$/.test(word))
    return left === undefined || left.tag === 'coordinator' || left.tag === 'comma' || asked || left.verb || left.lower === 'about'
      ? 'question'
      : 'question'
  if ((word === 'when' || word === 'where') && asked) return 'question'
  if (word === 'if' && left && asking.has(left.verb?.lemma ?? '')) return 'question'
  if (word === 'should' && inverted(tokens, at)) return 'condition'
  const kind = subordinators.get(word)
  if (kind === undefined) return undefined
  if (word === 'as') {
    if (left?.lower === 'such' || left?.lower === 'well' || left?.lower === 'much' || left?.lower === 'soon')
      return left.lower === 'soon' ? 'time' : undefined
    return next && (subjectPronouns.has(next.lower) || (next.tag === 'determiner' && ownVerb(tokens, at + 2))) ? kind : undefined
  }
  if (word === 'provided' || word === 'providing' || word === 'assuming')
    return left === undefined || left.tag === 'comma' || next?.lower === 'that' ? (left?.tag === 'be' ? undefined : kind) : undefined
  if (word === 'once') return next && next.tag !== 'stop' && (left === undefined || left.tag !== 'modal') ? kind : undefined
  if (word === 'after' || word === 'before' || word === 'since' || word === 'until')
    return next && !hasForm(next, 'gerund') ? kind : undefined
  if (word === 'where' && left?.tag === 'word' && tokens[at - 2])
    return left.lower === 'case' || left.lower === 'model' || left.lower === 'environment' || left.tag === 'word' ? 'relative' : kind
  if (word === 'otherwise') return undefined
  return kind
}

/** Whether a finite verb comes before any comma or pronoun: "as the load grows", and not "as the customer, you are". */
function ownVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (/^(?:comma|stop|pronoun)$/.test(tokens[at]!.tag)) return false
    if (verbGroupAt(tokens, at)) return true
  }
  return false
}

/** Whether a finite verb stands before the next comma that cannot belong to a list, so that a clause can begin here. */
function verbAhead(tokens: readonly Token[], from: number): boolean {
  let commas = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (token.tag === 'stop' || token.lower === 'then') return false
    if (token.tag === 'comma' && ++commas > 4) return false
    if (token.tag === 'comma' && at - from < 12 && hasForm(tokens[from], 'gerund')) return false
    if (token.tag === 'comma' && commas === 1 && hasForm(tokens[from], 'participle')) return false
    if (
      at > from &&
      subordinators.has(token.lower) &&
      token.lower !== 'as' &&
      token.lower !== 'where' &&
      token.lower !== 'when' &&
      !questionWords.has(token.lower)
    )
      return false
    if (verbGroupAt(tokens, at)) return true
  }
  return false
}

interface Split {
  readonly kind: 'main' | 'shared' | 'relative' | 'content'
  /** Where the new clause's words begin. */
  readonly at: number
  /** Where the clause before ends. */
  readonly boundary: number
  readonly conjunction: string
  readonly comma: boolean
  readonly strong?: boolean
}

/** Where, between two finite verbs without an opener, the second clause begins. */
function splitPoint(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Split | undefined {
  let last = to - 1
  while (last >= from && (tokens[last]!.tag === 'adverb' || tokens[last]!.aside)) last--
  if (last < from) return undefined
  const conj = tokens[last]!
  if (conj.tag === 'coordinator' || conj.tag === 'contrast' || conj.tag === 'comma') {
    const boundary = conj.tag !== 'comma' && tokens[last - 1]?.tag === 'comma' ? last - 1 : last
    return { kind: 'shared', at: last + 1, boundary, conjunction: conj.lower, comma: boundary < last }
  }
  let best: (Split & { score: number }) | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.aside || !(token.tag === 'coordinator' || token.tag === 'contrast' || token.tag === 'comma')) continue
    if (token.tag === 'comma' && /^(?:coordinator|contrast)$/.test(tokens[at + 1]?.tag ?? '')) continue
    const comma = tokens[at - 1]?.tag === 'comma'
    let score = token.tag === 'contrast' ? 6 : token.tag === 'coordinator' ? (comma ? 3 : 2) : 1
    let begin = at + 1
    while (begin < to && (tokens[begin]!.tag === 'adverb' || tokens[begin]!.lower === 'then')) begin++
    score += subjectScore(tokens, begin, to, lexicon)
    if (best === undefined || score >= best.score) {
      best = {
        kind: 'main',
        at: at + 1,
        boundary: comma ? at - 1 : at,
        conjunction: token.lower,
        comma: comma || token.tag === 'comma',
        strong: score >= 5,
        score,
      }
    }
  }
  const near = nearSubject(tokens, from, to, lexicon)
  if (
    near !== undefined &&
    near > from &&
    (best === undefined || near > best.at) &&
    !/^(?:comma|coordinator|contrast|adverb|preposition)$/.test(tokens[near - 1]!.tag)
  ) {
    return {
      kind: contentVerbs.has(tokens[near - 1]!.verb?.lemma ?? '') ? 'content' : 'relative',
      at: near,
      boundary: near,
      conjunction: '',
      comma: false,
    }
  }
  if (best !== undefined && best.score > 1) return best
  if (near === from) return { kind: 'content', at: from, boundary: from, conjunction: '', comma: false }
  return best
}

/** How well the words from `at` on serve as the subject of a clause. */
function subjectScore(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): number {
  const token = tokens[at]
  if (token === undefined || at >= to) return -4
  if (subjectPronouns.has(token.lower)) return 4
  if (token.lower === 'this' && at + 1 === to) return 4
  if (aliasAt(tokens, at, lexicon)) return 3
  const noun = tokens[token.tag === 'determiner' || token.tag === 'possessive' ? at + 1 : at]?.lower ?? ''
  if (customerNouns.has(noun) || providerNouns.has(noun) || (token.tag === 'possessive' && memberNouns.has(noun))) return 3
  if (token.tag === 'determiner' || token.tag === 'possessive') return 1
  if (token.tag === 'preposition') return 1
  if (hasForm(token, 'gerund')) return 0.5
  return 0
}

/** Where a pronoun or party that stands right before the verb begins. */
function nearSubject(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number | undefined {
  let end = to
  while (end > from && tokens[end - 1]!.tag === 'adverb') end--
  if (end > from && subjectPronouns.has(tokens[end - 1]!.lower)) return end - 1
  for (let at = Math.max(from, end - 4); at < end; at++) {
    const alias = aliasAt(tokens, at, lexicon)
    if (alias?.end === end) return tokens[at - 1]?.lower === 'the' && at - 1 >= from ? at - 1 : at
    if (at === end - 1 && (customerNouns.has(tokens[at]!.lower) || providerNouns.has(tokens[at]!.lower)))
      return /^(?:the|your|our)$/.test(tokens[at - 1]?.lower ?? '') && at - 1 >= from ? at - 1 : at
  }
  return undefined
}

/** Where a main clause begins behind a fronted one: at the first comma that a subject follows, or else the last. */
function frontedEnd(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number {
  let best = -1
  let bestScore = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (token.lower === 'then') return at + 1
    if (token.tag !== 'comma' || (tokens[at + 1]?.tag === 'coordinator' && best >= 0)) continue
    let begin = at + 1
    while (begin < to && tokens[begin]!.tag === 'adverb') begin++
    const score = subjectScore(tokens, begin, to, lexicon)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  if (best >= 0) return best + 1
  return nearSubject(tokens, from, to, lexicon) ?? from
}
