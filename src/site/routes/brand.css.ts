import type { APIRoute } from 'astro'
import { brandStyles, brandView } from '../../views/brand.ts'
import { href } from '../href.ts'
import { project } from '../site.ts'

const brand = brandView(project.site)

export const getStaticPaths = () => (brand ? [{ params: { brand: 'brand' } }] : [])

/** The vendor's colours and fonts, where it has set any. */
export const GET: APIRoute = () =>
  new Response(brand && brandStyles(brand, href), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
