import type { Area, Layer } from './area.ts'
import type { Attestation } from './assurance.ts'
import type { Problem } from './diagnostic.ts'
import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import type { Framework } from './framework.ts'
import type { Term } from './glossary.ts'
import type { Dimension, Offering } from './offering.ts'
import type { Page } from './page.ts'
import type { Party } from './party.ts'
import type { Release } from './release.ts'
import type { Scenario } from './scenario.ts'
import type { Site } from './site.ts'
import type { ProseReading } from './statement.ts'
import type { Task } from './task.ts'
import type { Upstream } from './upstream.ts'

/** Everything that was read, as plain data, in the order of the files. */
export interface Project {
  readonly site: Site
  readonly parties: readonly Party[]
  readonly dimensions: readonly Dimension[]
  readonly offerings: readonly Offering[]
  /** Top of the stack first. */
  readonly layers: readonly Layer[]
  readonly areas: readonly Area[]
  readonly duties: readonly Duty[]
  readonly tasks: readonly Task[]
  readonly facts: readonly Fact[]
  readonly attestations: readonly Attestation[]
  readonly terms: readonly Term[]
  readonly frameworks: readonly Framework[]
  readonly scenarios: readonly Scenario[]
  readonly upstreams: readonly Upstream[]
  readonly releases: readonly Release[]
  readonly pages: readonly Page[]
  /** What was read of the texts of the data: summaries, notes, reasons. */
  readonly told: ProseReading
  /** The vendor's own pages in src/pages, which nothing checks. */
  readonly trustedPages: readonly string[]
  /** The titles that they give themselves, by file. */
  readonly trustedTitles: ReadonlyMap<string, string>
  /** Addresses of the files in public/, such as /logo.svg. */
  readonly publicFiles: readonly string[]
  readonly problems: readonly Problem[]
  /** Ids of records that are there but could not be read; nothing that names them is dangling. */
  readonly unreadable: ReadonlySet<string>
  /** The text of a project file, for quoting lines in messages. */
  readonly sources: ReadonlyMap<string, string>
}

const indexes = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>()

/** The items of a list that does not change any more, by their ids; made once for each list. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(items) as ReadonlyMap<string, T> | undefined
  if (known !== undefined) return known
  const made = new Map(items.map((item) => [item.id, item]))
  indexes.set(items, made)
  return made
}
