import type { APIRoute } from 'astro'
import { lightPalette } from '../../diagrams/palette.ts'
import { drawStandalone } from '../../diagrams/standalone.ts'
import { accents } from '../../views/brand.ts'
import { wholeUrl } from '../../views/url.ts'
import { diagrams } from '../diagrams.ts'
import { project } from '../site.ts'

export const getStaticPaths = () => diagrams().map((diagram) => ({ params: { diagram: diagram.name }, props: { diagram } }))

const palette = { ...lightPalette, accent: accents(project.site)?.light ?? lightPalette.accent }

/** A diagram as a file of its own, in light colours, with links to the site. */
export const GET: APIRoute<{ readonly diagram: ReturnType<typeof diagrams>[number] }> = ({ props }) =>
  new Response(drawStandalone(props.diagram.scene(), { palette, href: (address) => wholeUrl(project.site, address) }), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
