import type { Inline, RichText } from '../../model/rich-text.ts'
import { strings } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import { codeMarkdown, joinPieces, linkMarkdown, type Piece, plainMarkdown } from './text.ts'

export interface RichOptions {
  readonly site: { readonly url: string }
  /** The page on which the text stands, for relative links. */
  readonly from?: string | undefined
  /** Finds the number of the note that a mark cites; without it, marks are left out. */
  readonly note?: ((id: string) => number | undefined) | undefined
  /** Whether note marks stay as they are written: [^id]. */
  readonly marks?: boolean | undefined
  /** Whether the text stands in a link already, so that it can hold none. */
  readonly linked?: boolean | undefined
}

/** A text of the data as inline Markdown, with whole addresses. */
export function richMarkdown(text: RichText, options: RichOptions): string {
  return many(text.nodes, options, false)
}

function many(nodes: readonly Inline[], options: RichOptions, emphasised: boolean): string {
  return joinPieces(nodes.map((node) => one(node, options, emphasised)))
}

function one(node: Inline, options: RichOptions, emphasised: boolean): Piece {
  switch (node.kind) {
    case 'text':
      return plainMarkdown(node.value)
    case 'code':
      return codeMarkdown(node.value)
    case 'emphasis':
    case 'strong': {
      const inner = many(node.children, options, true)
      return emphasised ? inner : { mark: node.kind === 'strong' ? '**' : '*', inner }
    }
    case 'link': {
      const label = many(node.children, { ...options, linked: true }, emphasised)
      return options.linked ? label : linkMarkdown(label, wholeUrl(options.site, node.href, options.from))
    }
    case 'note': {
      if (options.marks) return `[^${node.id}]`
      const number = options.linked ? undefined : options.note?.(node.id)
      return number === undefined ? '' : ` ${strings.files.note(number)}`
    }
  }
}
