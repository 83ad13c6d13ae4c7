import type { ProseNode } from '../model/page.ts'

/** The addresses that a page names once and refers to elsewhere; the first of a name counts. */
export function definitionsIn(node: ProseNode, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (node.type === 'definition' && !found.has(node.identifier as string)) found.set(node.identifier as string, node.url as string)
  for (const child of node.children ?? []) definitionsIn(child, found)
  return found
}

/** The names of definitions that only images refer to. */
export function imagesIn(tree: ProseNode): ReadonlySet<string> {
  const [images, links] = [new Set<string>(), new Set<string>()]
  const visit = (node: ProseNode) => {
    if (node.type === 'imageReference') images.add(node.identifier as string)
    if (node.type === 'linkReference') links.add(node.identifier as string)
    node.children?.forEach(visit)
  }
  visit(tree)
  return images.difference(links)
}
