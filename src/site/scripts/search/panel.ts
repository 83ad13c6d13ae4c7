import { words } from 'virtual:demarc/search-words'
import { element, filled, icon } from './element.ts'
import { type Answer, Engine } from './engine.ts'
import { type Chosen, isChosen, nothingChosen } from './facets.ts'
import { readFilters, showFilters } from './filter-boxes.ts'
import { answerGroups, type Limits, showGroups, startGroups } from './list.ts'
import { nothingFound } from './nothing.ts'
import { rememberSearch } from './recent.ts'
import { Walk } from './walk.ts'

/** What differs between the window over a page and the search page. */
export interface PanelSettings {
  /** Where the site begins: ends with a slash. */
  readonly base: string
  readonly id: string
  readonly limits: Limits
  /** Told of every question, before it is answered. */
  asked?(query: string, chosen: Chosen): void
  /** Told of every answer; none where nothing is asked. */
  answered?(answer: Answer | undefined): void
  /** Told of the link that is followed. */
  followed?(link: HTMLAnchorElement): void
}

/** So many are shown at first of a kind that is chosen alone, and so many more each time. */
const ofOneKind = 40

const glass = 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.5 8 3 3'
const cross = 'm4 4 8 8m0-8-8 8'

/** The field, the filters and the results: all of the search but where it stands. */
export class Panel {
  readonly root: HTMLElement
  readonly field: HTMLInputElement
  private readonly settings: PanelSettings
  private readonly list: HTMLElement
  private readonly status = element('p', { role: 'status', class: 'search-status' })
  private readonly mended = element('p', { class: 'search-mended', hidden: '' })
  private readonly none = element('div', { class: 'search-none', hidden: '' })
  private readonly boxes = element('div', { class: 'filters', role: 'group', 'aria-label': words.filters })
  private readonly filters: HTMLDetailsElement
  private readonly filtersTitle = element('summary', {}, words.filters)
  private readonly empty: HTMLElement
  private readonly walk: Walk
  private chosen: Chosen = nothingChosen
  private limit = 0
  private turn = 0
  private busy = false
  private again = false
  /** Enter, pressed before the answer was there. */
  private entered: KeyboardEvent | undefined

  constructor(settings: PanelSettings) {
    this.settings = settings
    const { id } = settings
    this.list = element('div', { role: 'listbox', id: `${id}-list`, class: 'results', 'aria-label': words.results, hidden: '' })
    this.field = element('input', {
      type: 'search',
      role: 'combobox',
      name: 'q',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-label': words.prompt,
      placeholder: words.placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      maxlength: '200',
    })
    this.empty = element('button', { type: 'button', class: 'search-empty', 'aria-label': words.empty, hidden: '' }, icon(cross))
    this.filters = element('details', { class: 'filter-box', hidden: '' }, this.filtersTitle, this.boxes)
    this.filters.open = matchMedia('(min-width: 48rem)').matches
    this.root = element(
      'div',
      { class: 'search-panel' },
      element('div', { class: 'search-field', role: 'search' }, icon(glass), this.field, this.empty),
      this.status,
      this.mended,
      element('div', { class: 'search-found' }, this.filters, element('div', { class: 'search-hits' }, this.list, this.none)),
    )
    this.walk = new Walk(this.field, this.list)
    this.listen()
  }

  /** Asks anew, whatever was asked before. */
  async ask(query: string, chosen: Chosen): Promise<void> {
    this.field.value = query
    this.chosen = chosen
    this.limit = 0
    await this.search()
  }

  get asked(): { readonly query: string; readonly chosen: Chosen } {
    return { query: this.field.value.trim(), chosen: this.chosen }
  }

