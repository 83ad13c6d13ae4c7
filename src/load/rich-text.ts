import type { Nodes, PhrasingContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Inline, type RichText, walkInline } from '../model/rich-text.ts'
import { safeAddress } from '../model/scalar.ts'
import { hiddenByEntities } from './entities.ts'
import { shorten } from './shorten.ts'
import { characterMessage } from './source.ts'

const parser = unified().use(remarkParse).freeze()

/** Without any of these a text is plain, and parsing it would find nothing. */
const mayBeMarkdown = /[\\`*_[\]<&!~]|^\s*(?:[-+>#|=]|\d+[.)])|\n\s*\n/

/** Is told what may not stand in a text, and under which rule, where that is not `text-markdown`. */
type Report = (message: string, rule?: string) => void

const maxDepth = 16

/** Reads the inline Markdown of a data text. */
export function readRichText(text: string, tell: Report): RichText {
  const told = new Set<string>()
  const report: Report = (message, rule) => {
    if (!told.has(message)) tell(message, rule)
    told.add(message)
  }
  const source = text.trim()
  if (!mayBeMarkdown.test(source)) {
    const plain = source.replace(/\s+/g, ' ')
    return { plain, nodes: [{ kind: 'text', value: plain }] }
  }
  const blocks = parser.parse(source).children
  const nodes: Inline[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph')
      report(`A text is one run of sentences; ${nameOf(block)} cannot stand in it. Write it as a sentence, or put a "\\" before its mark.`)
    else if (index > 0) report('A text is one paragraph. Join the paragraphs, or move the rest to a page in content/.')
    else nodes.push(...readInline(block.children, report))
  }
  const plain = plainOf(nodes).replace(/\s+/g, ' ').trim()
  if (source.includes('&')) {
    for (const bad of hiddenByEntities(plain + addressesOf(nodes), source)) report(characterMessage(bad), 'hidden-character')
  }
  return { plain, nodes }
}

function readInline(children: readonly PhrasingContent[], report: Report, depth = 0): readonly Inline[] {
  if (depth === maxDepth) {
    report(`The text is marked up more than ${maxDepth} times over. Remove some of the marks.`)
    return []
  }
  return children.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return splitNotes(node.value)
      case 'inlineCode':
        return [{ kind: 'code', value: node.value }]
      case 'break':
        return [{ kind: 'text', value: ' ' }]
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: readInline(node.children, report, depth + 1) }]
      case 'link':
        if (!safeAddress(node.url)) {
          report(
            `The address "${shorten(node.url)}" cannot be linked to. Use https://, mailto:, tel: or an address of this site such as /areas/sign-in/.`,
            'unsafe-address',
          )
        }
        return [{ kind: 'link', href: node.url, children: readInline(node.children, report, depth + 1) }]
      default:
        report(
          `A text is inline Markdown: emphasis, code, links and note marks; ${nameOf(node)} cannot stand in it. Remove it, or put a "\\" before its mark.`,
        )
        return []
    }
  })
}

/** Note marks, [^like-this], out of running text. */
function splitNotes(text: string): readonly Inline[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/\[\^([^\]\s]+)\]/)
    .map((part, index): Inline => (index % 2 === 1 ? { kind: 'note', id: part } : { kind: 'text', value: part }))
    .filter((node) => node.kind !== 'text' || node.value !== '')
}

function plainOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? plainOf(node.children) : 'value' in node ? node.value : '')).join('')
}

function addressesOf(nodes: readonly Inline[]): string {
  return Array.from(walkInline(nodes), (node) => (node.kind === 'link' ? node.href : '')).join('')
}

const names: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML',
  image: 'an image',
  list: 'a list',
  heading: 'a heading',
  code: 'a code block',
  blockquote: 'a quotation',
  thematicBreak: 'a rule',
  definition: 'a link definition',
}

function nameOf(node: Nodes): string {
  return names[node.type] ?? `"${node.type}"`
}
