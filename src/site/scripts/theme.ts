/** The theme switch. What is chosen stays in this browser; /theme.js sets it on the next page before anything is drawn. */
const key = 'demarc:theme'
const element = document.documentElement
const scheme = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')

function choose(theme: string | null): void {
  const fixed = theme === 'light' || theme === 'dark'
  if (fixed) element.dataset.theme = theme
  else delete element.dataset.theme
  if (scheme) scheme.content = fixed ? theme : 'light dark'
  for (const input of document.querySelectorAll<HTMLInputElement>('.theme input')) input.checked = input.value === (fixed ? theme : 'auto')
}

for (const group of document.querySelectorAll<HTMLElement>('.theme')) {
  group.hidden = false
  group.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement
    choose(value)
    try {
      if (value === 'auto') localStorage.removeItem(key)
      else localStorage.setItem(key, value)
    } catch {
      // A browser that keeps nothing shows the theme until the page is left.
    }
  })
}
choose(element.dataset.theme ?? null)
// Another window chooses too; a page that comes back from the cache may be out of date.
addEventListener('storage', (event) => {
  if (event.key === key) choose(event.newValue)
})

export {}
