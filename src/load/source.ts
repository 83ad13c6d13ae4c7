import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { type BadCharacter, badCharacters } from './characters.ts'

/** Larger files are refused: nothing written by hand comes near, and reading must stay fast. */
const maxBytes = { data: 4 * 1024 * 1024, content: 128 * 1024, published: 64 * 1024 * 1024 }
export type SourceKind = keyof typeof maxBytes

/** One project file as text, with its lines. */
export class Source {
  readonly file: string
  readonly text: string
  #lineStarts: readonly number[] | undefined

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
  }

  /** The place of an offset in the text. */
  place(offset: number): Place {
    this.#lineStarts ??= lineStarts(this.text)
    let [low, high] = [0, this.#lineStarts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.file, line: low + 1, column: offset - this.#lineStarts[low]! + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export interface ReadSource {
  readonly source?: Source
  /** What can be made out of a text that is not UTF-8. */
  readonly remains?: string
  readonly problems: readonly Problem[]
}

/**
 * Reads a text file. One that is not UTF-8, too large or cannot be read gives a problem and no source; characters that
 * mislead the eye give problems beside the source.
 */
export function readSource(path: string, file: string, kind: SourceKind = file.startsWith('content/') ? 'content' : 'data'): ReadSource {
  const refuse = (message: string, at: Place = { file, line: 1, column: 1 }) => ({ problems: [{ rule: 'unreadable-file', at, message }] })
  let bytes: Buffer
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return refuse('A file is expected here, and this is something else. Rename or remove it.')
    const limit = maxBytes[kind]
    if (stat.size > limit) return refuse(`The file has ${stat.size} bytes; at most ${limit} are read. Split it.`)
    bytes = readFileSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return refuse('The file cannot be read: it is a link to nothing. Mend the link or remove it.')
    return refuse(`The file cannot be read: ${message.replace(/, \w+ '.*'$/, '')}. Mend its permissions or remove it.`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const place = new Source(file, validPrefix(bytes))
    const problem = refuse('The file is not valid UTF-8 here. Save it as UTF-8.', place.place(place.text.length))
    return { ...problem, remains: bytes.toString('latin1') }
  }
  const source = new Source(file, text)
  return { source, problems: characterProblems(text, (offset) => source.place(offset)) }
}

/** Problems for the misleading characters of a text, one for those that stand together. */
function characterProblems(text: string, place: (offset: number) => Place): readonly Problem[] {
  return badCharacters(text).map((bad) => characterProblem(bad, place(bad.offset)))
}

export function characterProblem(bad: BadCharacter, at: Place): Problem {
  return { rule: 'hidden-character', at, message: characterMessage(bad) }
}

export function characterMessage({ code, name, more }: BadCharacter): string {
  const written = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const others = more > 0 ? `, and the ${more} like it right behind it` : ''
  return `${written} is ${name}: it can make a text read otherwise than it is. Remove it${others}.`
}

/** The text before the first invalid byte. */
function validPrefix(bytes: Buffer): string {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, low), { stream: true })
}
