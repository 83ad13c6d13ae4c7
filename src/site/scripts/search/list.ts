import { words } from 'virtual:demarc/search-words'
import type { SearchAid } from '../../../views/search/aid.ts'
import type { RecordKind } from '../../../views/search/record.ts'
import { element, filled } from './element.ts'
import type { Answer, Found } from './engine.ts'
import type { Wanted } from './marks.ts'
import { option } from './option.ts'
import { forgetSearches, recentSearches } from './recent.ts'

/** Options under a heading. */
interface Group {
  readonly title: string
  readonly options: readonly HTMLElement[]
}

/** Adds groups of options to a list box, each named by its heading. */
export function showGroups(list: HTMLElement, shown: readonly Group[]): void {
  list.replaceChildren(
    ...shown.map(({ title, options }, index) => {
      const id = `${list.id}-group-${index}`
      const head = element('div', { class: 'hit-head', role: 'presentation', id }, title)
      return element('div', { role: 'group', 'aria-labelledby': id }, head, ...options)
    }),
  )
  for (const [index, one] of [...list.querySelectorAll('[role=option]')].entries()) one.id = `${list.id}-${index}`
}

/** How many of a kind are shown at first; more where one kind alone is asked for. */
export interface Limits {
  readonly duty: number
  readonly other: number
}

/**
 * The answer grouped by kind. Duties come first, because they are what is asked for, but for a thing whose very name was
 * typed; the other groups follow by their best. `more` shows all of a kind.
 */
export function answerGroups(answer: Answer, aid: SearchAid, limits: Limits, more: (kind: RecordKind) => void): readonly Group[] {
  const kinds = new Map<RecordKind, Found[]>()
  for (const found of answer.found) kinds.set(found.kind, [...(kinds.get(found.kind) ?? []), found])
  const wanted: Wanted = answer
  const only = kinds.size === 1
  const best = (list: readonly Found[]) => list[0]!.score
  const duties = kinds.get('duty')
  const order = [...kinds].sort(([a, first], [b, second]) => {
    const named = (list: readonly Found[]) => best(list) > 1.15 && best(list) > (duties ? best(duties) : 0)
    if ((a === 'duty') !== (b === 'duty')) return a === 'duty' ? (named(second) ? 1 : -1) : named(first) ? -1 : 1
    return best(second) - best(first)
  })
  return order.map(([kind, list]) => {
    const limit = only ? list.length : kind === 'duty' ? limits.duty : limits.other
    const all = answer.ofKind.get(kind) ?? list.length
    const options = list.slice(0, limit).map((found) => option(found, wanted, aid))
    if (all > options.length) options.push(action(only ? words.further : filled(words.more, { count: all }), 'hit-more', () => more(kind)))
    return { title: aid.names.kinds?.[kind] ?? words.kinds[kind], options }
  })
}

/** What is shown before anything is asked: what was searched before, and places to begin. */
export function startGroups(aid: SearchAid, base: string, ask: (query: string) => void, again: () => void): readonly Group[] {
  const recent = recentSearches().map((query) => action(query, 'hit-recent', () => ask(query)))
  const forget = action(words.forget, 'hit-more', () => {
    forgetSearches()
    again()
  })
  const start = aid.start.map(({ title, url }) =>
    element(
      'a',
      { role: 'option', tabindex: '-1', 'aria-selected': 'false', href: base + url.slice(1) },
      element('span', { class: 'hit-title' }, title),
    ),
  )
  return [
    ...(recent.length > 0 ? [{ title: words.recent, options: [...recent, forget] }] : []),
    ...(start.length > 0 ? [{ title: words.start, options: start }] : []),
  ]
}

/** An option that does something instead of leading somewhere. */
function action(text: string, name: string, act: () => void): HTMLElement {
  const made = element('div', { role: 'option', 'aria-selected': 'false', class: name }, text)
  made.addEventListener('click', act)
  return made
}
