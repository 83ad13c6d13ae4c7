/** A node of a built page, as htmlparser2 gives it. */
export interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

export const classesOf = (node: Node) => node.attribs?.class?.split(' ') ?? []

/** All nodes that fit, outer before inner. */
export function all(node: Node, fits: (node: Node) => boolean): readonly Node[] {
  return [...(fits(node) ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, fits))]
}
