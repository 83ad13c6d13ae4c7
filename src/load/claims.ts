import { createHash } from 'node:crypto'
import { readSentence } from '../claims/read.ts'
import { type Context, type Sentence, splitSentences, type Unit } from '../claims/sentence.ts'
import type { Reading } from '../model/claim.ts'
import { commandOf } from '../model/command.ts'
import { componentWords } from '../model/component-words.ts'
import type { Page, ProseNode, Scope } from '../model/page.ts'
import { byId } from '../model/project.ts'
import { attributesOf, type RunningText, runningText } from '../model/running-text.ts'
import type { Binding, ProseReading, Statement } from '../model/statement.ts'
import { splitIds } from '../model/vocabulary.ts'
import { citedReader, type Name } from './cited.ts'
import { type DataText, readDataTexts } from './data-prose.ts'
import { cellReader } from './hand-table.ts'
import { type Data, lexiconOf, namesOf } from './names.ts'
import { startOf } from './prose-inspect.ts'
import { type QuoteReader, quoteReader } from './quoted.ts'

/** Reads who owns which work out of the prose of pages. */
export interface ProseReader {
  page(page: Omit<Page, 'prose'>, source: string): ProseReading
  /** See `readDataTexts`. */
  texts(texts: readonly DataText[]): ProseReading
  /** Stands for all of the data that a reading depends on. */
  readonly depends: string
}

const nothingRead: ProseReading = { statements: [], sentences: 0, unread: 0 }

/** What is around a sentence. */
interface Around {
  readonly headings: readonly { readonly depth: number; readonly text: string }[]
  readonly scopes: readonly Scope[]
  readonly leadIn?: string | undefined
  readonly columns: readonly string[]
}

