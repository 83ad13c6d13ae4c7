/**
 * Opens the search over the page: by `/`, by Ctrl or ⌘ K, by its button, and by typing into a search field of the page. It is
 * the one thing of the search that every page loads. Without it the button is a link to the search page, and so it stays
 * where the search page itself is read, or where the search cannot be loaded.
 */
const button = document.querySelector<HTMLAnchorElement>('.search-open')
const here = document.querySelector('#search')
const load = () => import('./search/overlay.ts')

/** Opens it; with a field of the page, with what was typed there by the time it is open. */
async function open(field?: HTMLInputElement): Promise<void> {
  if (!button || here) return document.querySelector<HTMLInputElement>('#search [type=search]')?.focus()
  try {
    const { overlayOf } = await load()
    const text = field?.value
    if (text === '') return
    if (field) field.value = ''
    overlayOf(button.pathname).open(text)
  } catch {
    location.assign(button.pathname + (field ? `?q=${encodeURIComponent(field.value)}` : ''))
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event
  if (defaultPrevented || isComposing || altKey) return
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
  const slash = key === '/' && !typing && !ctrlKey && !metaKey
  if (!slash && !(key.toLowerCase() === 'k' && (ctrlKey || metaKey))) return
  event.preventDefault()
  void open()
})

if (button) {
  button.setAttribute('role', 'button')
  if (!here) button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K')
  button.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void open()
  })
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    void open()
  })
}

if (button && !here) {
  for (const wish of ['pointerenter', 'focus'] as const) button.addEventListener(wish, () => void load().catch(() => {}), { once: true })
  for (const field of document.querySelectorAll<HTMLInputElement>('.field[action] [type=search]')) {
    field.addEventListener('focus', () => void load().catch(() => {}), { once: true })
    field.addEventListener('input', () => void open(field))
  }
}

export {}
