import { type Coverage, coverageOf, type Unjudged, unjudgedOf } from './judge/coverage.ts'
import { type Derivation, derive } from './model/derive.ts'
import type { Diagnostic, Finding, Severity } from './model/diagnostic.ts'
import { comparePlaces, compareText } from './model/place.ts'
import type { Project } from './model/project.ts'

/** What a rule may look at. */
export interface Context {
  readonly project: Project
  readonly derived: Derivation
  /** The day for which the project is checked, "YYYY-MM-DD". */
  readonly asOf: string
  /** The ids of all rules there are. */
  readonly ruleIds: readonly string[]
}

/** One check. Its id never changes; its page, <id>.md, stands beside it. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
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
export const documentation = 'https://demarc.dev'

/** Runs every rule over a project and sorts what they find by file, line and column. */
export function check(project: Project, rules: readonly Rule[], asOf: string): Report {
  const context: Context = { project, derived: derive(project), asOf, ruleIds: rules.map((rule) => rule.id) }
  const settings = project.site.rules
  const diagnostics = rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity
    if (severity === 'off') return []
    return Array.from(
      rule.check(context),
      (finding): Diagnostic => ({
        rule: rule.id,
        severity,
        message: finding.message,
        at: finding.at,
        related: finding.related ?? [],
        url: `${documentation}/rules/${rule.id}/`,
      }),
    )
  })
  diagnostics.sort((a, b) => comparePlaces(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message))
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    diagnostics,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      off: rules.filter((rule) => settings[rule.id] === 'off').map((rule) => rule.id),
      coverage: coverageOf(project, context.derived),
    },
    unjudged: unjudgedOf(project, context.derived),
  }
}
