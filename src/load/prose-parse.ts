import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import type { ProseNode } from '../model/page.ts'
import { vocabulary } from '../model/vocabulary.ts'
import { explainMdx } from './prose-advice.ts'
import { deep, guardProse, MdxError, maxDepth, tooDeep } from './prose-guard.ts'
import { startOf } from './prose-inspect.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Parses MDX once, for checks and for the page alike.
 * @throws MdxError where the text is not MDX, or would take too long to read
 */
export function parseProse(text: string, file: string): ProseNode {
  guardProse(text, file)
  try {
    return unravel(slim(parser.parse(text) as unknown as ProseNode, file))
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(text, file)
    if (!(error instanceof VFileMessage)) throw error
    throw explainMdx(error, text, file)
  }
}

/** The tree as plain data: without the parser's estree and without what nothing reads. */
function slim(node: ProseNode, file: string, depth = 0): ProseNode {
  if (depth > maxDepth) throw new MdxError(deep, startOf(node, file))
  const { data: _, position, children, attributes, ...rest } = node
  const slimmed: { [key: string]: unknown; type: string } = { ...rest, position: slimPosition(position) }
  if (Array.isArray(attributes)) {
    slimmed.attributes = (attributes as ProseNode[]).map((attribute) => ({
      type: attribute.type,
      name: attribute.name,
      value: typeof attribute.value === 'object' && attribute.value !== null ? { type: 'expression' } : attribute.value,
      position: slimPosition(attribute.position),
    }))
  }
  if (children) slimmed.children = children.map((child) => slim(child, file, depth + 1))
  return slimmed as unknown as ProseNode
}

function slimPosition(position: unknown): unknown {
  const { start, end } = position as { start: { line: number; column: number; offset: number }; end: { offset: number } }
  return { start, end: { offset: end.offset } }
}

/** Lifts components that stand alone in a paragraph, so that a block never sits inside one. */
function unravel(node: ProseNode): ProseNode {
  if (!node.children) return node
  const children = node.children.map(unravel).map((child) => (child.type === 'paragraph' && standsAlone(child) ? lift(child) : [child]))
  return { ...node, children: children.flat() }
}

function standsAlone(paragraph: ProseNode): boolean {
  const parts = paragraph.children?.filter((child) => !isBlank(child)) ?? []
  return parts.length > 0 && parts.every((child) => child.type === 'mdxJsxTextElement' && isBlock(child))
}

/** Whether a component alone on its line is a block: one made for it, a container, or a reference without words. */
function isBlock(node: ProseNode): boolean {
  const component = typeof node.name === 'string' && Object.hasOwn(vocabulary, node.name) ? vocabulary[node.name] : undefined
  if (!component) return false
  return (
    component.block === true ||
    ['Note', 'For', 'Describes'].includes(node.name as string) ||
    (cards.includes(node.name as string) && !node.children?.length)
  )
}

const cards = ['Duties', 'Duty', 'Attestation', 'Scenario']

function lift(paragraph: ProseNode): readonly ProseNode[] {
  return (paragraph.children ?? [])
    .filter((child) => !isBlank(child))
    .map((child) => ({
      ...child,
      type: 'mdxJsxFlowElement',
      children: child.children?.length ? [{ type: 'paragraph', position: child.position, children: child.children }] : [],
    }))
}

function isBlank(node: ProseNode): boolean {
  return (
    (node.type === 'text' && node.value?.trim() === '') ||
    (node.type === 'mdxTextExpression' && node.value?.trim().startsWith('/*') === true)
  )
}
