import type { Severity } from '../model/diagnostic.ts'

/**
 * What only a portfolio can have wrong. Each id is permanent and has a page, pages/<id>.md. All else that is found there
 * has the id and the severity of the rule of the same name for a site.
 */
export const portfolioRules: readonly { readonly id: string; readonly severity: Severity }[] = [
  { id: 'mapping-ambiguous', severity: 'error' },
  { id: 'portfolio-choice', severity: 'error' },
  { id: 'published-format', severity: 'error' },
  { id: 'published-hash', severity: 'error' },
  { id: 'published-stale', severity: 'warning' },
  { id: 'published-unpinned', severity: 'warning' },
]
