import { longestRun } from './text.ts'

/** Blocks of Markdown, parted by empty lines; empty ones are left out. */
export function blocks(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')
}

export function heading(depth: number, words: string): string {
  return `${'#'.repeat(Math.min(6, depth))} ${words}`
}

/** A heading over what follows it; nothing where nothing does. */
export function section(depth: number, words: string, ...parts: readonly (string | false | undefined)[]): string {
  const body = blocks(...parts)
  return body === '' ? '' : blocks(heading(depth, words), body)
}

/** A list of items, each of which may have several lines or blocks. */
export function list(items: readonly string[], marker: (index: number) => string = () => '-'): string {
  const loose = items.some((item) => item.includes('\n\n'))
  return items.map((item, index) => nest(item, `${marker(index)} `)).join(loose ? '\n\n' : '\n')
}

/** An item and, beneath it, what there is to say of it. */
export function item(head: string, details: readonly (string | false | undefined)[]): string {
  const said = details.filter((detail) => typeof detail === 'string' && detail !== '') as readonly string[]
  return said.length === 0 ? head : `${head}\n${list(said)}`
}

/** A block behind a marker: its other lines stand under the first. */
function nest(block: string, marker: string): string {
  return marker + block.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)
}

export function quote(block: string): string {
  return block === '' ? '' : block.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')
}

/** A block of code, whatever it holds. */
export function fence(code: string, language = ''): string {
  const marks = '`'.repeat(Math.max(3, longestRun(code) + 1))
  return `${marks}${/^[\w+#-]*$/.test(language) ? language : ''}\n${code}\n${marks}`
}

/** A table of cells that are inline Markdown; lines within a cell are parted by <br>. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
