import { type Selector, selects } from '../model/condition.ts'
import { isDescribed } from '../model/derive.ts'
import { list } from '../model/id.ts'
import type { Offering } from '../model/offering.ts'
import type { Path } from '../model/place.ts'
import { byId, type Project } from '../model/project.ts'
import { allConditions, type Condition, type EmptySelector, type Faults, type SelectorName } from './conditions.ts'

interface Selectors {
  /** The conditions that have faults. */
  readonly faulty: readonly (readonly [Condition, Faults])[]
  faults(condition: Condition): Faults | undefined
  /** Whether an offering could not be read or names something unknown, so that what matches it cannot be told. */
  readonly unsure: boolean
  sure(offering: Offering): boolean
}

export function selectorsOf(project: Project): Selectors {
  const known = memo.get(project) ?? judge(project)
  memo.set(project, known)
  return known
}

/** A project does not change, so that what was found once holds for every rule. */
const memo = new WeakMap<Project, Selectors>()

function judge(project: Project): Selectors {
  const dimensions = byId(project.dimensions)
  const offerings = byId(project.offerings)
  const parties = byId(project.parties)
  const described = project.offerings.filter(isDescribed)
  const damaged = project.problems.some((problem) => problem.at.file === 'data/offerings.yaml')
  const known = (key: string, value: string) =>
    project.unreadable.has(value) || (key === 'offering' ? offerings.has(value) : Object.hasOwn(dimensions.get(key)?.values ?? {}, value))
  const surely = new Set(
    project.offerings.filter(
      (offering) =>
        offering.parties.length > 0 &&
        offering.parties.every((party) => parties.has(party)) &&
        Object.entries(offering.dimensions).every(([key, values]) => values.every((value) => known(key, value))),
    ),
  )
  const unsure = damaged || surely.size < project.offerings.length

  function unknown({ when }: Condition): readonly SelectorName[] {
    const found: SelectorName[] = []
    for (const { selector, path } of parts(when)) {
      for (const key in selector) {
        if (key !== 'offering' && !dimensions.has(key)) found.push({ key, path: [...path, key] })
        else {
          for (const [index, value] of list(selector[key]).entries()) {
            if (!known(key, value)) found.push({ key, value, path: [...path, key, index] })
          }
        }
      }
    }
    return found
  }

  function empty({ of, when, within }: Condition): readonly EmptySelector[] {
    if (unsure) return []
    const places = of === 'scope' ? project.offerings : described
    const found = parts(when).flatMap(({ selector, path }): readonly EmptySelector[] => {
      if (places.some((offering) => selects(selector, offering) !== 'none')) return []
      return [{ path, why: project.offerings.some((one) => selects(selector, one) !== 'none') ? 'undescribed' : 'nothing' }]
    })
    if (found.length > 0 || within === undefined) return found
    const reached = places.filter((offering) => selects(within, offering) !== 'none')
    return reached.length === 0 || reached.some((offering) => selects(when, offering) !== 'none') ? [] : [{ path: [], why: 'within' }]
  }

  function find(condition: Condition): Faults | undefined {
    const names = damaged ? [] : unknown(condition)
    if (names.length > 0) return { unknown: names, empty: [], cut: [], outside: [] }
    const { of, parties: named } = condition
    const reached = described.filter(
      (offering) => selects(condition.when, offering) !== 'none' && selects(condition.within, offering) !== 'none' && surely.has(offering),
    )
    const faults = {
      unknown: [],
      empty: empty(condition),
      cut: of === 'scope' ? [] : reached.filter((offering) => selects(condition.when, offering) === 'part'),
      outside: reached
        .filter((offering) => of !== 'state' || offering.status === 'compared')
        .flatMap((offering) =>
          named.filter((party) => parties.has(party) && !offering.parties.includes(party)).map((party) => ({ party, offering })),
        ),
    }
    return faults.empty.length + faults.cut.length + faults.outside.length > 0 ? faults : undefined
  }

  // The same condition stands at many duties.
  const alike = new Map<string, Faults | undefined>()
  const faulty: (readonly [Condition, Faults])[] = []
  for (const condition of allConditions(project)) {
    const key = JSON.stringify([condition.of, condition.parties, condition.when, condition.within])
    if (!alike.has(key)) alike.set(key, find(condition))
    const faults = alike.get(key)
    if (faults) faulty.push([condition, faults])
  }
  const byWhen = new Map(faulty.map(([condition, faults]) => [condition.when, faults]))
  return { faulty, faults: ({ when }) => byWhen.get(when), unsure, sure: (offering) => surely.has(offering) }
}

/** The selectors of a condition, with their places in it. */
function parts(when: Condition['when']): readonly { readonly selector: Selector; readonly path: Path }[] {
  return list<Selector>(when).map((selector, index) => ({ selector, path: Array.isArray(when) ? [index] : [] }))
}
