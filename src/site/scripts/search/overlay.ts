import { words } from 'virtual:demarc/search-words'
import { element } from './element.ts'
import { Engine } from './engine.ts'
import { addressOf, nothingChosen } from './facets.ts'
import { Panel } from './panel.ts'

/** The search over the page: made when it is first opened, and kept with what was asked until the page is left. */
class Overlay {
  private readonly dialog: HTMLDialogElement
  private readonly panel: Panel
  private readonly whole: HTMLAnchorElement
  private asked = false

  constructor(page: string, base: string) {
    this.whole = element('a', { href: page }, words.whole)
    this.panel = new Panel({
      base,
      id: 'overlay-search',
      limits: { duty: 6, other: 3 },
      asked: (query, chosen) => {
        this.whole.href = page + addressOf(query, chosen)
      },
      followed: (link) => this.follow(link),
    })
    const close = element('button', { type: 'button', class: 'search-close' }, words.close)
    close.addEventListener('click', () => this.dialog.close())
    this.panel.field.parentElement?.append(close)
    const key = (name: string, says: string) => element('span', {}, element('kbd', {}, name), ` ${says}`)
    const foot = element(
      'div',
      { class: 'search-foot' },
      element(
        'span',
        { class: 'search-keys', 'aria-hidden': 'true' },
        key('↑↓', words.keyMove),
        key('↵', words.keyOpen),
        key('Esc', words.keyClose),
      ),
      this.whole,
    )
    this.dialog = element('dialog', { class: 'search-dialog', 'aria-label': words.label }, this.panel.root, foot)
    // A press on the ground around it.
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close())
    this.dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      this.dialog.close()
    })
    document.body.append(this.dialog)
    // The page that comes back from the cache is the page, not the search.
    addEventListener('pagehide', () => this.dialog.close())
    void Engine.load(`${base}pagefind/`).catch(() => {})
  }

  /** Opens it, with a text to search for, or with what was asked before. */
  open(text?: string): void {
    if (!this.dialog.open) this.dialog.showModal()
    this.panel.field.focus()
    if (text !== undefined || !this.asked) void this.panel.ask(text ?? '', nothingChosen)
    else this.panel.field.select()
    this.asked = true
  }

  /** The link is followed by the browser; where it leads to this very page, nothing but the dialog stands in the way. */
  private follow(link: HTMLAnchorElement): void {
    this.dialog.close()
    if (link.pathname !== location.pathname || link.hash !== location.hash || link.hash === '') return
    document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView()
  }
}

let overlay: Overlay | undefined

/** The overlay of this page. `page` is the address of the search page, which stands at the site's root. */
export function overlayOf(page: string): { open(text?: string): void } {
  overlay ??= new Overlay(page, page.replace(/[^/]+\/$/, ''))
  return overlay
}
