/** The filter of the matrix: by words, party, layer and state. What is chosen stands in the address, so that it can be sent. */
interface Cell {
  readonly text: string
  readonly states: readonly string[]
  /** Whether the party has anything to do in it. */
  readonly busy: boolean
}
interface Row {
  readonly element: HTMLElement
  readonly head: string
  readonly text: string
  readonly layer: string
  readonly task: string
  readonly cells: ReadonlyMap<string, Cell>
}

const idle = new Set(['none', 'not-applicable', 'inherited', 'out-of-scope', 'unstated', 'gap'])
const form = document.querySelector<HTMLElement>('.filter-form')
const table = document.querySelector<HTMLTableElement>('#matrix .matrix')
if (form && table) start(form, table)

function start(form: HTMLElement, table: HTMLTableElement): void {
  const status = form.querySelector<HTMLElement>('[role=status]')!
  const clear = form.querySelector<HTMLButtonElement>('button')!
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')]
  let rows: readonly Row[] | undefined

  function apply(): void {
    const chosen = Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]))
    const words = plain(chosen.q ?? '')
      .split(/\s+/)
      .filter(Boolean)
    const active = Object.values(chosen).some(Boolean)
    clear.hidden = !active
    if (!active && !rows) return
    rows ??= readRows(table)
    let count = 0
    for (const row of rows) {
      const shown = matches(row, words, chosen)
      if (row.element.hidden === shown) row.element.hidden = !shown
      if (shown) count++
    }
    for (const body of table.tBodies) body.hidden = !body.querySelector('.row:not([hidden])')
    const pattern = count === 0 ? form.dataset.none! : count === 1 ? form.dataset.one! : form.dataset.many!
    status.textContent = active ? pattern.replace('{count}', String(count)).replace('{all}', String(rows.length)) : ''
  }

  function readAddress(): void {
    const parameters = new URLSearchParams(location.search)
    for (const field of fields) {
      const value = parameters.get(field.name) ?? ''
      field.value = value
      // A choice that the matrix does not have chooses nothing.
      if (field.value !== value) field.value = ''
    }
  }

  function writeAddress(): void {
    const parameters = new URLSearchParams(fields.flatMap((field) => (field.value.trim() === '' ? [] : [[field.name, field.value.trim()]])))
    const text = parameters.toString()
    history.replaceState(null, '', (text === '' ? location.pathname : `?${text}`) + location.hash)
  }

  form.hidden = false
  if (table.dataset.long !== undefined) keepTarget(table)
  readAddress()
  apply()
  form.addEventListener('input', () => {
    apply()
    writeAddress()
  })
  clear.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    apply()
    writeAddress()
    fields[0]?.focus()
  })
  addEventListener('popstate', () => {
    readAddress()
    apply()
  })
}

/** Rows of a long matrix take their true height only when they come near, and the one that was asked for moves: it is followed. */
function keepTarget(table: HTMLTableElement): void {
  const follow = (frames: number) => {
    const row = table.querySelector(':target')
    if (!row) return
    row.scrollIntoView()
    if (frames > 0) requestAnimationFrame(() => follow(frames - 1))
  }
  follow(3)
  addEventListener('hashchange', () => follow(3))
}

function matches(row: Row, words: readonly string[], chosen: Readonly<Record<string, string>>): boolean {
  const { party = '', layer = '', task = '', state = '' } = chosen
  if ((layer !== '' && row.layer !== layer) || (task !== '' && row.task !== task)) return false
  if (party === '') {
    if (!words.every((word) => row.text.includes(word))) return false
    return state === '' || [...row.cells.values()].some((cell) => cell.states.includes(state))
  }
  const cell = row.cells.get(party)
  if (!cell || !words.every((word) => row.head.includes(word) || cell.text.includes(word))) return false
  return state === '' ? cell.busy : cell.states.includes(state)
}

/** Reads the rows once, when they are first asked for. */
function readRows(table: HTMLTableElement): readonly Row[] {
  const parties = [...table.tHead!.rows[0]!.cells].map((cell) => cell.dataset.party ?? '')
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].flatMap((element) => {
      if (!element.classList.contains('row')) return []
      const cells = [...element.cells].map((cell): Cell => {
        const states = [...cell.querySelectorAll<HTMLElement>('.state')].map((one) => one.dataset.state ?? '')
        return { text: plain(cell.textContent), states, busy: states.some((state) => !idle.has(state)) }
      })
      return [
        {
          element,
          head: cells[0]?.text ?? '',
          text: cells.map(({ text }) => text).join(' '),
          layer: body.dataset.layer ?? '',
          task: element.dataset.task ?? '',
          cells: new Map(cells.flatMap((cell, index) => (index > 0 ? [[parties[index]!, cell] as const] : []))),
        },
      ]
    }),
  )
}

/** Letters alone: no capitals and no accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

export {}
