import { createHash } from 'node:crypto'
import { createLexicon, type Lexicon } from '../claims/lexicon.ts'
import { readSentence } from '../claims/read.ts'
import { type Context, splitSentences, type Unit } from '../claims/sentence.ts'
import { componentWords } from '../model/component-words.ts'
import type { Page, ProseNode, Scope } from '../model/page.ts'
import type { Party } from '../model/party.ts'
import { byId, type Project } from '../model/project.ts'
import { attributesOf, type RunningText, runningText } from '../model/running-text.ts'
import type { ProseReading, Statement } from '../model/statement.ts'
import { splitIds } from '../model/vocabulary.ts'
import { citedReader, type Name } from './cited.ts'
import { cellReader } from './hand-table.ts'
import { startOf } from './prose-inspect.ts'

type Data = Pick<Project, 'site' | 'parties' | 'areas' | 'offerings' | 'terms' | 'facts' | 'attestations' | 'scenarios' | 'duties'>

/** Reads who owns which work out of the prose of pages. */
export interface ProseReader {
  page(page: Omit<Page, 'prose'>, source: string): ProseReading
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
  const commands = new Map(data.duties.map((duty) => [duty.id, /^\p{L}+/u.exec(duty.text.plain)?.[0].toLowerCase() ?? '']))
  const usualCited = citedReader(usualNames, commands)
  const readPage: ProseReader['page'] = (page, source) => {
    if (data.parties.length === 0 || page.describes !== undefined) return nothingRead
    const own = Object.keys(page.aliases).length > 0
    const lexicon = own ? lexiconOf(data, page.aliases) : usual
    const names = own ? namesOf(data, page.aliases) : usualNames
    const readCited = own ? citedReader(names, commands) : usualCited
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
          const { claims: said, abstentions } = readSentence({ text, unit, context }, lexicon)
          const bindings = run.bindings
            .filter(({ start, end }) => start < span.end && end > span.start)
            .map((one) => ({ ...one, start: one.start - span.start, end: one.end - span.start }))
          const plain = said.filter(({ deed }) => !deed)
          const cited = readCited(text, bindings, plain, addressed(around))
          const claims = [
            ...said.filter((one) => !one.deed || !cited.some(({ start, end }) => one.start < end && one.end > start)),
            ...cited,
          ]
          if (claims.length > 0 || abstentions.length > 0) {
            const at = run.place(span.start)
            statements.push({ text, at, claims, abstentions, bindings, scopes: around.scopes, headings, columns: around.columns })
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
  const depends = JSON.stringify([english, site.vendor.name, known, [...commands], words.depends])
  return { page: readPage, depends: createHash('sha256').update(depends).digest('base64url') }
}

/** What the words of a page mean; `aliases` are those of the page, which come before the site's. */
function lexiconOf({ site, parties }: Data, aliases: Aliases): Lexicon {
  const ref = (party: Party | undefined) => party && { role: party.role, id: party.id }
  const only = (role: Party['role']) => {
    const found = parties.filter((party) => party.role === role)
    return found.length === 1 ? ref(found[0]) : undefined
  }
  const own = parties.find((party) => party.role === 'provider')
  const upstream = only('upstream')
  const several = parties.some((party) => party.role === 'upstream')
  return createLexicon({
    aliases: aliasesOf({ site, parties }, aliases),
    we: ref(own),
    you: only('customer'),
    customer: only('customer'),
    provider: only('provider'),
    // Which of the two it means cannot be told without an alias.
    cloudProvider: several ? { role: 'upstream' } : only('provider'),
    infrastructureProvider: upstream,
  })
}

type Aliases = Readonly<Record<string, string>>

/** The words for parties, each once: those of the page, the names and aliases of the data, and the vendor's name. */
function aliasesOf({ site, parties }: Pick<Data, 'site' | 'parties'>, aliases: Aliases) {
  const known = byId(parties)
  const own = parties.find((party) => party.role === 'provider')
  const named = [
    ...Object.entries(aliases).map(([words, id]) => ({ words, party: known.get(id) })),
    ...parties.flatMap((party) => [party.name, party.short, ...party.aliases].map((words) => ({ words, party }))),
    { words: site.vendor.name, party: own },
  ]
  const seen = new Set<string>()
  return named.flatMap(({ words, party }) => {
    const key = words.toLowerCase()
    if (party === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ words, role: party.role, id: party.id }]
  })
}

/** The same as subjects of a sentence, with the voices that nobody has taken. */
function namesOf(data: Data, aliases: Aliases): readonly Name[] {
  const voices = ['we', 'you']
  const named = aliasesOf(data, aliases)
    .filter(({ words }) => !/^(?:us|our|ours|your|yours)$/i.test(words))
    .map((one) => ({ ...one, words: one.words.replace(/^(?:the|a|an)\s+/i, ''), voice: voices.includes(one.words.toLowerCase()) }))
  const own = data.parties.find((party) => party.role === 'provider')
  const customers = data.parties.filter((party) => party.role === 'customer')
  const add = (words: string, party: Party | undefined): readonly Name[] =>
    party === undefined || named.some((one) => one.words.toLowerCase() === words)
      ? []
      : [{ words, id: party.id, role: party.role, voice: true }]
  return [...named, ...add('we', own), ...add('you', customers.length === 1 ? customers[0] : undefined)]
}
