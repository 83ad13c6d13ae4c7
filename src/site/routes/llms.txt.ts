import type { APIRoute } from 'astro'
import { exportsOf } from '../../exports/index.ts'
import { exportLists, exportTitle } from '../../views/export.ts'
import { llmsText } from '../../views/markdown/llms.ts'
import { look, project } from '../site.ts'

/** The site for language models: what it is, and where each page is as Markdown. */
export const GET: APIRoute = () => {
  const files = exportLists(look).flatMap(({ party, offering }) =>
    exportsOf(party.id, offering.id)
      .filter(({ mediaType }) => mediaType.startsWith('text/markdown'))
      .map(({ href }) => ({ title: exportTitle(party, offering), href })),
  )
  return new Response(llmsText(project, files), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
