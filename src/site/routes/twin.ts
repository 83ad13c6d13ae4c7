import type { APIRoute } from 'astro'
import { type Twin, twinMarkdown, twinsOf } from '../../views/markdown/twin.ts'
import { project } from '../site.ts'

export const getStaticPaths = () =>
  [...twinsOf(project).values()].map((twin) => ({ params: { twin: twin.address.slice(1, -1) || undefined }, props: { twin } }))

/** A page as Markdown. */
export const GET: APIRoute<{ readonly twin: Twin }> = ({ props }) =>
  new Response(twinMarkdown(project, props.twin), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
