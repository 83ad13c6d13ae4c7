import { words } from 'virtual:demarc/search-words'
import type { SearchAid } from '../../../views/search/aid.ts'
import { element, filled } from './element.ts'
import type { Found } from './engine.ts'
import { excerptOf, markWords, type Wanted } from './marks.ts'

/** A result as an option of the list: a link, which the keyboard reaches through the field. */
export function option(found: Found, wanted: Wanted, aid: SearchAid): HTMLElement {
  const { url, meta, content } = found.fragment
  const link = element('a', { role: 'option', href: url, tabindex: '-1', 'aria-selected': 'false' })
  link.append(element('span', { class: 'hit-title' }, ...marked(meta.title ?? url, wanted)))
  if (found.kind === 'duty') {
    if (meta.condition) link.append(element('span', { class: 'hit-text' }, ...marked(meta.condition, wanted)))
    link.append(element('span', { class: 'hit-where' }, ...holders(found, aid), element('span', {}, meta.area ?? '')))
    return link
  }
  const summary = meta.text ?? ''
  const text =
    summary !== '' && markWords(summary, wanted).some((piece) => piece.marked) ? summary : excerptOf(rest(content, meta.title), wanted)
  if (text !== '') link.append(element('span', { class: 'hit-text' }, ...marked(excerptOf(text, wanted), wanted)))
  if (found.kind === 'area' && meta.area) link.append(element('span', { class: 'hit-where' }, meta.area))
  return link
}

/** Who holds it, and where. */
function holders({ mark: [, , held] }: Found, aid: SearchAid): readonly HTMLElement[] {
  return held.map(([parties, offerings]) => {
    const chips = parties.map((place) => {
      const party = aid.parties[place]!
      return element('span', { class: 'chip', 'data-tone': String(((party.tone - 1) % 6) + 1) }, party.short)
    })
    const names = offerings.map((place) => aid.offerings[place]!.short).join(', ')
    const all = offerings.length === aid.offerings.length && aid.offerings.length > 1
    return element(
      'span',
      { class: 'hit-held' },
      ...chips,
      ' ',
      element('span', {}, all ? words.everywhere : filled(words.in, { offerings: names })),
    )
  })
}

/** The content without the title, with which it begins. */
function rest(content: string, title = ''): string {
  return content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/, '') : content
}

function marked(text: string, wanted: Wanted): readonly (Node | string)[] {
  return markWords(text, wanted).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}
