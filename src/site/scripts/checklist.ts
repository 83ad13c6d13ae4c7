/** Ticking off: a box before each duty. What is ticked stays in this browser and is sent nowhere. */
const root = document.querySelector<HTMLElement>('.checklist')!
const progress = root.querySelector<HTMLElement>('.progress')!
const status = progress.querySelector<HTMLElement>('[role=status]')!
const key = root.dataset.key!
const boxes = new Map<string, HTMLInputElement>()

/** What the store holds: anything, for others may write to it. */
function read(): ReadonlySet<unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(stored) ? stored : [])
  } catch {
    return new Set()
  }
}

/** Several pages may list parts of the same: what is ticked on another one stays. */
function write(): void {
  try {
    const elsewhere = [...read()].filter((id) => typeof id === 'string' && !boxes.has(id))
    localStorage.setItem(key, JSON.stringify([...elsewhere, ...[...boxes].flatMap(([id, box]) => (box.checked ? [id] : []))]))
  } catch {
    // A browser that keeps nothing still ticks off until the page is left.
  }
}

function count(): void {
  const done = [...boxes.values()].filter((box) => box.checked).length
  status.textContent = root.dataset.done!.replace('{done}', String(done)).replace('{all}', String(boxes.size))
}

function show(ticked: ReadonlySet<unknown>): void {
  for (const [id, box] of boxes) box.checked = ticked.has(id)
  count()
}

for (const item of root.querySelectorAll<HTMLElement>('[data-duty]')) {
  const id = item.dataset.duty!
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.setAttribute('aria-labelledby', `Duty-${id}`)
  item.querySelector('.box')!.append(box)
  boxes.set(id, box)
}
root.dataset.ticking = ''
progress.hidden = boxes.size === 0
show(read())
root.addEventListener('change', () => {
  write()
  count()
})
progress.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLButtonElement)) return
  if (event.target.dataset.act === 'print') return print()
  show(new Set())
  write()
})
// Another window ticks off too.
addEventListener('storage', (event) => {
  if (event.key === key) show(read())
})

export {}
