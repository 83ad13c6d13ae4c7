import type { Mark, SearchAid } from '../../../views/search/aid.ts'

/** What results are narrowed by, in the order in which it is shown; also the names in the address. */
export const groups = ['kind', 'party', 'offering', 'layer'] as const
export type Group = (typeof groups)[number]
/** For each group the values chosen, as the address has them. */
export type Chosen = Readonly<Record<Group, readonly string[]>>
export type Counts = Readonly<Record<Group, ReadonlyMap<string, number>>>

export const nothingChosen: Chosen = { kind: [], party: [], offering: [], layer: [] }
export const isChosen = (chosen: Chosen): boolean => groups.some((group) => chosen[group].length > 0)

/** A question and what is chosen as the end of an address: empty, or from the question mark on. */
export function addressOf(query: string, chosen: Chosen): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  for (const group of groups) for (const value of chosen[group]) parameters.append(group, value)
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether a record with a mark is among what was chosen. A party and an offering are chosen together where it holds the duty there. */
export function fits([kind, layer, held]: Mark, chosen: Chosen, aid: SearchAid, without?: Group): boolean {
  const any = (group: Group, value: string | undefined) =>
    group === without || chosen[group].length === 0 || (value !== undefined && chosen[group].includes(value))
  if (!any('kind', aid.kinds[kind]) || !any('layer', aid.layers[layer])) return false
  const free = (group: Group) => group === without || chosen[group].length === 0
  if (free('party') && free('offering')) return true
  return held.some(
    ([parties, offerings]) =>
      (free('party') || parties.some((one) => any('party', aid.parties[one]?.short))) &&
      (free('offering') || offerings.some((one) => any('offering', aid.offerings[one]?.short))),
  )
}

/** For each value of each group, how many records have it that fit what is chosen in the other groups. */
export function countsOf(marks: readonly Mark[], chosen: Chosen, aid: SearchAid): Counts {
  const counts: Record<Group, Map<string, number>> = { kind: new Map(), party: new Map(), offering: new Map(), layer: new Map() }
  const often = new Map<Mark, number>()
  for (const mark of marks) often.set(mark, (often.get(mark) ?? 0) + 1)
  for (const [mark, times] of often)
    for (const group of groups) {
      if (!fits(mark, chosen, aid, group)) continue
      for (const value of valuesOf(mark, group, chosen, aid)) counts[group].set(value, (counts[group].get(value) ?? 0) + times)
    }
  return counts
}

/** The values of a mark in a group, in which it fits what is chosen in the others. */
function valuesOf([kind, layer, held]: Mark, group: Group, chosen: Chosen, aid: SearchAid): ReadonlySet<string> {
  if (group === 'kind') return new Set([aid.kinds[kind]!])
  if (group === 'layer') return new Set(layer < 0 ? [] : [aid.layers[layer]!])
  const values = held.flatMap(([parties, offerings]) => {
    const shorts = { party: parties.map((one) => aid.parties[one]!.short), offering: offerings.map((one) => aid.offerings[one]!.short) }
    const other = group === 'party' ? 'offering' : 'party'
    return chosen[other].length === 0 || shorts[other].some((value) => chosen[other].includes(value)) ? shorts[group] : []
  })
  return new Set(values)
}
