import { componentWords } from '../model/component-words.ts'
import type { Page, ProseNode, Scope } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { attributesOf, type RunningText, runningText } from '../model/running-text.ts'
import { splitIds } from '../model/vocabulary.ts'

/** A heading above a block. */
export interface Above {
  readonly depth: number
  readonly run: RunningText
}

interface Around {
  readonly page: Page
  /** Headings above, outermost first. */
  readonly headings: readonly Above[]
  /** What every `<For>` around it limits it to. */
  readonly scopes: readonly Scope[]
}

/** Words in a row: a paragraph, a heading, an item of a list. */
export interface WordBlock extends Around {
  readonly kind: 'paragraph' | 'heading' | 'item'
  readonly run: RunningText
  readonly at: Place
  /** Of a heading. */
  readonly depth: number
  readonly node: ProseNode
}

export interface ListBlock extends Around {
  readonly kind: 'list'
  readonly items: readonly { readonly run: RunningText; readonly at: Place }[]
  /** The paragraph right before it. */
  readonly leadIn?: RunningText | undefined
  readonly at: Place
}

export interface TableBlock extends Around {
  readonly kind: 'table'
  readonly head: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly at: Place
}

export interface TableCell {
  readonly run: RunningText
  /** Where its words begin, or the cell where it has none. */
  readonly at: Place
}

/** A component that stands alone, such as `<Matrix />`. */
export interface ComponentBlock extends Around {
  readonly kind: 'component'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly at: Place
}

export type Block = WordBlock | ListBlock | TableBlock | ComponentBlock

const memo = new WeakMap<Project, readonly Block[]>()

/** The blocks of all pages that speak of our own model, in order. Nothing where the prose is in a language that is not read. */
export function outlineOf(project: Project): readonly Block[] {
  const known = memo.get(project) ?? read(project)
  memo.set(project, known)
  return known
}

function read(project: Project): readonly Block[] {
  if (!/^en\b/i.test(project.site.languages[0] ?? 'en')) return []
  const { say } = componentWords(project)
  const found: Block[] = []
  for (const page of project.pages) {
    if (page.describes !== undefined) continue
    const source = project.sources.get(page.file) ?? ''
    const run = (node: ProseNode) => runningText(node.children ?? [], page.file, source, say)
    const startOf = (node: ProseNode) => placeOf(node, page)

    function visit(nodes: readonly ProseNode[], given: Around, unit: 'paragraph' | 'item'): void {
      let around = given
      let before: RunningText | undefined
      for (const node of nodes) {
        let words: RunningText | undefined
        const at = startOf(node)
        switch (node.type) {
          case 'heading': {
            const depth = node.depth as number
            const above = { depth, run: run(node) }
            around = { ...around, headings: around.headings.filter((one) => one.depth < depth) }
            found.push({ ...around, kind: 'heading', run: above.run, at, depth, node })
            around = { ...around, headings: [...around.headings, above] }
            break
          }
          case 'paragraph':
            words = run(node)
            found.push({ ...around, kind: unit, run: words, at, depth: 0, node })
            break
          case 'list': {
            const items = (node.children ?? []).map((item) => {
              const first = item.children?.find((child) => child.type === 'paragraph')
              return { run: run(first ?? { type: 'paragraph', position: item.position }), at: startOf(first ?? item) }
            })
            found.push({ ...around, kind: 'list', items, leadIn: before, at })
            for (const item of node.children ?? []) visit(item.children ?? [], around, 'item')
            break
          }
          case 'table': {
            const [head = [], ...rows] = (node.children ?? []).map((row) =>
              (row.children ?? []).map((cell) => ({ run: run(cell), at: startOf(cell.children?.[0] ?? cell) })),
            )
            found.push({ ...around, kind: 'table', head, rows, at })
            break
          }
          case 'mdxJsxFlowElement': {
            if (node.name === 'Describes') break
            const attributes = attributesOf(node)
            if (node.children?.some((child) => child.type === 'text')) {
              words = run(node)
              found.push({ ...around, kind: unit, run: words, at, depth: 0, node })
            } else if (node.children?.length !== 0) {
              const scope = { parties: splitIds(attributes.party ?? ''), offerings: splitIds(attributes.offering ?? ''), at }
              const inner = node.name === 'For' ? { ...around, scopes: [...around.scopes, scope] } : around
              visit(node.children ?? [], inner, unit)
            } else found.push({ ...around, kind: 'component', name: String(node.name), attributes, at })
            break
          }
          case 'blockquote':
          case 'footnoteDefinition':
            visit(node.children ?? [], around, 'paragraph')
            break
        }
        if (node.type !== 'mdxFlowExpression') before = words
      }
    }
    visit(page.tree.children ?? [], { page, headings: [], scopes: [] }, 'paragraph')
  }
  return found
}

const nodeMemo = new WeakMap<Page, readonly ProseNode[]>()

/** Every node of a page that speaks of our own model, but for the parts that describe another vendor's, outer before inner. */
export function ownNodes(page: Page): readonly ProseNode[] {
  const known = nodeMemo.get(page) ?? (page.describes === undefined ? [...nodesOf(page.tree, (node) => node.name !== 'Describes')] : [])
  nodeMemo.set(page, known)
  return known
}

/** Every link of a page, of those parts too. */
export function* linkNodes(page: Page): Generator<ProseNode> {
  for (const node of nodesOf(page.tree, () => true)) if (node.type === 'link') yield node
}

function* nodesOf(root: ProseNode, enter: (node: ProseNode) => boolean): Generator<ProseNode> {
  const stack: ProseNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!enter(node)) continue
    yield node
    stack.push(...(node.children ?? []).toReversed())
  }
}

/** Where a node begins. */
export function placeOf(node: ProseNode, { file }: Page): Place {
  const { start } = node.position as { start: { line: number; column: number } }
  return { file, line: start.line, column: start.column }
}
