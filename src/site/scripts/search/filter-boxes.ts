import { words } from 'virtual:demarc/search-words'
import type { SearchAid } from '../../../views/search/aid.ts'
import type { RecordKind } from '../../../views/search/record.ts'
import { element } from './element.ts'
import { type Chosen, type Counts, type Group, groups, isChosen } from './facets.ts'

/** A set of boxes per group, with counts. A focused box keeps its focus. A group with nothing to choose is left out. */
export function showFilters(frame: HTMLElement, counts: Counts, chosen: Chosen, aid: SearchAid): void {
  const active = document.activeElement
  const focused = active instanceof HTMLInputElement && frame.contains(active) ? `${active.name}=${active.value}` : ''
  const order: Readonly<Record<Group, readonly string[]>> = {
    kind: aid.kinds,
    party: aid.parties.map(({ short }) => short),
    offering: aid.offerings.map(({ short }) => short),
    layer: aid.layers,
  }
  const sets = groups.flatMap((group) => {
    const values = order[group].filter((value) => (counts[group].get(value) ?? 0) > 0 || chosen[group].includes(value))
    if (values.length < 2 && chosen[group].length === 0) return []
    const boxes = values.map((value) => {
      const box = element('input', { type: 'checkbox', name: group, value })
      box.checked = chosen[group].includes(value)
      const name = group === 'kind' ? (aid.names.kinds?.[value as RecordKind] ?? words.kinds[value as RecordKind]) : value
      return element(
        'label',
        {},
        box,
        element('span', {}, name),
        element('span', { class: 'count' }, String(counts[group].get(value) ?? 0)),
      )
    })
    return [element('fieldset', {}, element('legend', {}, group === 'kind' ? words.kind : (aid.names[group] ?? words[group])), ...boxes)]
  })
  frame.replaceChildren(...sets, ...(isChosen(chosen) ? [element('button', { type: 'button' }, words.clear)] : []))
  for (const box of frame.querySelectorAll('input')) if (focused !== '' && `${box.name}=${box.value}` === focused) box.focus()
}

/** What is ticked in the boxes. */
export function readFilters(frame: HTMLElement): Chosen {
  const boxes = [...frame.querySelectorAll<HTMLInputElement>('input:checked')]
  const of = (group: Group) => boxes.filter(({ name }) => name === group).map(({ value }) => value)
  return { kind: of('kind'), party: of('party'), offering: of('offering'), layer: of('layer') }
}
