import type { Derivation } from '../model/derive.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { judgementsOf } from './judge.ts'

/** How much of the prose was judged. The claims are the sum of those behind it. */
export interface Coverage {
  readonly sentences: number
  /** Sentences in a language that is not read. */
  readonly unread: number
  readonly claims: number
  readonly bound: number
  readonly agreeing: number
  readonly unbound: number
  readonly abstained: number
  readonly contradictions: number
}

/** A claim that was found and not compared with anything, and why. */
export interface Unjudged {
  readonly at: Place
  readonly text: string
  /** The words that name the work, where they were found. */
  readonly work?: string | undefined
  readonly reason: string
}

export function coverageOf(project: Project, derived: Derivation): Coverage {
  const judgements = judgementsOf(project, derived)
  const count = (...verdicts: readonly string[]) => judgements.filter(({ verdict }) => verdicts.includes(verdict)).length
  const sum = (of: 'sentences' | 'unread') => project.pages.reduce((total, page) => total + page.prose[of], project.told[of])
  return {
    sentences: sum('sentences'),
    unread: sum('unread'),
    claims: judgements.length,
    bound: count('bound'),
    agreeing: count('agrees'),
    unbound: count('unbound'),
    abstained: count('abstained'),
    contradictions: count('contradiction', 'likely'),
  }
}

export function unjudgedOf(project: Project, derived: Derivation): readonly Unjudged[] {
  return judgementsOf(project, derived)
    .filter(({ verdict }) => verdict === 'unbound' || verdict === 'abstained')
    .map(({ statement, claim, verdict, reason }) => ({
      at: statement.at,
      text: statement.text,
      work: claim?.areaPhrase,
      reason: verdict === 'unbound' ? 'no area or duty of the data matches' : (reason ?? ''),
    }))
}
