import type { APIRoute } from 'astro'

/** Sets the theme that the reader has chosen before anything is drawn. It blocks, so it is as small as can be. */
const text = `try {
  const theme = localStorage.getItem('demarc:theme')
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme
    document.querySelector('meta[name=color-scheme]').content = theme
  }
} catch {}
`

export const GET: APIRoute = () => new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
