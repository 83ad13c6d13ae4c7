import { Parser } from 'htmlparser2'

/** An address that a file points to. A `part` is loaded with the page; other addresses are followed by the reader. */
export interface Pointer {
  readonly url: string
  readonly part: boolean
}

/** What one HTML or SVG file says that others depend on, and what is wrong with it alone. */
export interface PageFacts {
  readonly ids: ReadonlySet<string>
  readonly pointers: readonly Pointer[]
  readonly problems: readonly string[]
}

const parts = new Set(['img', 'script', 'source', 'iframe', 'embed', 'object', 'audio', 'video', 'track', 'input', 'image'])
const partRels = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/
const addresses = new Set(['href', 'src', 'xlink:href', 'action', 'formaction', 'poster', 'data'])
const dataBlock = /^application\/(?:ld\+)?json$/

/** Reads a published page (or an SVG file) in one pass. */
export function readFacts(text: string, kind: 'html' | 'svg'): PageFacts {
  const ids = new Set<string>()
  const pointers: Pointer[] = []
  const problems: string[] = []
  let [headings, language, title, disclaimer, redirect, inTitle, svgDepth] = [0, '', '', false, false, false, 0]
  const point = (url: string, part: boolean) => {
    if (runs(url)) problems.push(`The address "${url.slice(0, 60)}" runs code.`)
    else pointers.push({ url, part })
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const key in attributes) {
          const value = attributes[key]!
          if (addresses.has(key)) point(value, isPart(name, key, attributes))
          else if (key === 'srcset' || key === 'imagesrcset') for (const url of candidates(value)) point(url, true)
          else if (key === 'id') {
            if (ids.has(value)) problems.push(`The id "${value}" stands on the page twice.`)
            ids.add(value)
          } else if (key === 'style' && kind === 'html') problems.push('An element has a style attribute.')
          else if (key.startsWith('on')) problems.push(`An element has the handler ${key}.`)
          else if (key === 'data-disclaimer') disclaimer = true
          else if (key === 'srcdoc') problems.push('A frame has its document inline.')
        }
        if (name === 'svg') svgDepth++
        else if (name === 'h1') headings++
        else if (name === 'html') language = attributes.lang ?? ''
        else if (name === 'title') inTitle = svgDepth === 0
        else if (name === 'base') problems.push('The page has a <base>.')
        else if (name === 'style' && kind === 'html') problems.push('The page has an inline style sheet.')
        else if (name === 'script' && attributes.src === undefined && !dataBlock.test(attributes.type ?? '')) {
          problems.push('The page has an inline script.')
        } else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
          redirect = true
          point(attributes.content?.replace(/^[^=]*=\s*/, '') ?? '', false)
        }
      },
      onclosetag(name) {
        if (name === 'svg') svgDepth--
        else if (name === 'title') inTitle = false
      },
      ontext(words) {
        if (inTitle) title += words
      },
    },
    { xmlMode: kind === 'svg' },
  )
  parser.end(text)
  if (kind === 'html' && !redirect) {
    if (headings !== 1) problems.push(`The page has ${headings} main headings (h1), not one.`)
    if (language === '') problems.push('The page does not say its language: <html lang="…">.')
    if (title.trim() === '') problems.push('The page has no title.')
    if (!disclaimer) problems.push('The page has no disclaimer: an element with data-disclaimer.')
  }
  return { ids, pointers, problems }
}

function isPart(name: string, key: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'link' ? partRels.test(attributes.rel ?? '') : key === 'poster' || parts.has(name)
}

function candidates(srcset: string): readonly string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
}

function runs(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them before a scheme
  return url.includes(':') && /^(?:javascript|vbscript|data):/i.test(url.replace(/[\u0000-\u0020]/g, ''))
}

/** The addresses in a style sheet. */
export function readStyleSheet(text: string): readonly Pointer[] {
  return [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*?))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)].map((match) => ({
    url: match.slice(1).find((url) => url !== undefined) ?? '',
    part: true,
  }))
}
