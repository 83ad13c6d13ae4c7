import type { Page, ProseNode, Scope } from '../../../src/model/page.ts'
import type { Project } from '../../../src/model/project.ts'
import { splitIds } from '../../../src/model/vocabulary.ts'
import { dataPassages } from './data-passages.ts'
import { attributesIn, type Cite, citesOf, namesOf, plainOf, type Say, sentences } from './markup.ts'
import { lineAt } from './mutant.ts'
import type { YamlFile } from './yaml.ts'

export type Kind = 'sentence' | 'item' | 'cell' | 'heading' | 'summary' | 'data'

/**
 * A sentence, item, cell or heading as it stands in a file, read without the loader's reader of claims: the evaluation must not
 * see with the eyes of what it evaluates.
 */
export interface Passage {
  readonly page: Page | undefined
  readonly file: string
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly raw: string
  /** The words that a reader sees. */
  readonly plain: string
  readonly line: number
  readonly cites: readonly Cite[]
  readonly scopes: readonly Scope[]
  readonly headings: readonly string[]
  readonly leadIn: string
  readonly block: Block
  /** Duties cited by the head of a cell's row or column, or by the first cell of its column. */
  readonly rowCites: readonly Cite[]
  /** For a cell. */
  readonly row?: string | undefined
  readonly column?: string | undefined
}

/** A paragraph, list or table as a whole. */
export interface Block {
  readonly node: ProseNode
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

export function passagesOf(project: Project, files: readonly YamlFile[]): readonly Passage[] {
  const say = namesOf(project)
  const pages = project.pages.flatMap((page) => {
    // What did not change was not parsed again, and is the same tree.
    const known = memo.get(page.tree)
    const passages = known?.says === say.key && known.file === page.file ? known.passages : pagePassages(page, project, say.word)
    memo.set(page.tree, { says: say.key, file: page.file, passages })
    return passages
  })
  return [...pages, ...dataPassages(files)]
}

const memo = new WeakMap<ProseNode, { readonly says: string; readonly file: string; readonly passages: readonly Passage[] }>()

function pagePassages(page: Page, project: Project, say: Say): readonly Passage[] {
  if (page.describes !== undefined) return []
  const source = project.sources.get(page.file) ?? ''
  const found: Passage[] = []

  interface Around {
    readonly headings: readonly { readonly depth: number; readonly text: string }[]
    readonly scopes: readonly Scope[]
    readonly leadIn: string
    readonly block?: Block
  }

  function add(start: number, end: number, kind: Kind, around: Around, block: Block, more: Partial<Passage> = {}) {
    const raw = source.slice(start, end)
    const spans = kind === 'heading' || kind === 'cell' ? [[0, raw.length] as const] : sentences(raw)
    for (const [from, to] of spans) {
      const part = raw.slice(from, to)
      found.push({
        page,
        file: page.file,
        kind,
        start: start + from,
        end: start + to,
        raw: part,
        plain: plainOf(part, say),
        line: lineAt(source, start + from),
        cites: citesOf(part, start + from, say),
        scopes: around.scopes,
        rowCites: [],
        headings: around.headings.map(({ text }) => text),
        leadIn: around.leadIn,
        block,
        ...more,
      })
    }
  }

  function walk(nodes: readonly ProseNode[], given: Around, kind: Kind): void {
    let around = given
    for (const node of nodes) {
      const [start, end] = span(node)
      const block = around.block ?? { node, start, end, from: lineAt(source, start), to: lineAt(source, end) }
      if (node.type === 'heading') {
        const depth = node.depth as number
        const lead = /^#+\s*/.exec(source.slice(start, end))?.[0].length ?? 0
        add(start + lead, end, 'heading', around, block)
        const text = plainOf(source.slice(start + lead, end), say)
        around = { ...around, leadIn: '', headings: [...around.headings.filter((one) => one.depth < depth), { depth, text }] }
      } else if (node.type === 'paragraph') {
        add(start, end, kind, around, block)
        if (!given.block) around = { ...around, leadIn: plainOf(source.slice(start, end), say) }
      } else if (node.type === 'list') {
        for (const item of node.children ?? []) walk(item.children ?? [], { ...around, block }, 'item')
      } else if (node.type === 'table') {
        table(node, around, block)
      } else if (node.type === 'mdxJsxFlowElement' && node.name === 'For') {
        const { party = '', offering = '' } = attributesIn(source.slice(start, source.indexOf('>', start)))
        const scope = {
          parties: splitIds(party),
          offerings: splitIds(offering),
          at: { file: page.file, line: lineAt(source, start), column: 1 },
        }
        walk(node.children ?? [], { ...around, scopes: [...around.scopes, scope] }, kind)
      } else if (node.type === 'mdxJsxFlowElement' && node.name !== 'Describes') {
        if (node.children?.length) walk(node.children, around, kind)
      } else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') walk(node.children ?? [], around, kind)
    }
  }

  function table(node: ProseNode, around: Around, block: Block) {
    const rows = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => {
        const [first, last] = [cell.children?.[0], cell.children?.at(-1)]
        return first && last ? ([span(first)[0], span(last)[1]] as const) : undefined
      }),
    )
    const words = (cell: readonly [number, number] | undefined) => (cell ? plainOf(source.slice(...cell), say) : '')
    const [head = [], ...body] = rows
    for (const row of body)
      for (const [index, cell] of row.entries())
        if (cell && index > 0) {
          const near = [row[0], head[index], row === body[0] ? undefined : body[0]?.[index]]
          const rowCites = near.flatMap((one) => (one ? citesOf(source.slice(...one), one[0], say) : []))
          add(...cell, 'cell', around, block, { row: words(row[0]), column: words(head[index]), rowCites })
        }
  }

  const summary = page.summary === undefined ? -1 : source.indexOf(page.summary)
  if (summary >= 0) {
    const line = lineAt(source, summary)
    const block = { node: page.tree, start: summary, end: summary + page.summary!.length, from: line, to: line }
    add(summary, block.end, 'summary', { headings: [], scopes: [], leadIn: '' }, block)
  }
  walk(page.tree.children ?? [], { headings: [], scopes: [], leadIn: '' }, 'sentence')
  return found.filter(({ plain }) => plain.trim() !== '')
}

function span(node: ProseNode): readonly [number, number] {
  const { start, end } = node.position as { start: { offset: number }; end: { offset: number } }
  return [start.offset, end.offset]
}

/** The same passage in other words. */
export function reworded(passage: Passage, from: number, to: number, text: string, project: Project): Passage {
  const raw = passage.raw.slice(0, from - passage.start) + text + passage.raw.slice(to - passage.start)
  const say = namesOf(project).word
  return { ...passage, raw, end: passage.start + raw.length, plain: plainOf(raw, say), cites: citesOf(raw, passage.start, say) }
}
