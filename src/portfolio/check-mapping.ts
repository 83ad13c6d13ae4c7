import type { Problem } from '../model/diagnostic.ts'
import { list } from '../model/id.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Path, Place } from '../model/place.ts'
import type { Mapping, PortfolioSource, PublishedData } from '../model/portfolio.ts'
import { duplicates } from './duplicates.ts'

/** What the mapping names and is not there, and what it names twice. Of a vendor whose file could not be read nothing is said. */
export function* checkMapping(source: PortfolioSource): Generator<Problem> {
  for (const { id, problem } of unknownNames(source)) if (id === undefined || !source.unreadable.has(id)) yield problem
}

interface Named {
  readonly problem: Problem
  /** What is named and not there. */
  readonly id?: string
}

function* unknownNames({ mapping, vendors, terms }: PortfolioSource): Generator<Named> {
  if (!mapping) return
  const { areas = [], scenarios = [], frameworks = [], apart = {} } = mapping
  const twice = [
    ...duplicates(areas, (index) => mapping.at('areas', index, 'id'), 'own area'),
    ...duplicates(scenarios, (index) => mapping.at('scenarios', index, 'id'), 'own scenario'),
    ...duplicates(frameworks, (index) => mapping.at('frameworks', index, 'id'), 'own framework'),
  ]
  for (const problem of twice) yield { problem }
  // Of two with an id, the first is meant: that there are two is said already.
  const byVendor = new Map(vendors.toReversed().map((vendor) => [vendor.id, vendor.data]))
  const perVendor = function* (record: Mapping['apart'], kind: 'areas' | 'scenarios', ...path: Path): Generator<Named> {
    for (const [vendor, value] of Object.entries(record ?? {})) {
      if (!byVendor.has(vendor)) {
        yield dangling(mapping.at(...path, vendor), `There is no vendor "${vendor}" in this portfolio.`, vendor, byVendor.keys())
        continue
      }
      const data = byVendor.get(vendor)
      if (data) yield* unknownIds(mapping, value, data, vendor, kind, [...path, vendor])
    }
  }
  for (const [index, area] of areas.entries()) {
    yield* perVendor(area.from, 'areas', 'areas', index, 'from')
    for (const [place, control] of (area.controls ?? []).entries()) {
      const framework = control.split(':')[0]!
      if (frameworks.some((one) => one.id === framework)) continue
      yield dangling(
        mapping.at('areas', index, 'controls', place),
        `The framework "${framework}" is not among the frameworks: of this file. Name it there with title and version, so that only the same catalogue counts.`,
        framework,
        frameworks.map((one) => one.id),
      )
    }
    for (const [place, id] of (area.terms ?? []).entries()) {
      if (terms.some((term) => term.id === id)) continue
      const known = terms.map((term) => term.id)
      yield dangling(mapping.at('areas', index, 'terms', place), `There is no term "${id}" in our glossary.`, id, known)
    }
  }
  yield* perVendor(apart, 'areas', 'apart')
  for (const [index, scenario] of scenarios.entries()) yield* perVendor(scenario.from, 'scenarios', 'scenarios', index, 'from')
}

function* unknownIds(
  mapping: Mapping,
  value: string | readonly string[],
  data: PublishedData,
  vendor: string,
  kind: 'areas' | 'scenarios',
  path: Path,
): Generator<Named> {
  const known = data[kind].map(({ id }) => id)
  for (const [index, id] of list<string>(value).entries()) {
    if (known.includes(id)) continue
    const at = Array.isArray(value) ? mapping.at(...path, index) : mapping.at(...path)
    const renamed = data[kind].find((one) => 'formerly' in one && one.formerly.includes(id))
    if (renamed) {
      const message = `"${vendor}" has renamed "${id}": it is "${renamed.id}" now. Write the new id.`
      yield { problem: { rule: 'dangling-reference', at, message } }
    } else yield dangling(at, `"${vendor}" publishes no ${kind === 'areas' ? 'area' : 'scenario'} "${id}".`, id, known)
  }
}

function dangling(at: Place, message: string, id: string, known: Iterable<string>): Named {
  return { id, problem: { rule: 'dangling-reference', at, message: `${message}${didYouMean(id, known) || ' Mend or remove it.'}` } }
}
