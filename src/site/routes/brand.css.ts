import type { APIRoute } from 'astro'
import { accents } from '../../views/brand.ts'
import { project } from '../site.ts'

const found = accents(project.site)

export const getStaticPaths = () => (found ? [{ params: { brand: 'brand' } }] : [])

/** The vendor's colours, where it has set any. */
export const GET: APIRoute = () =>
  new Response(`:root {\n  --accent-light: ${found?.light};\n  --accent-dark: ${found?.dark};\n}\n`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  })
