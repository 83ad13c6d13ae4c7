import { openerKind, openerWidth, verbAhead } from './clause-opener.ts'
import { frontedEnd, innerSubject, splitPoint } from './clause-split.ts'
import type { Subordination } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Token } from './token.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'

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
    if (token.tag === 'stop') {
      close(top, at)
      top = open('main', at + 1)
      at++
      continue
    }
    const group = verbGroupAt(tokens, at)
    if (group) {
      if (top.group === undefined) {
        const asked = top.kind === 'question' && group.start === top.subjectStart + 2
        const inner = asked ? undefined : innerSubject(tokens, top.subjectStart, group, lexicon)
        if (inner !== undefined) top = open('relative', inner, top)
        top.group = group
      } else placeGroup(group)
      at = group.end
      continue
    }
    const kind = openerKind(tokens, at, top)
    const width = openerWidth(tokens, at) || 1
    if (kind !== undefined && verbAhead(tokens, at + width)) {
      if (nested.has(kind)) top = open(kind, kind === 'relative' || kind === 'question' ? at : at + 1, top, at)
      else {
        const host = hostOf(top)
        if (host !== top || top.group !== undefined) closeTo(host, at)
        if (top.group !== undefined && top === host) top.end = Math.min(top.end, at)
        top = open(kind, at + width, host, at)
      }
      at += width
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
    return first === undefined || first.kind === 'question' || (first.opener ?? first.start) > clause.start
  }

  return all.filter((clause) => clause.group !== undefined || clause.end > clause.start)
}

function waitingClause(top: Open): Open | undefined {
  for (let one = top.parent; one; one = one.parent) if (one.group === undefined) return one
  return undefined
}
