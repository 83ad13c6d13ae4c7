import type { ProseNode } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Binding } from '../model/statement.ts'
import { splitIds } from '../model/vocabulary.ts'

/** The words of a paragraph, a heading or a cell as one run of text. */
export interface RunningText {
  readonly text: string
  /** The parts that cite duties. */
  readonly bindings: readonly Binding[]
  place(index: number): Place
}

/** The words that a component without any of its own shows. */
export type Words = (component: string, attributes: Readonly<Record<string, string>>) => string

interface Piece {
  readonly from: number
  readonly line: number
  readonly column: number
}

/** Joins the words of a node's children, and remembers where in the file each piece stands. */
export function runningText(children: readonly ProseNode[], file: string, source: string, words: Words): RunningText {
  let text = ''
  const pieces: Piece[] = []
  const bindings: Binding[] = []

  function visit(node: ProseNode): void {
    const { start } = node.position as { start: { line: number; column: number; offset: number } }
    const add = (value: string) => {
      pieces.push({ from: text.length, line: start.line, column: start.column })
      text += value
    }
    switch (node.type) {
      case 'text':
        for (const [index, line] of (node.value ?? '')
          .replace(/\[\^[^\]\s]+\]/g, '')
          .split('\n')
          .entries()) {
          if (index === 0) add(line)
          else {
            text += ' '
            pieces.push({ from: text.length, line: start.line + index, column: indent(source, start.offset, index) + 1 })
            text += line
          }
        }
        return
      case 'inlineCode':
        add(node.value ?? '')
        return
      case 'break':
        text += ' '
        return
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        const name = (node.name as string | null) ?? ''
        const attributes = attributesOf(node)
        const from = text.length
        if (name === 'br') text += ' '
        else if (node.children?.length) node.children.forEach(visit)
        else add(words(name, attributes))
        const duties = splitIds((name === 'Duty' ? attributes.id : name === 'Duties' ? attributes.of : undefined) ?? '')
        if (duties.length > 0 && node.children?.length) bindings.push({ duties, start: from, end: text.length })
        return
      }
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
      case 'delete':
      case 'mdxTextExpression':
        return
      default:
        node.children?.forEach(visit)
    }
  }

  children.forEach(visit)
  return {
    text,
    bindings,
    place(index) {
      const piece = pieces.findLast(({ from }) => from <= index) ?? pieces[0]!
      return { file, line: piece.line, column: piece.column + Math.max(0, index - piece.from) }
    },
  }
}

/** The attributes of a component that are plain text. */
export function attributesOf(node: ProseNode): Readonly<Record<string, string>> {
  const attributes = (node.attributes ?? []) as readonly { readonly name?: unknown; readonly value?: unknown }[]
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) => (typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** How many characters a later line of a text begins with that are not of the text: blanks, and the marks of a quotation. */
function indent(source: string, offset: number, line: number): number {
  let from = offset
  for (let count = 0; count < line; count++) from = source.indexOf('\n', from) + 1
  return /^[\s>]*/.exec(source.slice(from, from + 80))![0].length
}