/** A reader for the pages of a site. Prose in another language than English is only counted. */
export function proseReader(data: Data): ProseReader {
  const english = /^en\b/i.test(data.site.languages[0] ?? 'en')
  const words = componentWords(data)
  const usual = lexiconOf(data, {})
  const usualNames = namesOf(data, {})
  const duties = byId(data.duties)
  const commandsOf = (id: string) => {
    const text = duties.get(id)?.text.plain ?? ''
    return commandOf(text)?.verbs ?? [/^\p{L}*/u.exec(text)![0].toLowerCase()]
  }
  const usualCited = citedReader(usualNames, commandsOf)
  const readQuoted: QuoteReader = quoteReader(data.duties)
  const readPage: ProseReader['page'] = (page, source) => {
    if (data.parties.length === 0 || page.describes !== undefined) return nothingRead
    const own = Object.keys(page.aliases).length > 0
    const lexicon = own ? lexiconOf(data, page.aliases) : usual
    const names = own ? namesOf(data, page.aliases) : usualNames
    const readCited = own ? citedReader(names, commandsOf) : usualCited
    const readCell = cellReader(names)
    const you = names.find(({ words }) => words.toLowerCase() === 'you')
    const strangers = names.filter(({ id }) => id !== you?.id).map(({ words }) => words.toLowerCase())

    /** Whom commands are for; nobody where the page, a heading or a lead-in speaks of another party. */
    function addressed({ headings, leadIn, scopes }: Around): Name | undefined {
      if (you === undefined || (page.party !== undefined && page.party !== you.id)) return undefined
      if (scopes.some(({ parties }) => parties.length > 0 && !parties.includes(you.id))) return undefined
      const above = [page.title, ...headings.map(({ text }) => text), leadIn ?? ''].join(' ').toLowerCase()
      const words: readonly string[] = above.match(/[\p{L}\p{N}]+/gu) ?? []
      return strangers.some((name) => (/\s/.test(name) ? above.includes(name) : words.includes(name))) || /\b(?:us|our)\b/.test(above)
        ? undefined
        : you
    }

    const subject = data.areas.find(({ id }) => id === page.area)?.title
    const statements: Statement[] = []
    let sentences = 0

    /** What a sentence says by itself, by the duties that it cites, and by those whose words it repeats. */
    function understand(sentence: Sentence, bindings: readonly Binding[], around: Around): Reading & Pick<Statement, 'bindings'> {
      const { claims: said, abstentions } = readSentence(sentence, lexicon)
      const plain = said.filter(({ deed }) => !deed)
      const cited = readCited(sentence.text, bindings, plain, addressed(around))
      const quoted = bindings.length > 0 ? [] : readQuoted(sentence, lexicon)
      const meant = [...cited, ...quoted.map(({ claim }) => claim)]
      const free = (one: { readonly start: number; readonly end: number }) =>
        !meant.some(({ start, end }) => one.start < end && one.end > start)
      const kept = said.filter((one) => (!one.deed && quoted.length === 0) || free(one))
      const doubts = quoted.length === 0 ? abstentions : abstentions.filter(free)
      return { claims: [...kept, ...meant], abstentions: doubts, bindings: [...bindings, ...quoted.map(({ binding }) => binding)] }
    }

    /** Reads a run of text, and returns its last sentences, which may lead into a list. */
    function read(run: RunningText, unit: Unit, around: Around, leads: boolean): string | undefined {
      const spans = splitSentences(run.text)
      sentences += spans.length
      const headings = around.headings.map((heading) => heading.text)
      let previous: string | undefined
      for (const [index, span] of spans.entries()) {
        const text = run.text.slice(span.start, span.end)
        const last = leads && index === spans.length - 1
        if (english && !last) {
          const context: Context = { previous, leadIn: around.leadIn, headings, column: around.columns[0], subject }
          const own = run.bindings
            .filter(({ start, end }) => start < span.end && end > span.start)
            .map((one) => ({ ...one, start: one.start - span.start, end: one.end - span.start }))
          const { claims, abstentions, bindings } = understand({ text, unit, context }, own, around)
          if (claims.length > 0 || abstentions.length > 0) {
            const at = run.place(span.start)
            const ends = run.place(span.end - 1)
            statements.push({ text, at, ends, claims, abstentions, bindings, scopes: around.scopes, headings, columns: around.columns })
          }
        }
        previous = text
      }
      if (!leads) return undefined
      const behind = spans.slice(-2)
      return behind.length === 0 ? undefined : run.text.slice(behind[0]!.start, behind.at(-1)!.end)
    }

    const run = (node: ProseNode) => runningText(node.children ?? [], page.file, source, words.say)

    function blocks(nodes: readonly ProseNode[], given: Around, unit: Unit): void {
      let around = given
      for (const [index, node] of nodes.entries()) {
        switch (node.type) {
          case 'heading': {
            const depth = node.depth as number
            const title = run(node)
            const text = title.text.trim()
            read(title, 'heading', { ...around, headings: around.headings.filter((one) => one.depth < depth) }, false)
            around = { ...around, headings: [...around.headings.filter((one) => one.depth < depth), { depth, text }] }
            break
          }
          case 'paragraph': {
            const next = nodes.slice(index + 1).find((one) => one.type !== 'mdxFlowExpression')
            const text = run(node)
            const leads = next?.type === 'list' && /[:…]\s*$|\b(?:following|below)\b[^.]*\.?\s*$/.test(text.text)
            const leadIn = read(text, unit, around, leads)
            if (leadIn !== undefined && next) around = { ...around, leadIn }
            break
          }
          case 'list':
            for (const item of node.children ?? []) blocks(item.children ?? [], around, 'list-item')
            around = { ...around, leadIn: given.leadIn }
            break
          case 'table':
            table(node, around)
            break
          case 'mdxJsxFlowElement': {
            if (node.name === 'Describes') break
            if (node.name === 'For') {
              const { party, offering } = attributesOf(node)
              const scope = { parties: splitIds(party ?? ''), offerings: splitIds(offering ?? ''), at: startOf(node, page.file) }
              blocks(node.children ?? [], { ...around, scopes: [...around.scopes, scope] }, unit)
            } else if ((node.children ?? []).some((child) => child.type === 'text')) read(run(node), unit, around, false)
            else blocks(node.children ?? [], around, unit)
            break
          }
          case 'blockquote':
          case 'footnoteDefinition':
            blocks(node.children ?? [], around, 'sentence')
            break
        }
      }
    }

    function table(node: ProseNode, around: Around): void {
      const [head, ...rows] = (node.children ?? []).map((row) => (row.children ?? []).map(run))
      for (const row of rows) {
        const title = row[0]!
        const name = title.text.trim()
        for (const [index, cell] of row.entries()) {
          const column = head?.[index]?.text.trim()
          const columns = column ? [column] : []
          const owned = index > 0 && english ? readCell(name, cell.text, column) : undefined
          if (owned) {
            sentences++
            const text = `${owned.areaPhrase}: ${cell.text.trim()}`
            const lead = title.text.length - title.text.trimStart().length
            const own =
              owned.areaPhrase === name ? title.bindings.map((one) => ({ ...one, start: one.start - lead, end: one.end - lead })) : []
            // A duty cited in the cell is that of the row.
            const bindings = [...own, ...cell.bindings.map((one) => ({ ...one, start: 0, end: name.length }))]
            const headings = around.headings.map((heading) => heading.text)
            statements.push({
              text,
              at: cell.place(0),
              ends: cell.place(cell.text.trimEnd().length - 1),
              claims: [owned],
              abstentions: [],
              bindings,
              scopes: around.scopes,
              headings,
              columns,
            })
          } else if (cell.text.trim() !== '') read(cell, 'table-cell', { ...around, leadIn: undefined, columns }, false)
        }
      }
    }

    if (page.summary !== undefined) {
      const text = page.summary.replace(/\s+/g, ' ').trim()
      const at = page.at('summary')
      read({ text, bindings: [], place: () => at }, 'sentence', { headings: [], scopes: [], columns: [] }, false)
    }
    blocks(page.tree.children ?? [], { headings: [], scopes: [], columns: [] }, 'sentence')
    return english ? { statements, sentences, unread: 0 } : { statements: [], sentences: 0, unread: sentences }
  }
  const { site, parties } = data
  const known = parties.map(({ id, role, name, short, aliases }) => [id, role, name, short, aliases])
  const spelled = data.duties.map(({ id, text }) => [id, text.plain])
  const depends = JSON.stringify([english, site.vendor.name, known, spelled, words.depends()])
  const texts: ProseReader['texts'] = (all) => (english && parties.length > 0 ? readDataTexts(all, usual) : nothingRead)
  return { page: readPage, texts, depends: createHash('sha256').update(depends).digest('base64url') }
}
