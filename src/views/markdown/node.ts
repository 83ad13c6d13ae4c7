import type { ProseNode } from '../../model/page.ts'

/** What a node of prose holds; nothing where it holds nothing. */
export function childrenOf(node: ProseNode): readonly ProseNode[] {
  return node.children ?? []
}

/** A text of a node: its words, its address, its name; empty where it has none. */
export function textOf(node: ProseNode, key: 'value' | 'url' | 'alt' | 'lang' | 'identifier'): string {
  const text = node[key]
  return typeof text === 'string' ? text : ''
}
