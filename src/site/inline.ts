import type { Inline, RichText } from '../model/rich-text.ts'
import type { NumberedNote } from '../views/notes.ts'
import { href } from './href.ts'

export interface InlineOptions {
  /** Finds the note that a mark cites; without it, marks are left out. */
  readonly note?: ((id: string) => NumberedNote | undefined) | undefined
  /** Whether the text stands in a link already, so that it can hold none. */
  readonly linked?: boolean | undefined
  readonly noteLabel: string
}

/** A text of the data as HTML. Everything in it is escaped. */
export function inlineHtml(text: RichText, options: InlineOptions): string {
  return many(text.nodes, options)
}

function many(nodes: readonly Inline[], options: InlineOptions): string {
  return nodes.map((node) => one(node, options)).join('')
}

function one(node: Inline, options: InlineOptions): string {
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.value)
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'emphasis':
      return `<em>${many(node.children, options)}</em>`
    case 'strong':
      return `<strong>${many(node.children, options)}</strong>`
    case 'link':
      return options.linked ? many(node.children, options) : `<a href="${escapeHtml(href(node.href))}">${many(node.children, options)}</a>`
    case 'note': {
      const note = options.linked ? undefined : options.note?.(node.id)
      if (!note) return ''
      return `<sup><a class="mark-ref" href="#${escapeHtml(note.id)}" aria-label="${escapeHtml(options.noteLabel)} ${note.number}">${note.number}</a></sup>`
    }
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}
