import { addressOf, type Chosen, type Group, groups, nothingChosen } from './facets.ts'
import { Panel } from './panel.ts'

function readAddress(): { readonly query: string; readonly chosen: Chosen } {
  const parameters = new URLSearchParams(location.search)
  const chosen = Object.fromEntries(groups.map((group) => [group, parameters.getAll(group)])) as Record<Group, string[]>
  return { query: parameters.get('q') ?? '', chosen }
}

/** Puts the panel in the place of the plain form of the search page, and keeps what is asked in the address. */
export function mountPage(): void {
  const root = document.querySelector<HTMLElement>('#search')
  if (!root) return
  const help = document.querySelector<HTMLElement>('.help')
  const old = root.querySelector<HTMLInputElement>('[type=search]')
  const panel = new Panel({
    base: root.dataset.base ?? '/',
    id: 'page-search',
    limits: { duty: 10, other: 5 },
    asked: (query, chosen) => {
      const text = addressOf(query, chosen)
      if (text !== location.search) history.replaceState(null, '', text === '' ? location.pathname : text)
    },
    answered: (answer) => {
      if (help) help.hidden = answer !== undefined && answer.total > 0
    },
  })
  const typed = old?.value ?? ''
  const focused = old !== null && document.activeElement === old
  // What was typed while this was loading goes before an address that says nothing.
  const { query, chosen } = location.search.length > 1 ? readAddress() : { query: typed, chosen: nothingChosen }
  root.replaceChildren(panel.root)
  if (focused) panel.field.focus()
  void panel.ask(query, chosen)
  addEventListener('popstate', () => {
    const before = readAddress()
    void panel.ask(before.query, before.chosen)
  })
}
