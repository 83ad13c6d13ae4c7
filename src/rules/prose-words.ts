import type { Page, ProseNode } from '../model/page.ts'
import type { Place } from '../model/place.ts'

/** A run of words of a page's prose, as it stands in the file. */
export interface ProseWords {
  readonly text: string
  /** The place of a position in the text. */
  place(index: number): Place
}

/** The words of a page as its file has them; without code, and without parts that describe another vendor's model. */
export function proseWords(page: Page, source: string): readonly ProseWords[] {
  const found: ProseWords[] = []
  const visit = (node: ProseNode) => {
    if (node.type === 'text') found.push(wordsOf(node, page.file, source))
    if (node.name !== 'Describes') node.children?.forEach(visit)
  }
  visit(page.tree)
  return found
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
