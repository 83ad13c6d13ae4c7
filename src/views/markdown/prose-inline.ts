import type { ProseNode } from '../../model/page.ts'
import { strings } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import type { ProsePlace } from './prose.ts'
import { inlineComponent } from './prose-words.ts'
import { codeMarkdown, joinPieces, linkMarkdown, type Piece, plainMarkdown } from './text.ts'

/** A run of words of prose. */
export function proseInline(nodes: readonly ProseNode[], place: ProsePlace): string {
  return joinPieces(nodes.map((node) => inline(node, place)))
}

function inline(node: ProseNode, place: ProsePlace): Piece {
  const words = (linked = place.linked) => proseInline(node.children ?? [], { ...place, linked })
  const link = (label: string, href: string | undefined) =>
    href === undefined || place.linked ? label : linkMarkdown(label, wholeUrl(place.write.look.project.site, href, place.write.from))
  switch (node.type) {
    case 'text':
      return plainMarkdown(node.value ?? '')
    case 'inlineCode':
      return codeMarkdown(node.value ?? '')
    case 'emphasis':
      return { mark: '*', inner: words() }
    case 'strong':
      return { mark: '**', inner: words() }
    case 'delete':
      return { mark: '~~', inner: words() }
    case 'break':
      return ' '
    case 'link':
      return link(words(true), String(node.url))
    case 'linkReference':
      return link(words(true), place.definitions.get(String(node.identifier)))
    case 'image':
      return link(plainMarkdown(String(node.alt ?? '')), String(node.url))
    case 'imageReference':
      return link(plainMarkdown(String(node.alt ?? '')), place.definitions.get(String(node.identifier)))
    case 'footnoteReference':
      return ` ${strings.files.note(place.notes.get(String(node.identifier)) ?? 0)}`
    case 'mdxJsxTextElement':
      return inlineComponent(node, place)
    default:
      return ''
  }
}
