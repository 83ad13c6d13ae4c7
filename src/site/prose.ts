import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { strings } from '../views/strings.ts'

/** What a component of prose is told of its place. */
export interface ProseContext {
  /** The offering that the page speaks of. */
  readonly offering?: string | undefined
  /** Its place among the components of the page: parts its ids from those of its neighbours. */
  readonly key: string
  /** Whether it stands alone, as a block. */
  readonly block: boolean
  /** Whether it stands in a link already, so that it can be none. */
  readonly linked: boolean
}

export interface ComponentToken {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly context: ProseContext
  readonly children: readonly Token[]
}

/** A run of HTML, or a component. Runs may open elements that a later run closes. */
export type Token = string | ComponentToken

export interface ProseOptions {
  readonly offering?: string | undefined
  /** Starts the keys of components, where a page shows several pieces of prose. */
  readonly scope?: string | undefined
  /** How many levels deeper the headings stand than they are written. */
  readonly demote?: boolean
}

const inlineHtml = new Set(['br', 'sub', 'sup', 'kbd'])
/** Components that are links where they stand in a sentence. */
const links = new Set(['Duty', 'Party', 'Area', 'Offering', 'Term', 'Agreement', 'Attestation', 'Scenario'])
const alignments: Readonly<Record<string, string>> = { right: 'align-right', center: 'align-center' }

/** Turns a tree into a flat list of HTML runs and components. */
export function tokensOf(nodes: readonly RootContent[], options: ProseOptions = {}): readonly Token[] {
  let [components, tables, examples] = [0, 0, 0]

  function flatten(children: readonly Nodes[], linked: boolean): readonly Token[] {
    const tokens: Token[] = []
    const push = (token: Token) => {
      if (typeof token === 'string' && typeof tokens.at(-1) === 'string') tokens[tokens.length - 1] += token
      else tokens.push(token)
    }
    for (const node of children) for (const token of one(node, linked)) push(token)
    return tokens
  }

  function one(node: Nodes, linked: boolean): readonly Token[] {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return component(node as unknown as JsxNode, linked)
    if (node.type !== 'element') return node.type === 'text' ? [toHtml(node)] : []
    if (node.tagName === 'a' && linked) return flatten(node.children, true)
    if (node.tagName === 'input') return [`<strong>${node.properties.checked ? strings.prose.done : strings.prose.open}</strong>`]
    const [open, close] = tags(adapt(node))
    const inner = flatten(node.children, linked || node.tagName === 'a')
    if (node.tagName === 'table') {
      const label = strings.prose.table(++tables)
      return [`<section class="scroll" tabindex="0" aria-label="${label}">${open}`, ...inner, `${close}</section>`]
    }
    return [open, ...inner, close]
  }

  function component(node: JsxNode, linked: boolean): readonly Token[] {
    const name = node.name ?? ''
    if (inlineHtml.has(name)) return name === 'br' ? ['<br>'] : [`<${name}>`, ...flatten(node.children, linked), `</${name}>`]
    const attributes = Object.fromEntries(node.attributes.map((attribute) => [attribute.name, attribute.value]))
    const context = {
      offering: options.offering,
      key: `${options.scope ?? ''}${++components}`,
      block: node.type === 'mdxJsxFlowElement',
      linked,
    }
    return [{ name, attributes, context, children: flatten(node.children, linked || links.has(name)) }]
  }

  /** What Markdown writes, as HTML has it today. */
  function adapt(node: Element): Element {
    const properties = { ...node.properties }
    let { tagName } = node
    if (tagName === 'th' || tagName === 'td') {
      const align = alignments[String(properties.align)]
      delete properties.align
      if (align) properties.className = [align]
      if (tagName === 'th' && node.children.length === 0) tagName = 'td'
      else if (tagName === 'th') properties.scope = 'col'
    } else if (/^h[1-5]$/.test(tagName) && (options.demote || tagName === 'h1')) tagName = `h${Number(tagName[1]) + 1}`
    else if (tagName === 'pre') {
      properties.tabIndex = 0
      properties.role = 'group'
      properties.ariaLabel = strings.prose.code(++examples)
    } else if (tagName === 'img') properties.loading = 'lazy'
    return { ...node, tagName, properties }
  }

  return flatten(nodes, false)
}

/** Whether prose says anything at all. */
export function hasProse(prose: { readonly body: Root } | undefined): boolean {
  return prose?.body.children.some((node) => node.type !== 'text') ?? false
}

/** Whether prose begins with words, and not with a heading of its own. */
export function startsWithText(prose: { readonly body: Root } | undefined): boolean {
  const first = prose?.body.children.find((node) => node.type !== 'text')
  return first !== undefined && !(first.type === 'element' && /^h[1-3]$/.test(first.tagName))
}

interface JsxNode {
  readonly type: string
  readonly name: string | null
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly children: readonly ElementContent[]
}

/** The tags of an element, apart. */
function tags(node: Element): readonly [string, string] {
  const html = toHtml({ ...node, children: [] })
  const close = `</${node.tagName}>`
  return html.endsWith(close) ? [html.slice(0, -close.length), close] : [html, '']
}
