import { parseDocument } from 'htmlparser2'
import { drawnTable } from './drawn.ts'
import { all, classesOf, type Node } from './html.ts'

/** Shown on small screens, to screen readers or to pointers alone. */
const passed = new Set(['unseen', 'permalink', 'held', 'cell-party', 'anchor'])
const blocks = new Set('p div ul ol li dl dt dd section figure h1 h2 h3 h4 small table blockquote nav'.split(' '))
const blockClasses = new Set(['meta', 'slogan', 'scope-label', 'duty-text'])

/**
 * What a reader sees of one part of a page, as Markdown: a table as a table, numbered steps as a list, a drawn stack box by
 * box, anything else line by line. `part` is written like a simple CSS selector, `table.matrix`, `tr#enforce-mfa` or `div[data-disclaimer]`; the first that fits is read.
 */
export function readPart(html: string, part: string): string {
  const [, name = '', mark = '', word = ''] = /^(\w*)([.#[]?)([^\]]*)\]?$/.exec(part) ?? []
  const fits = (node: Node) =>
    (name === '' || node.name === name) &&
    (mark === '' ||
      (mark === '#' && node.attribs?.id === word) ||
      (mark === '.' && classesOf(node).includes(word)) ||
      (mark === '[' && node.attribs?.[word] !== undefined))
  const found = find(parseDocument(html) as unknown as Node, fits)
  if (found === undefined) throw new Error(`The page has no ${part}`)
  if (found.name === 'table') return tableOf(found)
  if (found.name === 'svg') return toTable(drawnTable(found))
  if (found.name === 'ol') return stepsOf(found)
  return `${linesOf(found).join('\n')}\n`
}

function find(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (fits(node)) return node
  for (const child of node.children ?? []) {
    const found = find(child, fits)
    if (found) return found
  }
  return undefined
}

/** The lines of a node; items of a list begin with a bullet. */
function linesOf(node: Node): readonly string[] {
  const lines = ['']
  const add = (text: string) => lines.push(`${lines.pop() ?? ''}${text}`)
  const walk = (one: Node, bullet: string): void => {
    if (one.type === 'text') add(one.data ?? '')
    if (one.children === undefined || isHidden(one)) return
    const short = one === node ? undefined : shortOf(one)
    if (short !== undefined) {
      add(short)
      return
    }
    const block = blocks.has(one.name ?? '') || classesOf(one).some((name) => blockClasses.has(name))
    if (block) lines.push(one.name === 'li' ? `${bullet} ` : '')
    let number = 0
    for (const [at, child] of one.children.entries()) {
      // Styles keep parts apart that no blank does.
      if (child.children !== undefined && child.name !== 'sup' && one.children[at - 1]?.children !== undefined) add(' ')
      if (child.name === 'li') number++
      walk(child, one.name === 'ol' ? `${number}.` : '•')
    }
    if (block) lines.push('')
  }
  walk(node, '•')
  const flat = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  // A bullet whose words stand in a paragraph of their own.
  const bare = (line: string | undefined) => line !== undefined && /^(?:•|\d+\.)$/.test(line)
  return flat.flatMap((line, at) => (bare(line) ? [] : bare(flat[at - 1]) ? [`${flat[at - 1]} ${line}`] : [line]))
}

/** What stands in a line although it has parts: chips side by side, a raised number, what is read by itself. */
function shortOf(node: Node): string | undefined {
  const parts = () => (node.children ?? []).map((part) => linesOf(part).join(' ')).filter(Boolean)
  if (classesOf(node).includes('chips')) return parts().join(', ')
  if (node.name === 'svg') return '(drawing)'
  if (node.name === 'table') return '(table)'
  return node.name === 'sup' ? `^${parts().join(' ')}` : undefined
}

function isHidden(node: Node): boolean {
  return (
    node.name === 'script' ||
    node.attribs?.hidden !== undefined ||
    node.attribs?.['aria-hidden'] === 'true' ||
    classesOf(node).some((name) => passed.has(name))
  )
}

function tableOf(table: Node): string {
  const rows = all(table, ({ name }) => name === 'tr').map((row) =>
    (row.children ?? []).filter(({ name }) => name === 'th' || name === 'td'),
  )
  return toTable(rows.map((cells) => cells.map((cell) => linesOf(cell).join('<br>'))))
}

/** A table in Markdown; rows with fewer cells are headings of a group. */
function toTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const whole = body.map((cells) =>
    cells.length < head.length ? [`**${cells[0] ?? ''}**`, ...Array<string>(head.length - 1).fill('')] : cells,
  )
  return `${[line(head), line(head.map(() => '---')), ...whole.map(line)].join('\n')}\n`
}

function stepsOf(list: Node): string {
  const steps = (list.children ?? []).filter(({ name }) => name === 'li')
  return steps.map((step, at) => `${at + 1}. ${linesOf({ ...step, name: 'div' }).join('\n   - ')}\n`).join('')
}
