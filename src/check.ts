import { type Coverage, coverageOf, type Unjudged, unjudgedOf } from './judge/coverage.ts'
import { type Derivation, derive } from './model/derive.ts'
import type { Diagnostic, Finding, Severity } from './model/diagnostic.ts'
import { comparePlaces, compareText } from './model/place.ts'
import type { Project } from './model/project.ts'
import type { Suppression } from './model/suppression.ts'

/** What a rule may look at. */
export interface Context {
  readonly project: Project
  readonly derived: Derivation
  /** The day for which the project is checked, "YYYY-MM-DD". */
  readonly asOf: string
  /** The ids of all rules there are. */
  readonly ruleIds: readonly string[]
  /** The suppressions that passed over nothing; known to rules that run last. */
  readonly idle: readonly Suppression[]
}

/** One check. Its id never changes; its page, <id>.md, stands beside it. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Whether a page may not suppress it: what makes a page unsafe or unreadable, and the rule on suppressions itself. */
  readonly firm?: true
  /** Whether it looks at what the others have found. */
  readonly last?: true
  check(context: Context): Iterable<Finding>
}

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Rules that site.yaml has switched off. */
  readonly off: readonly string[]
  /** How much of the prose was compared with the data. */
  readonly coverage: Coverage
}

export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: Summary
  /** Claims of the prose that were not compared with anything. */
  readonly unjudged: readonly Unjudged[]
}

/** Where the pages of the rules are published. */
const documentation = 'https://demarc.dev'

/** Runs every rule over a project and sorts what they find by file, line and column. */
export function check(project: Project, rules: readonly Rule[], asOf: string): Report {
  const derived = derive(project)
  const settings = project.site.rules
  const silence = silencer(project)
  const run = (rule: Rule, idle: readonly Suppression[]) => {
    const severity = settings[rule.id] ?? rule.severity
    if (severity === 'off') return []
    const found = Array.from(
      rule.check({ project, derived, asOf, ruleIds: rules.map((one) => one.id), idle }),
      (finding): Diagnostic => ({
        rule: rule.id,
        severity,
        message: finding.message,
        at: finding.at,
        related: finding.related ?? [],
        url: `${documentation}/rules/${rule.id}/`,
      }),
    )
    return rule.firm ? found : found.filter((diagnostic) => !silence.covers(diagnostic))
  }
  const diagnostics = rules.filter((rule) => !rule.last).flatMap((rule) => run(rule, []))
  diagnostics.push(...rules.filter((rule) => rule.last).flatMap((rule) => run(rule, silence.idle())))
  diagnostics.sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message))
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    diagnostics,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      off: rules.filter((rule) => settings[rule.id] === 'off').map((rule) => rule.id),
      coverage: coverageOf(project, derived),
    },
    unjudged: unjudgedOf(project, derived),
  }
}

/** Passes over what pages ask to pass over, and remembers which of their wishes were of use. */
function silencer(project: Project) {
  const byFile = new Map(project.pages.map((page) => [page.file, page.suppressions]))
  const used = new Set<Suppression>()
  return {
    covers({ rule, at }: Diagnostic): boolean {
      const fitting = (byFile.get(at.file) ?? []).filter(
        (one) => one.rule === rule && one.reason !== '' && at.line >= one.from && at.line <= one.to,
      )
      for (const one of fitting) used.add(one)
      return fitting.length > 0
    },
    idle: () => [...byFile.values()].flat().filter((one) => !used.has(one)),
  }
}
