import type { APIRoute } from 'astro'
import { responsibilities } from '../../exports/responsibilities.ts'
import { look } from '../site.ts'

/** All that the site says, for other programs. */
export const GET: APIRoute = () => new Response(responsibilities.export(look), { headers: { 'Content-Type': responsibilities.mediaType } })
