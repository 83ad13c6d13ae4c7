import type { ProseNode } from './page.ts'
import type { Place } from './place.ts'
import type { Binding } from './statement.ts'
import { splitIds } from './vocabulary.ts'

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

  /** Follows the words and the file side by side: escapes, entities and the beginnings of later lines are in the file alone. */
  function addText(value: string, start: { line: number; column: number; offset: number }, end: number): void {
    let { line, column, offset } = start
    let fresh = true
    for (let index = 0; index < value.length; index++) {
      const mark = value[index] === '[' ? /^\[\^[^\]\s]+\]/.exec(value.slice(index))?.[0] : undefined
      if (mark !== undefined) {
        index += mark.length - 1
        offset += mark.length
        column += mark.length
        fresh = true
        continue
      }
      // Most words stand in the file as they read.
      const same = sameLength(value, index, source, offset)
      if (same > 0) {
        if (fresh) pieces.push({ from: text.length, line, column })
        fresh = false
        text += value.slice(index, index + same)
        column += same
        offset += same
        index += same - 1
        continue
      }
      const hidden = hiddenAt(source, offset, value[index]!)
      if (fresh || hidden.before > 0) pieces.push({ from: text.length, line, column: column + hidden.before })
      fresh = false
      if (value[index] === '\n') {
        text += ' '
        const next = Math.min(end, source.indexOf('\n', offset) + 1)
        const lead = /^[\s>]*/.exec(source.slice(next, next + 80))![0].length
        line++
        column = lead + 1
        offset = next + lead
        fresh = true
      } else {
        text += value[index]
        column += hidden.length
        offset += hidden.length
      }
    }
  }

  function visit(node: ProseNode): void {
    const { start, end } = node.position as { start: { line: number; column: number; offset: number }; end: { offset: number } }
    const add = (value: string) => {
      pieces.push({ from: text.length, line: start.line, column: start.column })
      text += value
    }
    switch (node.type) {
      case 'text':
        addText(node.value ?? '', start, end.offset)
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

/** How many characters from two positions on are the same, up to a line break or a bracket. */
function sameLength(value: string, index: number, source: string, offset: number): number {
  let length = 0
  for (; index + length < value.length; length++) {
    const character = value[index + length]
    if (character !== source[offset + length] || character === '\n' || character === '[') break
  }
  return length
}

/** How much of the file stands for one character: a backslash before it, or an entity. */
function hiddenAt(source: string, offset: number, character: string): { readonly before: number; readonly length: number } {
  if (source[offset] === character) return { before: 0, length: 1 }
  if (source[offset] === '\\' && source[offset + 1] === character) return { before: 1, length: 2 }
  const entity = source[offset] === '&' ? /^&[#\w]+;/.exec(source.slice(offset, offset + 40))?.[0].length : undefined
  return { before: 0, length: entity ?? 1 }
}
