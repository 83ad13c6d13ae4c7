import { words } from 'virtual:demarc/search-words'
import { nearest } from '../../../model/nearest.ts'
import type { SearchAid } from '../../../views/search/aid.ts'
import { element, filled } from './element.ts'

/** What helps where nothing was found. */
export interface Nothing {
  readonly query: string
  /** Words that the site does not have. */
  readonly unknown: readonly string[]
  /** How many there would be without filters. */
  readonly unfiltered: number
  readonly base: string
  readonly aid: SearchAid
  /** Searches for something else. */
  ask(query: string): void
  unfilter(): void
}

export function nothingFound({ query, unknown, unfiltered, base, aid, ask, unfilter }: Nothing): readonly HTMLElement[] {
  const title = element('p', { class: 'none-title' }, filled(unfiltered > 0 ? words.noneFiltered : words.none, { query }))
  const button = (text: string, act: () => void) => {
    const made = element('button', { type: 'button' }, text)
    made.addEventListener('click', act)
    return made
  }
  if (unfiltered > 0) return [title, button(filled(words.without, { count: unfiltered }), unfilter)]
  const list = aid.words.split(' ')
  const near = [
    ...new Set(
      unknown.flatMap(
        (word) =>
          nearest(
            word,
            list.filter((one) => one.length > 3),
          ) ?? [],
      ),
    ),
  ].slice(0, 3)
  const meant =
    near.length > 0 ? [element('p', { class: 'none-meant' }, `${words.meant} `, ...near.map((word) => button(word, () => ask(word))))] : []
  const link = (href: string, text: string) => element('li', {}, element('a', { href }, text))
  const links = aid.look.map(({ title: text, url }) => link(url.startsWith('/') ? base + url.slice(1) : url, text))
  return [
    title,
    ...meant,
    element('p', { class: 'none-help' }, words.noneHelp),
    element('p', { class: 'none-look' }, words.look),
    element('ul', {}, ...links),
  ]
}
