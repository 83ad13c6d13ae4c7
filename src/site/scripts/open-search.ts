/**
 * Opens the search over the page: by `/`, by Ctrl or ⌘ K, by its button, and by typing into a search field of the page. It is
 * the one thing of the search that every page loads. Without it the button is a link to the search page, and so it stays
 * where the search cannot be loaded. On the search page itself the search is in the page, and is loaded when it is wanted:
 * with a question in the address, or when the reader goes to the field.
 */
const button = document.querySelector<HTMLAnchorElement>('.search-open')
const here = document.querySelector('#search')
const fieldHere = () => here?.querySelector<HTMLInputElement>('[type=search]')
const load = () => import('./search/overlay.ts')
const prepare = () => void (here ? import('./search/page.ts').then(({ mountPage }) => mountPage()) : load()).catch(() => {})

/** Opens it; with a field of the page, with what was typed there by the time it is open. */
async function open(field?: HTMLInputElement): Promise<void> {
  if (!button || here) return fieldHere()?.focus()
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
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event
  const control = ctrlKey || metaKey
  if (isComposing || altKey || !(control ? key.toLowerCase() === 'k' : key === '/')) return
  if (!control && target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
  event.preventDefault()
  void open()
})

if (button) {
  button.setAttribute('role', 'button')
  button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K')
  if (!here) button.setAttribute('aria-haspopup', 'dialog')
  const act = (event: MouseEvent | KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || (event instanceof KeyboardEvent && event.key !== ' ')) return
    event.preventDefault()
    void open()
  }
  button.addEventListener('click', act)
  button.addEventListener('keydown', act)
  if (!here) button.addEventListener('pointerenter', prepare, { once: true })
}
for (const field of document.querySelectorAll<HTMLInputElement>('.field [type=search]')) {
  field.addEventListener('focus', prepare, { once: true })
  if (!here) field.addEventListener('input', () => void open(field))
}
if (here && (location.search.length > 1 || document.activeElement === fieldHere() || fieldHere()?.value)) prepare()

export {}
