import { type BadCharacter, badCharacters } from './characters.ts'

/**
 * The misleading characters of a text in double quotes that are written as escapes, such as "\u202e", with their places
 * in the written form. Those that stand there as they are, are known to whoever reads the source.
 */
export function hiddenEscapes(value: string, written: string): readonly { readonly bad: BadCharacter; readonly index: number }[] {
  if (!written.includes('\\')) return []
  const escapes = [...written.matchAll(/\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[^xuU])/gi)]
  let next = 0
  return badCharacters(value).flatMap((bad) => {
    const found = escapes.findIndex(([escaped], index) => index >= next && codeOf(escaped) === bad.code)
    if (found < 0) return []
    next = found + 1
    return [{ bad, index: escapes[found]!.index }]
  })
}

const short: Readonly<Record<string, number>> = { 0: 0, a: 7, b: 8, v: 11, f: 12, r: 13, e: 27, N: 0x85, L: 0x2028, P: 0x2029 }

function codeOf(escaped: string): number {
  return /^\\[xuU]/.test(escaped) ? Number.parseInt(escaped.slice(2), 16) : (short[escaped.slice(1)] ?? -1)
}
