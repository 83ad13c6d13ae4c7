/** A phrase found in a text: as it stands there, and where. */
export interface FoundPhrase<T> {
  readonly words: string
  readonly index: number
  readonly entry: T
}

/** Letters, digits and marks of all scripts, near enough. Looked at one by one, for a site has megabytes of prose. */
const letter = '0-9A-Za-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufeff'
const isLetter = Uint8Array.from({ length: 0x300 }, (_, code) => Number(new RegExp(`[${letter}]`).test(String.fromCharCode(code))))
const word = new RegExp(`[${letter}]+`, 'g')
const next = new RegExp(`(?:\\s+|-)([${letter}]+)`, 'y')

/** The phrases that begin with one word, by their words, and how many words the longest has. */
interface Beginning<T> {
  longest: number
  readonly phrases: Map<string, T>
}

/** Finds phrases as whole words in any case, parted by blanks, line breaks or a hyphen; the longest that begins at a word counts. */
export function phraseFinder<T extends { readonly phrase: string }>(entries: readonly T[]): (text: string) => readonly FoundPhrase<T>[] {
  const byFirstWord = new Map<string, Beginning<T>>()
  for (const entry of entries) {
    const words = entry.phrase.toLowerCase().match(word) ?? []
    const [first] = words
    if (first === undefined) continue
    const known = byFirstWord.get(first) ?? { longest: 0, phrases: new Map<string, T>() }
    byFirstWord.set(first, known)
    known.longest = Math.max(known.longest, words.length)
    const key = words.join(' ')
    if (!known.phrases.has(key)) known.phrases.set(key, entry)
  }
  return (text) => {
    const found: FoundPhrase<T>[] = []
    for (let index = 0; index < text.length; index++) {
      if (!letterAt(text, index)) continue
      let end = index + 1
      while (end < text.length && letterAt(text, end)) end++
      const first = text.slice(index, end).toLowerCase()
      const longest = longestAt(text, end, first, byFirstWord.get(first))
      if (longest !== undefined) {
        end = longest.end
        found.push({ words: text.slice(index, end), index, entry: longest.entry })
      }
      index = end
    }
    return found
  }
}

/** The longest phrase that goes on from a first word which ends at `end`. */
function longestAt<T>(text: string, end: number, first: string, known: Beginning<T> | undefined) {
  if (known === undefined) return undefined
  let longest: { readonly entry: T; readonly end: number } | undefined
  let key = first
  for (let length = 1, at = end; ; length++) {
    const entry = known.phrases.get(key)
    if (entry !== undefined) longest = { entry, end: at }
    next.lastIndex = at
    const match = length < known.longest ? next.exec(text) : null
    if (match === null) return longest
    key += ` ${match[1]!.toLowerCase()}`
    at = next.lastIndex
  }
}

function letterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code < isLetter.length
    ? isLetter[code] === 1
    : code < 0x2000 || (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xff00)
}
