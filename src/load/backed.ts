import type { Backing } from '../model/backing.ts'
import type { Page, ProseNode } from '../model/page.ts'
import { runningText } from '../model/running-text.ts'

/** The component that the tree carries behind a sentence which the data bears out. Prose cannot write it: the vocabulary has no such name. */
const backingName = 'Backing'

/**
 * The tree of a page with a component behind each sentence that duties stand behind. It stands on the level of the paragraph or the
 * cell, so that it is never inside of a link; `source` is the page's file.
 */
export function withBackings(page: Page, source: string, backings: readonly Backing[]): ProseNode {
  if (backings.length === 0) return page.tree

  function visit(node: ProseNode): ProseNode {
    const { children } = node
    if (children === undefined || node.type === 'heading') return node
    const words = node.type === 'paragraph' || node.type === 'tableCell' || children.some(({ type }) => type === 'text')
    return { ...node, children: words ? children.flatMap(marked) : children.map(visit) }
  }

  /** A piece of a paragraph, with the marks of the sentences that end in it. A run of words is parted there. */
  function marked(node: ProseNode): readonly ProseNode[] {
    const ending = backings.flatMap((backing) => {
      const index = endIn(node, backing)
      return index === undefined ? [] : [{ backing, index }]
    })
    if (ending.length === 0) return [node]
    if (node.type !== 'text') return [node, ...ending.map(({ backing }) => markOf(backing, node))]
    const value = node.value ?? ''
    const cuts = ending.toSorted((a, b) => a.index - b.index)
    const pieces = cuts.flatMap(({ backing, index }, place) => [
      { ...node, value: value.slice((cuts[place - 1]?.index ?? -1) + 1, index + 1) },
      markOf(backing, node),
    ])
    const rest = value.slice(cuts.at(-1)!.index + 1)
    return rest === '' ? pieces : [...pieces, { ...node, value: rest }]
  }

  /** Where in the words of a node the last character of a sentence stands. */
  function endIn(node: ProseNode, { ends }: Backing): number | undefined {
    const { start } = node.position as { start: { line: number } }
    if (ends.line < start.line) return undefined
    const { text, place } = runningText([node], page.file, source, () => '')
    for (let index = 0; index < text.length; index++) {
      const { line, column } = place(index)
      if (line === ends.line && column === ends.column) return index
      if (line > ends.line) return undefined
    }
    return undefined
  }

  return visit(page.tree)
}

function markOf({ duties }: Backing, { position }: ProseNode): ProseNode {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'duties', value: duties.join(' '), position }]
  return { type: 'mdxJsxTextElement', name: backingName, attributes, children: [], position }
}
