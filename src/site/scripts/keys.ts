/** `/` and Ctrl or ⌘ K go to the search field of the page, or to the search page where it has none in view. */
document.addEventListener('keydown', (event) => {
  const key = event.key.toLowerCase()
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
  if (!(key === 'k' && (event.ctrlKey || event.metaKey)) && !(key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey))
    return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('main [type=search], header [type=search]')]
  const field = fields.find((one) => one.offsetParent !== null && one.closest('main')) ?? fields.find((one) => one.offsetParent !== null)
  if (field) field.focus()
  else document.querySelector<HTMLFormElement>('[role=search]')?.submit()
})
