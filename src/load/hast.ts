import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Heading as MdastHeading, Nodes as MdastNodes } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import type { Backing } from '../model/backing.ts'
import type { Page, ProseNode } from '../model/page.ts'
import { withBackings } from './backed.ts'

/**
 * The body of a page as hast. Components stay as they are (`mdxJsxFlowElement`, `mdxJsxTextElement`), to be rendered by
 * the site; headings have the ids that `page.headings` lists; links to addresses of the site begin with `base`, which
 * begins and ends with a slash. Front matter, comments and whatever the checks refuse leave no trace. With `backed`, sentences that
 * the data bears out are followed by a `Backing` component.
 */
export function proseToHast(page: Page, base: string, backed?: { readonly source: string; readonly backings: readonly Backing[] }): Root {
  const ids = headingIds(page)
  const heading = (state: State, node: MdastHeading): Element => ({
    type: 'element',
    tagName: `h${node.depth}`,
    properties: { id: ids.get(node) ?? '' },
    children: state.all(node) as ElementContent[],
  })
  const nothing = () => undefined
  const tree = backed === undefined ? page.tree : withBackings(page, backed.source, backed.backings)
  const root = toHast(tree as unknown as MdastNodes, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    handlers: { heading, html: nothing, mdxjsEsm: nothing, mdxFlowExpression: nothing, mdxTextExpression: nothing },
  }) as Root
  prefixAddresses(root, base)
  return root
}

/** The ids of the headings by node: `page.headings` lists them in the order of the tree. */
function headingIds(page: Page): ReadonlyMap<unknown, string> {
  const ids = new Map<unknown, string>()
  const visit = (node: ProseNode) => {
    if (node.type === 'heading') ids.set(node, page.headings[ids.size]?.id ?? '')
    for (const child of node.children ?? []) visit(child)
  }
  visit(page.tree)
  return ids
}

function prefixAddresses(node: Nodes, base: string): void {
  if (node.type === 'element') {
    for (const name of ['href', 'src']) {
      const value = node.properties[name]
      if (typeof value === 'string' && /^\/(?!\/)/.test(value)) node.properties[name] = base + value.slice(1)
    }
  }
  if ('children' in node) for (const child of node.children) prefixAddresses(child, base)
}
