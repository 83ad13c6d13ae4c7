import { existsSync } from 'node:fs'
import type { Report } from '../check.ts'
import { type LoadedPortfolio, loadPortfolio } from '../load/portfolio.ts'
import type { Diagnostic, Problem, Severity } from '../model/diagnostic.ts'
import { comparePlaces, compareText } from '../model/place.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import { resolvePortfolio } from '../portfolio/resolve.ts'
import { portfolioRules } from '../portfolio/rules.ts'
import { rules } from '../rules/index.ts'

export interface ExaminedPortfolio {
  /** Absent where too little of portfolio.yaml can be read. */
  readonly portfolio?: Portfolio | undefined
  readonly report: Report
  readonly sources: LoadedPortfolio['sources']
}

/** Reads and checks a portfolio as of a day. Everything that is wrong is reported at once. */
export function examinePortfolio(root: string, file: string, asOf: string): ExaminedPortfolio {
  const { source, problems, sources } = loadPortfolio(root, file)
  const resolved = source && resolvePortfolio(source, asOf)
  return { portfolio: resolved?.portfolio, report: reportOf([...problems, ...(resolved?.problems ?? [])]), sources }
}

/** The page of a rule, for a site or for a portfolio; undefined where there is none. */
export function rulePage(id: string): URL | undefined {
  return [`../rules/${id}.md`, `../portfolio/pages/${id}.md`].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
}

function reportOf(problems: readonly Problem[]): Report {
  const severities = new Map<string, Severity>([...rules, ...portfolioRules].map(({ id, severity }) => [id, severity]))
  const diagnostics = problems
    .map(
      ({ rule, message, at, related }): Diagnostic => ({
        rule,
        severity: severities.get(rule) ?? 'error',
        message,
        at,
        related: related ?? [],
        url: `https://demarc.dev/rules/${rule}/`,
      }),
    )
    .toSorted((a, b) => comparePlaces(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message))
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const coverage = { sentences: 0, unread: 0, claims: 0, bound: 0, agreeing: 0, unbound: 0, abstained: 0, contradictions: 0 }
  return {
    diagnostics,
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info'), off: [], coverage },
    unjudged: [],
  }
}
