import { markWords, piecesOf } from './excerpt.ts'
import type { Result } from './pagefind.ts'
import type { SearchWords } from './search-words.ts'

/** An element with text and children. Nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** Results as list items. A duty with several sets of holders is one item with a line for each. */
export function showResults(list: HTMLElement, results: readonly Result[], query: string, words: SearchWords): void {
  for (const result of results) {
    const known = [...list.children].find((item) => item.querySelector('a')?.getAttribute('href') === result.url)
    if (known) known.append(whereLine(result, words))
    else list.append(item(result, query, words))
  }
}

function item(result: Result, query: string, words: SearchWords): HTMLElement {
  const link = element('a', { href: result.url }, ...markWords(result.meta.title ?? result.url, query).map(piece))
  const made = element('li', {}, link)
  if (!isDuty(result)) made.append(element('p', {}, ...piecesOf(result.excerpt).map(piece)))
  made.append(whereLine(result, words))
  return made
}

function whereLine(result: Result, words: SearchWords): HTMLElement {
  const { meta } = result
  if (!isDuty(result)) return element('div', { class: 'where' }, words.names[result.filters.kind?.[0] ?? ''] ?? '')
  const who = element('span', { class: 'chip', 'data-tone': String(((Number(meta.tone) - 1) % 6) + 1) }, meta.who ?? '')
  return element('div', { class: 'where' }, who, element('span', {}, meta.area ?? ''), element('span', {}, meta.offerings ?? ''))
}

function isDuty(result: Result): boolean {
  return result.filters.kind?.includes('duty') ?? false
}

function piece({ text, marked }: { readonly text: string; readonly marked: boolean }): Node | string {
  return marked ? element('mark', {}, text) : text
}
