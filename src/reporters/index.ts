import type { Report } from '../check.ts'
import { json } from './json.ts'
import { text } from './text.ts'

export interface ReporterOptions {
  /** The text of a project file, for quoting its lines. */
  readonly sources: ReadonlyMap<string, string>
  /** Whether the terminal shows colours. */
  readonly colour: boolean
  /** Whether claims of the prose that were not judged are listed one by one. */
  readonly verbose?: boolean
}

/** Turns a report into what is written to standard output, ending in a line break. */
export type Reporter = (report: Report, options: ReporterOptions) => string

export const reporters = { text, json } as const satisfies Record<string, Reporter>
export type ReporterName = keyof typeof reporters
