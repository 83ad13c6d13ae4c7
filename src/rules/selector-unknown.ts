import type { Rule } from '../check.ts'
import { didYouMean } from '../model/nearest.ts'
import { type Place, theKey } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { SelectorName } from './conditions.ts'
import { selectorsOf } from './selectors.ts'
import { grouped, listed } from './words.ts'

export const selectorUnknown: Rule = {
  id: 'selector-unknown',
  severity: 'error',
  *check({ project }) {
    const faults = new Map<string, { readonly name: SelectorName; readonly places: Place[] }>()
    for (const [condition, { unknown }] of selectorsOf(project).faulty) {
      for (const name of unknown) {
        if (inOffering(name, project)) continue
        const place = name.value === undefined ? condition.at(...name.path, theKey) : condition.at(...name.path)
        const cause = `${name.key}:${name.value ?? ''}`
        const known = faults.get(cause)
        if (known) known.places.push(place)
        else faults.set(cause, { name, places: [place] })
      }
    }
    for (const { name, places } of faults.values()) yield grouped(explain(name, project), places)
  },
}

/** Whether an offering names it too, so that it is the dimension that lacks it. */
function inOffering({ key, value }: SelectorName, project: Project): boolean {
  return project.offerings.some(
    ({ dimensions }) => Object.hasOwn(dimensions, key) && (value === undefined || dimensions[key]!.includes(value)),
  )
}

function explain({ key, value }: SelectorName, project: Project): string {
  const dimensions = [...project.dimensions.map((dimension) => dimension.id), 'offering']
  const offerings = project.offerings.map((offering) => offering.id)
  if (value === undefined) return `There is no dimension "${key}" in data/offerings.yaml.${hint(key, dimensions)}`
  if (key === 'offering') return `There is no offering "${value}" in data/offerings.yaml.${hint(value, offerings)}`
  const values = Object.keys(project.dimensions.find((dimension) => dimension.id === key)?.values ?? {})
  return `The dimension "${key}" has no value "${value}".${hint(value, values)}`
}

function hint(name: string, known: readonly string[]): string {
  return `${didYouMean(name, known) || ` Known: ${listed(known)}.`} Mend the name, or add it there.`
}
