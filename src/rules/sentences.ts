import { splitSentences } from '../claims/sentence.ts'
import type { Page, ProseNode, Scope } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { RunningText } from '../model/running-text.ts'
import { outlineOf } from './outline.ts'
import { ownTexts } from './rich-texts.ts'

/** A sentence of the prose, or of a text of the data, with what is around it. */
export interface SentenceIn {
  readonly text: string
  /** The place of a position in it. */
  place(index: number): Place
  /** Where it comes from; texts of the data have no page. */
  readonly kind: 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'cell' | 'data'
  readonly page?: Page | undefined
  readonly scopes: readonly Scope[]
  /** Headings above, outermost first. */
  readonly headings: readonly string[]
  /** The sentence before it in the same paragraph. */
  readonly previous?: string | undefined
  /** Of a cell: the first cell of its row, and the head of its column. */
  readonly row?: string | undefined
  readonly column?: string | undefined
  /** The paragraph, heading or item that it stands in. */
  readonly node?: ProseNode | undefined
  /** How many items the list has that follows right behind its colon. */
  readonly leads?: number | undefined
}

const memo = new WeakMap<Project, readonly SentenceIn[]>()

/** Every sentence that is the site's own statement: of the pages, and of the texts of the data. */
export function sentencesOf(project: Project): readonly SentenceIn[] {
  const known = memo.get(project) ?? [...read(project)]
  memo.set(project, known)
  return known
}

/** Those of the pages alone. */
export function proseSentencesOf(project: Project): readonly (SentenceIn & { readonly page: Page })[] {
  return sentencesOf(project).filter((one): one is SentenceIn & { readonly page: Page } => one.page !== undefined)
}

type Rest = Omit<SentenceIn, 'text' | 'place' | 'previous'>

function* read(project: Project): Generator<SentenceIn> {
  const english = /^en\b/i.test(project.site.languages[0] ?? 'en')
  if (!english) return
  for (const page of project.pages) {
    if (page.describes !== undefined) continue
    for (const kind of ['title', 'summary'] as const) {
      const text = page[kind]
      if (text !== undefined)
        yield* split(
          placedText(project, text, () => page.at(kind)),
          { kind, page, scopes: [], headings: [] },
        )
    }
  }
  const blocks = outlineOf(project)
  for (const [index, block] of blocks.entries()) {
    const { page, scopes } = block
    const headings = block.headings.map(({ run }) => run.text)
    if (block.kind === 'table') {
      for (const row of [block.head, ...block.rows]) {
        for (const [column, { run }] of row.entries()) {
          const around = { row: row[0]!.run.text.trim(), column: row === block.head ? undefined : block.head[column]?.run.text.trim() }
          yield* split(run, { kind: 'cell', page, scopes, headings, ...around })
        }
      }
    } else if (block.kind !== 'list' && block.kind !== 'component') {
      const next = blocks[index + 1]
      const leads = next?.kind === 'list' && next.leadIn === block.run ? next.items.length : undefined
      yield* split(block.run, { kind: block.kind, page, scopes, headings, node: block.node, leads })
    }
  }
  for (const { text, at } of ownTexts(project)) {
    yield* split(placedText(project, text.plain, at), { kind: 'data', scopes: [], headings: [] })
  }
}

function* split(run: Pick<RunningText, 'text' | 'place'>, { leads, ...rest }: Rest): Generator<SentenceIn> {
  let previous: string | undefined
  const spans = splitSentences(run.text)
  for (const [index, { start, end }] of spans.entries()) {
    const text = run.text.slice(start, end)
    const place = (at: number) => run.place(start + at)
    yield { ...rest, text, previous, place, leads: index === spans.length - 1 ? leads : undefined }
    previous = text
  }
}

/** A text of YAML; its words have places of their own where they stand in the file as they read. */
function placedText(project: Project, text: string, at: () => Place): Pick<RunningText, 'text' | 'place'> {
  return {
    text,
    place(index) {
      const place = at()
      const line = project.sources.get(place.file)?.split('\n', place.line)[place.line - 1] ?? ''
      const start = line.indexOf(text, place.column - 1)
      return start < 0 ? place : { ...place, column: start + index + 1 }
    },
  }
}
