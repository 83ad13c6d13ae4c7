import type { Page, ProseNode } from '../../model/page.ts'
import { blocks, fence, heading, list, quote, table } from './block.ts'
import type { Writer } from './context.ts'
import { blockComponent } from './prose-blocks.ts'
import { proseInline } from './prose-inline.ts'

/** What a part of prose is told of its place. */
export interface ProsePlace {
  readonly write: Writer
  /** The offering of which the page speaks. */
  readonly offering?: string | undefined
  /** Addresses that the page names once and refers to elsewhere. */
  readonly definitions: ReadonlyMap<string, string>
  /** The numbers of the page's notes. */
  readonly notes: ReadonlyMap<string, number>
  /** How many levels deeper headings stand than they are written. */
  readonly deeper: number
  readonly linked: boolean
  /** Whether this is the disclaimer, which cannot hold itself. */
  readonly disclaimer: boolean
}

export interface ProseOptions {
  readonly offering?: string | undefined
  readonly deeper?: number
  readonly disclaimer?: boolean
}

/** The body of a page of content/ as Markdown: what the page says, with every component said in words. */
export function proseMarkdown(write: Writer, page: Page, options: ProseOptions = {}): string {
  const [definitions, notes] = [new Map<string, string>(), new Map<string, number>()]
  const gather = (node: ProseNode) => {
    const id = String(node.identifier)
    if (node.type === 'definition' && !definitions.has(id)) definitions.set(id, String(node.url))
    if (node.type === 'footnoteReference' && !notes.has(id)) notes.set(id, notes.size + 1)
    node.children?.forEach(gather)
  }
  gather(page.tree)
  const { offering, deeper = 0, disclaimer = page.file === write.look.project.site.legal?.disclaimer } = options
  const place: ProsePlace = { write, offering: page.offering ?? offering, definitions, notes, deeper, linked: false, disclaimer }
  const answers = page.tree.children?.filter((node) => node.type === 'footnoteDefinition' && notes.has(String(node.identifier))) ?? []
  const numbered = answers.toSorted((a, b) => notes.get(String(a.identifier))! - notes.get(String(b.identifier))!)
  return blocks(
    proseBlocks(page.tree.children ?? [], place),
    list(
      numbered.map((node) => proseBlocks(node.children ?? [], place)),
      (index) => `${notes.get(String(numbered[index]!.identifier))}.`,
    ),
  )
}

export function proseBlocks(nodes: readonly ProseNode[], place: ProsePlace): string {
  const shown = nodes.filter((node) => node.type !== 'definition')
  return blocks(...shown.map((node, index) => block(node, place, shown[index - 1]?.type === 'list')))
}

/** `second`: right behind a list, so that a list needs another marker to be one of its own. */
function block(node: ProseNode, place: ProsePlace, second: boolean): string {
  const children = node.children ?? []
  switch (node.type) {
    case 'paragraph':
      return proseInline(children, place).trim()
    case 'heading':
      return heading(Math.max(2, Number(node.depth)) + place.deeper, proseInline(children, place))
    case 'list': {
      const start = Number(node.start ?? 1)
      const marker = (index: number) => (node.ordered ? `${start + index}${second ? ')' : '.'}` : second ? '*' : '-')
      const box = (entry: ProseNode) => (typeof entry.checked === 'boolean' ? `[${entry.checked ? 'x' : ' '}] ` : '')
      return list(
        children.map((entry) => box(entry) + itemBlocks(entry, place, node.spread === true)),
        marker,
      )
    }
    case 'blockquote':
      return quote(proseBlocks(children, place))
    case 'code':
      return fence(node.value ?? '', String(node.lang ?? ''))
    case 'thematicBreak':
      return '---'
    case 'table':
      return proseTable(children, place)
    case 'mdxJsxFlowElement':
      return blockComponent(node, place)
    default:
      return ''
  }
}

/** An item of a list: lists in it follow their words at once, unless the author has put empty lines. */
function itemBlocks(entry: ProseNode, place: ProsePlace, spread: boolean): string {
  const parts = (entry.children ?? []).map((child) => block(child, place, false)).filter((part) => part !== '')
  const tight = !spread && entry.spread !== true && entry.children?.every((child) => child.type === 'paragraph' || child.type === 'list')
  return parts.join(tight ? '\n' : '\n\n')
}

function proseTable(rows: readonly ProseNode[], place: ProsePlace): string {
  const [head = [], ...body] = rows.map((row) => (row.children ?? []).map((cell) => proseInline(cell.children ?? [], place).trim()))
  // A table with a head alone is one all the same.
  return table(head, body.length > 0 ? body : [head.map(() => '')])
}
