import type { YamlNode } from '../../../src/load/yaml-node.ts'
import { factText } from '../../../src/model/fact.ts'
import type { Page, ProseNode, Scope } from '../../../src/model/page.ts'
import type { Project } from '../../../src/model/project.ts'
import { splitIds } from '../../../src/model/vocabulary.ts'
import { lineAt } from './mutant.ts'
import type { YamlFile } from './yaml.ts'

/** A component in a passage. Offsets count into the file. */
export interface Cite {
  readonly component: string
  readonly attributes: Readonly<Record<string, string>>
  readonly start: number
  /** Behind the opening tag. */
  readonly open: number
  readonly end: number
  readonly words: string
}

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

const opened = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g

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

const worded = ['summary', 'note', 'text', 'says', 'condition']

/** The sentences of the data: summaries, notes, reasons. The texts of duties are what everything else is compared with. */
function dataPassages(files: readonly YamlFile[]): readonly Passage[] {
  return files
    .filter(({ file }) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const found: Passage[] = []
      const visit = (node: YamlNode | undefined, key: string, within: string) => {
        if (node?.kind === 'list') for (const item of node.items) visit(item, key, within)
        if (node?.kind === 'map') for (const entry of node.entries) visit(entry.node, entry.key, key)
        if (node?.kind === 'scalar' && ((worded.includes(key) && within !== 'duties') || within === 'notes')) add(node)
      }
      const add = (node: YamlNode) => {
        const end = file.end(node)
        if (end === undefined) return
        const text = file.text.slice(node.start, end)
        const quote = /^["']/.test(text) ? 1 : 0
        const [start, stop] = [node.start + quote, end - quote]
        const line = lineAt(file.text, start)
        const block = { node: { type: 'data' }, start, end: stop, from: line, to: line }
        for (const [from, to] of sentences(file.text.slice(start, stop))) {
          const raw = file.text.slice(start + from, start + to)
          found.push({
            page: undefined,
            file: file.file,
            kind: 'data',
            start: start + from,
            end: start + to,
            raw,
            plain: plainOf(raw, () => ''),
            line: lineAt(file.text, start + from),
            cites: [],
            rowCites: [],
            scopes: [],
            headings: [],
            leadIn: '',
            block,
          })
        }
      }
      visit(file.root, '', '')
      return found
    })
}

function span(node: ProseNode): readonly [number, number] {
  const { start, end } = node.position as { start: { offset: number }; end: { offset: number } }
  return [start.offset, end.offset]
}

/** Parts a text into sentences, with whatever stands in tags or code passed over. */
function sentences(raw: string): readonly (readonly [number, number])[] {
  const masked = raw.replace(/<[^>]*>|`[^`]*`|\]\([^)]*\)/g, (found) => (found.startsWith('</') ? found : 'x'.repeat(found.length)))
  const spans: (readonly [number, number])[] = []
  let from = 0
  for (const match of masked.matchAll(/[.!?…](?:<\/\w+>)*["”)*]*\s+(?=["“(*_[]*[\p{Lu}x[`])/gu)) {
    spans.push([from, match.index + match[0].trimEnd().length])
    from = match.index + match[0].length
  }
  spans.push([from, raw.trimEnd().length])
  return spans.filter(([start, end]) => end > start)
}

type Say = (component: string, attributes: Readonly<Record<string, string>>) => string

function plainOf(raw: string, say: Say): string {
  return raw
    .replace(opened, (_tag, slash: string, name: string, attributes: string, self: string) =>
      slash === '' && self !== '' ? say(name, attributesIn(attributes)) : '',
    )
    .replace(/\[([^\]^]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function citesOf(raw: string, offset: number, say: Say): readonly Cite[] {
  const found: Cite[] = []
  const open: { readonly index: number; readonly component: string; readonly attributes: string; readonly open: number }[] = []
  for (const match of raw.matchAll(opened)) {
    const [tag, slash, component, attributes, self] = match as unknown as [string, string, string, string, string]
    const end = match.index + tag.length
    if (slash === '/') {
      const last = open.findLastIndex((one) => one.component === component)
      if (last < 0) continue
      const [begun] = open.splice(last, 1)
      found.push({
        component,
        attributes: attributesIn(begun!.attributes),
        start: offset + begun!.index,
        open: offset + begun!.open,
        end: offset + end,
        words: plainOf(raw.slice(begun!.open, match.index), say),
      })
    } else if (self === '/') {
      const own = attributesIn(attributes)
      found.push({
        component,
        attributes: own,
        start: offset + match.index,
        open: offset + end,
        end: offset + end,
        words: say(component, own),
      })
    } else open.push({ index: match.index, component, attributes, open: end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

export function attributesIn(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(tag.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]))
}

/** The words that a reader sees of a piece of prose. */
export function wordsOf(raw: string, project: Project): string {
  return plainOf(raw, namesOf(project).word)
}

const says = new WeakMap<Project, { readonly word: Say; readonly key: string }>()

/** What components without words print, and all of that as one key. */
function namesOf(project: Project): { readonly word: Say; readonly key: string } {
  const known = says.get(project) ?? readNames(project)
  says.set(project, known)
  return known
}

function readNames(project: Project): { readonly word: Say; readonly key: string } {
  const names = new Map<string, string>()
  const add = (component: string, items: readonly { readonly id: string }[], name: (item: never) => string) => {
    for (const item of items) names.set(`${component} ${item.id}`, name(item as never))
  }
  add('Party', project.parties, (one: { name: string }) => one.name)
  add('Area', project.areas, (one: { title: string }) => one.title)
  add('Offering', project.offerings, (one: { name: string }) => one.name)
  add('Term', project.terms, (one: { term: string }) => one.term)
  add('Fact', project.facts, (one) => factText(one))
  for (const [component, items] of [
    ['Attestation', project.attestations],
    ['Scenario', project.scenarios],
    ['Agreement', project.site.legal?.agreements ?? []],
  ] as const)
    add(component, items, (one: { title: string }) => one.title)
  add('Duty', project.duties, (one: { text: { plain: string } }) => one.text.plain.replace(/\.$/, ''))
  return { word: (component, { id = '' }) => names.get(`${component} ${id}`) ?? '', key: JSON.stringify([...names]) }
}

/** The same passage in other words. */
export function reworded(passage: Passage, from: number, to: number, text: string, project: Project): Passage {
  const raw = passage.raw.slice(0, from - passage.start) + text + passage.raw.slice(to - passage.start)
  const say = namesOf(project).word
  return { ...passage, raw, end: passage.start + raw.length, plain: plainOf(raw, say), cites: citesOf(raw, passage.start, say) }
}
