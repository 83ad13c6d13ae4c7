import type { APIRoute } from 'astro'
import { securityTxt } from '../../views/security-txt.ts'
import { href } from '../href.ts'
import { project } from '../site.ts'

const address = href('/.well-known/security.txt')
const text = securityTxt(project.site, new URL(address, project.site.url).href)

export const getStaticPaths = () => (text === undefined ? [] : [{ params: { file: 'security' } }])

export const GET: APIRoute = () => new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
