import type { Related } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'

/** A text that is not MDX, with all that is to say about it. */
export class MdxError extends Error {
  readonly at: Place
  readonly related: readonly Related[]

  constructor(message: string, at: Place, related: readonly Related[] = []) {
    super(message)
    this.at = at
    this.related = related
  }
}

export const maxDepth = 64
export const deep = `The page is nested more than ${maxDepth} levels deep here. Take some of the lists, quotations or components apart.`

/** The time to read a paragraph may grow with the square of its marks; so much of it is allowed in a page. */
const maxWork = 5000 ** 2

/**
 * Refuses what the Markdown parser would take very long to read.
 * @throws MdxError at the line
 */
export function guardProse(text: string, file: string): void {
  let [work, marks, line, start] = [0, 0, 0, 0]
  while (start <= text.length) {
    line++
    const end = text.indexOf('\n', start)
    const words = text.slice(start, end < 0 ? text.length : end)
    start += words.length + 1
    const [prefix] = /^(?:[ \t]|>|[-+*](?=[ \t>])|\d{1,9}[.)](?=[ \t>]))*/.exec(words)!
    // Every level of a list is indented by two blanks or more.
    const levels = [...prefix.matchAll(/ {2}|[>*+-]|\d[.)]/g)]
    const last = /\S/.test(prefix) ? levels[maxDepth] : undefined
    if (last) throw new MdxError(deep, { file, line, column: last.index + 1 })
    if (words.trim() === '') {
      work += marks ** 2
      marks = 0
      continue
    }
    marks += words.match(/[*_~`[\]!<{&|]/g)?.length ?? 0
    if (work + marks ** 2 > maxWork) {
      const message =
        'The page has too many marks such as "[" or "*" to be read in good time. Part its paragraphs with empty lines, or make several pages of it.'
      throw new MdxError(message, { file, line, column: 1 })
    }
  }
}

/** Where components are nested too deeply, as far as can be told without parsing. */
export function tooDeep(text: string, file: string): MdxError {
  let depth = 0
  for (const tag of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1
    if (depth <= maxDepth) continue
    const before = text.slice(0, tag.index).split('\n')
    return new MdxError(deep, { file, line: before.length, column: before.at(-1)!.length + 1 })
  }
  return new MdxError(deep, { file, line: 1, column: 1 })
}
