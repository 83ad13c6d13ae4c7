/** Loads the search when it is wanted: with a question in the address, or when the reader goes to the field. */
const field = document.querySelector<HTMLInputElement>('#search [type=search]')
const start = () => void import('./search/page.ts').then(({ mountPage }) => mountPage())
if (location.search.length > 1 || document.activeElement === field || field?.value) start()
else field?.addEventListener('focus', start, { once: true })

export {}
