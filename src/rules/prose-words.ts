import type { Page, ProseNode } from '../model/page.ts'
import type { Place } from '../model/place.ts'

/** A run of words of a page's prose, as it stands in the file. */
export interface ProseWords {
  readonly text: string
  /** The place of a position in the text. */
  place(index: number): Place
}

/** The words of a page as its file has them; without code, and without what describes another vendor's model. */
export function* proseWords(page: Page, source: string): Generator<ProseWords> {
  if (page.describes === undefined) yield* wordsIn(page.tree, page.file, source)
}

function* wordsIn(node: ProseNode, file: string, source: string): Generator<ProseWords> {
  if (node.type === 'text') yield wordsOf(node, file, source)
  if (node.name !== 'Describes') for (const child of node.children ?? []) yield* wordsIn(child, file, source)
}

function wordsOf(node: ProseNode, file: string, source: string): ProseWords {
  const { start, end } = node.position as { start: { line: number; column: number; offset: number }; end: { offset: number } }
  const text = source.slice(start.offset, end.offset)
  return {
    text,
    place(index) {
      const before = text.slice(0, index).split('\n')
      const last = before.at(-1)!.length
      return { file, line: start.line + before.length - 1, column: before.length === 1 ? start.column + last : last + 1 }
    },
  }
}
