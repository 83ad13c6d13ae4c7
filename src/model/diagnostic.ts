import type { Place } from './place.ts'

const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A second place that takes part in the problem, and what it says there. */
export interface Related {
  readonly message: string
  readonly at: Place
}

/** What a rule or the loader found, before it has a severity. The message says what is wrong and how to mend it. */
export interface Finding {
  readonly message: string
  readonly at: Place
  readonly related?: readonly Related[]
}

/** A finding of the loader, which knows the rule that will report it. */
export interface Problem extends Finding {
  readonly rule: string
}

/** A finding as it is reported. */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly at: Place
  readonly related: readonly Related[]
  readonly url: string
}