  private listen(): void {
    const { settings, field } = this
    field.addEventListener('input', () => {
      this.limit = 0
      void this.search()
    })
    field.addEventListener('keydown', (event) => {
      // What is still shown answers an older question.
      this.entered = this.busy && event.key === 'Enter' && !event.isComposing ? event : undefined
      if (this.entered) event.preventDefault()
      else if (this.walk.press(event)) event.preventDefault()
    })
    this.empty.addEventListener('click', () => {
      field.focus()
      void this.ask('', this.chosen)
    })
    this.boxes.addEventListener('change', () => {
      this.chosen = readFilters(this.boxes)
      this.limit = 0
      void this.search()
    })
    this.boxes.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLButtonElement)) return
      field.focus()
      void this.ask(field.value, nothingChosen)
    })
    this.list.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
      if (!link) return
      rememberSearch(this.asked.query)
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) settings.followed?.(link)
    })
  }

  /** One search at a time: what is typed meanwhile is searched for as soon as it is done, and what lies between is passed over. */
  private async search(): Promise<void> {
    this.turn++
    this.empty.hidden = this.field.value === ''
    this.settings.asked?.(this.asked.query, this.chosen)
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    do {
      this.again = false
      await this.searchOnce(this.turn)
    } while (this.again)
    this.busy = false
    if (this.entered) this.walk.press(this.entered)
    this.entered = undefined
  }

  private async searchOnce(turn: number): Promise<void> {
    const { query, chosen } = this.asked
    const { base } = this.settings
    const waiting = setTimeout(() => this.say(words.loading), 400)
    try {
      const engine = await Engine.load(`${base}pagefind/`)
      const nothing = query === '' && !isChosen(chosen)
      const least = chosen.kind.length === 1 ? ofOneKind : 0
      const answer = nothing ? undefined : await engine.ask(this.field.value.trimStart(), chosen, Math.max(this.limit, least))
      if (turn !== this.turn) return
      if (answer) this.show(answer, engine)
      else this.showStart(engine)
      this.settings.answered?.(answer)
    } catch {
      if (turn !== this.turn) return
      this.clear()
      this.say(words.failed)
    } finally {
      clearTimeout(waiting)
    }
  }

  private show(answer: Answer, { aid }: Engine): void {
    const { query, chosen } = this.asked
    const { base, limits } = this.settings
    this.say(answer.total === 1 ? words.one : filled(words.many, { count: answer.total }))
    this.mended.hidden = answer.mended === undefined
    this.mended.replaceChildren(`${words.mended} `, element('strong', {}, answer.mended ?? ''))
    showFilters(this.boxes, answer.counts, chosen, aid)
    this.filters.hidden = this.boxes.childElementCount === 0
    const active = Object.values(chosen).flat().length
    this.filtersTitle.replaceChildren(words.filters, ...(active > 0 ? [element('span', { class: 'count' }, String(active))] : []))
    const more = (kind: keyof typeof words.kinds) => {
      if (chosen.kind.length === 1) this.limit = Math.max(this.limit, ofOneKind) + ofOneKind
      else this.chosen = { ...chosen, kind: [kind] }
      void this.search()
    }
    showGroups(this.list, answerGroups(answer, aid, limits, more))
    this.list.hidden = answer.total === 0
    this.none.hidden = answer.total > 0
    if (answer.total === 0) {
      const ask = (text: string) => {
        this.field.focus()
        void this.ask(text, chosen)
      }
      const unfilter = () => void this.ask(this.field.value, nothingChosen)
      const unfiltered = isChosen(chosen) ? answer.unfiltered : 0
      this.none.replaceChildren(...nothingFound({ query, unknown: answer.unknown, unfiltered, base, aid, ask, unfilter }))
      this.say(filled(unfiltered > 0 ? words.noneFiltered : words.none, { query }))
    }
    this.walk.renew(query !== '')
  }

  private showStart({ aid }: Engine): void {
    this.clear()
    const again = () => void this.search()
    showGroups(
      this.list,
      startGroups(aid, this.settings.base, (query) => void this.ask(query, this.chosen), again),
    )
    this.list.hidden = this.list.childElementCount === 0
    this.walk.renew(false)
  }

  private clear(): void {
    this.say('')
    this.list.replaceChildren()
    for (const part of [this.list, this.none, this.mended, this.filters]) part.hidden = true
    this.walk.renew(false)
  }

  private say(text: string): void {
    this.status.textContent = text
  }
}
