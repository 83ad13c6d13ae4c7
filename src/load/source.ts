import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { badCharacters } from './characters.ts'

/** Larger files are refused: no responsibility model written by hand comes near. */
const maxBytes = 16 * 1024 * 1024

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

/**
 * Reads a text file. One that is not UTF-8, too large or cannot be read gives a problem and no source; characters that
 * mislead the eye give problems beside the source.
 */
export function readSource(path: string, file: string): { readonly source?: Source; readonly problems: readonly Problem[] } {
  const start: Place = { file, line: 1, column: 1 }
  let bytes: Buffer
  try {
    const { size } = statSync(path)
    if (size > maxBytes) {
      return {
        problems: [{ rule: 'unreadable-file', at: start, message: `The file has ${size} bytes; at most ${maxBytes} are read. Split it.` }],
      }
    }
    bytes = readFileSync(path)
  } catch (error) {
    return {
      problems: [
        {
          rule: 'unreadable-file',
          at: start,
          message: `The file cannot be read: ${(error as Error).message}. Mend its permissions or remove it.`,
        },
      ],
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const place = new Source(file, validPrefix(bytes))
    const at = place.place(place.text.length)
    return { problems: [{ rule: 'unreadable-file', at, message: 'The file is not valid UTF-8 here. Save it as UTF-8.' }] }
  }
  const source = new Source(file, text)
  return { source, problems: characterProblems(text, (offset) => source.place(offset)) }
}

/** Problems for every misleading character of a text. */
export function characterProblems(text: string, place: (offset: number) => Place): readonly Problem[] {
  return badCharacters(text).map(({ offset, code, name }) => ({
    rule: 'hidden-character',
    at: place(offset),
    message: `${code} is ${name}: it can make a text read otherwise than it is. Remove it.`,
  }))
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
