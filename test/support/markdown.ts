import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ProseNode } from '../../src/model/page.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Markdown as GitHub reads it. */
export function parseMarkdown(text: string): ProseNode {
  return parser.parse(text) as unknown as ProseNode
}

/** All nodes of a type, outer before inner. */
export function nodesOf(node: ProseNode, type: string): readonly ProseNode[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => nodesOf(child, type))]
}

/** The words that a reader sees. */
export function wordsOf(node: ProseNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('')
}
