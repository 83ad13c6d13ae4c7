import type { Filters, Found, Pagefind } from './pagefind.ts'
import { element } from './search-results.ts'
import type { SearchWords } from './search-words.ts'

export const groups = ['kind', 'party', 'offering', 'layer'] as const
export type Chosen = Readonly<Record<string, readonly string[]>>

export function filtersOf(chosen: Chosen, without?: string): Filters {
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([group, values]) => group !== without && values.length > 0)
      .map(([group, any]) => [group, { any }]),
  )
}

/** For each group, how many results each of its values has, the choices in the other groups standing. */
export async function countsOf(pagefind: Pagefind, query: string | null, chosen: Chosen, found: Found): Promise<Found['filters']> {
  const counts = await Promise.all(
    groups.map(async (group) => {
      if (!chosen[group]?.length) return [group, found.filters[group] ?? {}] as const
      const others = await pagefind.search(query, { filters: filtersOf(chosen, group) })
      return [group, others.filters[group] ?? {}] as const
    }),
  )
  return Object.fromEntries(counts)
}

/** A set of boxes per group. A focused box keeps its focus. */
export function showFilters(frame: HTMLElement, counts: Found['filters'], chosen: Chosen, words: SearchWords): void {
  const focused = document.activeElement instanceof HTMLInputElement ? `${document.activeElement.name}=${document.activeElement.value}` : ''
  const sets = groups.flatMap((group) => {
    const values = Object.entries(counts[group] ?? {}).filter(([value, count]) => count > 0 || chosen[group]?.includes(value))
    if (values.length < 2 && !chosen[group]?.length) return []
    const boxes = values.map(([value, count]) => {
      const box = element('input', { type: 'checkbox', name: group, value })
      box.checked = chosen[group]?.includes(value) ?? false
      const name = group === 'kind' ? (words.kinds[value] ?? value) : value
      return element('label', {}, box, element('span', {}, name), element('span', { class: 'count' }, String(count)))
    })
    return [element('fieldset', {}, element('legend', {}, words[group]), ...boxes)]
  })
  const any = Object.values(chosen).some((values) => values.length > 0)
  frame.replaceChildren(...sets, ...(any ? [element('button', { type: 'button' }, words.clear)] : []))
  for (const box of frame.querySelectorAll('input')) if (`${box.name}=${box.value}` === focused) box.focus()
}
