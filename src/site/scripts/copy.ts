/** A link to a row of the page copies its address too, and says so. */
const status = document.querySelector<HTMLElement>('.copied')
let timer: ReturnType<typeof setTimeout> | undefined

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink[href^="#"]') : null
  if (!link || !status) return
  // Without leave to write there, the address is still in the bar.
  navigator.clipboard?.writeText(link.href).then(
    () => {
      status.textContent = status.dataset.words!
      clearTimeout(timer)
      timer = setTimeout(() => {
        status.textContent = ''
      }, 2000)
    },
    () => undefined,
  )
})

export {}
