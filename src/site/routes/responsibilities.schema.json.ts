import type { APIRoute } from 'astro'
import schema from '../../schemas/responsibilities.schema.json?raw'

/** What /responsibilities.json holds, and what it means. */
export const GET: APIRoute = () => new Response(schema, { headers: { 'Content-Type': 'application/schema+json' } })
