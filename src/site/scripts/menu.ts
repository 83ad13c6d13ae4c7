/** The list of further sections closes when the reader turns away from it. */
const rest = document.querySelector<HTMLDetailsElement>('.rest details')

if (rest) {
  const close = () => {
    rest.open = false
  }
  document.addEventListener('click', (event) => {
    if (!rest.contains(event.target as Node)) close()
  })
  rest.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !rest.contains(event.relatedTarget as Node)) close()
  })
  rest.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !rest.open) return
    close()
    rest.querySelector('summary')?.focus()
  })
}

export {}
