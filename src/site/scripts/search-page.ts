import { type Found, loadPagefind } from './pagefind.ts'
import { type Chosen, countsOf, filtersOf, groups, showFilters } from './search-filters.ts'
import { element, showResults } from './search-results.ts'
import type { SearchWords } from './search-words.ts'

const batch = 20
const root = document.querySelector<HTMLElement>('#search')!
const one = <T extends Element>(selector: string) => root.querySelector<T>(selector)!
const words = JSON.parse(root.dataset.words ?? '{}') as SearchWords
const field = one<HTMLInputElement>('[type=search]')
const status = one<HTMLElement>('[role=status]')
const frame = one<HTMLElement>('.found')
const filters = one<HTMLElement>('.filters')
const list = one<HTMLOListElement>('.results')
const help = document.querySelector<HTMLElement>('.help')
let turn = 0
let chosen: Chosen = {}

function readAddress(): void {
  const parameters = new URLSearchParams(location.search)
  field.value = parameters.get('q') ?? ''
  chosen = Object.fromEntries(groups.map((group) => [group, parameters.getAll(group)]))
}

function writeAddress(query: string): void {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  for (const group of groups) for (const value of chosen[group] ?? []) parameters.append(group, value)
  const text = parameters.toString()
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`)
}

async function search(): Promise<void> {
  const mine = ++turn
  const query = field.value.trim()
  const filtered = groups.some((group) => chosen[group]?.length)
  writeAddress(query)
  if (query === '' && !filtered) return show(undefined)
  try {
    const pagefind = await loadPagefind(root.dataset.bundle!)
    const found = await pagefind.search(query || null, { filters: filtersOf(chosen) })
    const counts = await countsOf(pagefind, query || null, chosen, found)
    const first = await Promise.all(found.results.slice(0, batch).map((result) => result.data()))
    if (mine !== turn) return
    show(found)
    showFilters(filters, counts, chosen, words)
    list.replaceChildren()
    showResults(list, first, query, words)
    offerMore(found, batch, query)
  } catch {
    show(undefined)
    status.textContent = words.failed
  }
}

function show(found: Found | undefined): void {
  const count = found?.results.length ?? 0
  const filtered = groups.some((group) => chosen[group]?.length)
  frame.hidden = found === undefined || (count === 0 && !filtered)
  if (help) help.hidden = count > 0
  status.textContent =
    found === undefined
      ? ''
      : count === 0
        ? `${words.none.replace('{query}', field.value.trim())} ${words.noneHelp}`
        : count === 1
          ? words.one
          : words.many.replace('{count}', String(count))
  if (count === 0) list.replaceChildren()
}

function offerMore(found: Found, shown: number, query: string): void {
  list.nextElementSibling?.remove()
  if (found.results.length <= shown) return
  const button = element('button', { type: 'button', class: 'more' }, words.more)
  button.addEventListener('click', async () => {
    const next = await Promise.all(found.results.slice(shown, shown + batch).map((result) => result.data()))
    const before = list.children.length
    showResults(list, next, query, words)
    list.children[before]?.querySelector('a')?.focus()
    offerMore(found, shown + batch, query)
  })
  list.after(button)
}

/** Arrow keys walk through the field and the results; Escape leads back to the field, and there empties it. */
function walk(event: KeyboardEvent): void {
  const stops: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0 && stops[at + step]) {
    event.preventDefault()
    stops[at + step]!.focus()
  } else if (event.key === 'Escape' && at > 0) field.focus()
}

let waiting: ReturnType<typeof setTimeout> | undefined
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => void search(), 80)
})
root.addEventListener('keydown', walk)
one<HTMLFormElement>('[role=search]').addEventListener('submit', (event) => {
  event.preventDefault()
  void search()
})
filters.addEventListener('change', () => {
  const boxes = [...filters.querySelectorAll<HTMLInputElement>('input:checked')]
  chosen = Object.fromEntries(groups.map((group) => [group, boxes.filter(({ name }) => name === group).map(({ value }) => value)]))
  void search()
})
filters.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLButtonElement)) return
  chosen = {}
  field.focus()
  void search()
})
addEventListener('popstate', () => {
  readAddress()
  void search()
})
one<HTMLDetailsElement>('.filter-box').open = matchMedia('(min-width: 56rem)').matches
// What was typed while this was loading goes before an address that says nothing.
if (location.search.length > 1) readAddress()
void search()
void loadPagefind(root.dataset.bundle!).catch(() => {})
