import type { VFileMessage } from 'vfile-message'
import type { Related } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { MdxError } from './prose-guard.ts'

/** The parser's message in words that tell how to mend the page, at the place where what is open was opened. */
export function explainMdx(error: VFileMessage, text: string, file: string): MdxError {
  const given = error.line === undefined || error.column === undefined ? undefined : { file, line: error.line, column: error.column }
  const [span, line, column] = / \((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(error.reason) ?? []
  const opened: Place | undefined = span === undefined ? undefined : { file, line: Number(line), column: Number(column) }
  const reason = span === undefined ? error.reason : error.reason.replace(span, '')
  const at = given ?? opened ?? { file, line: 1, column: 1 }
  const related: readonly Related[] = given && opened ? [{ message: 'It is opened here.', at: opened }] : []
  const [, tag] = /^Expected a closing tag for `<([^`>]*)>`/.exec(reason) ?? []
  if (tag !== undefined) {
    return new MdxError(
      `<${tag}> is opened here and not closed. Write </${tag}> behind its words, or <${tag} … /> if it has none.`,
      opened ?? at,
    )
  }
  if (reason.includes('closing brace')) {
    const brace = text.lastIndexOf('{', offsetOf(text, at) - 1)
    const place = brace < 0 ? at : placeOf(text, brace, file)
    return new MdxError('The "{" is not closed, and content holds no code. Put a "\\" before it if it is meant as text.', place)
  }
  const [, character] = /^Unexpected character `(.)`.* before name/u.exec(reason) ?? []
  if (character !== undefined) {
    return new MdxError(
      `The "<" begins a component here, and no name begins with "${character}". Put a "\\" before a "<" that is meant as text.`,
      at,
    )
  }
  return new MdxError(
    `This is not MDX: ${reason}. Close what is open, or put a "\\" before a "<" or "{" that is meant as text.`,
    at,
    related,
  )
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0
  for (let one = 1; one < line; one++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

function placeOf(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}
