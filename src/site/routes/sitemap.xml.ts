import type { APIRoute } from 'astro'
import { addresses } from '../../views/addresses.ts'
import { href } from '../href.ts'
import { escapeHtml } from '../inline.ts'
import { project } from '../site.ts'

export const GET: APIRoute = ({ site }) => {
  const entries = addresses(project).map(({ address, reviewed }) => {
    const day = reviewed === undefined ? '' : `<lastmod>${reviewed}</lastmod>`
    return `  <url><loc>${escapeHtml(new URL(href(address), site).href)}</loc>${day}</url>\n`
  })
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
