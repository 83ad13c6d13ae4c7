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

/** Finds phrases as whole words in any case, parted by blanks, line breaks or a hyphen; the longest that begins at a word counts. */
export function phraseFinder<T extends { readonly phrase: string }>(entries: readonly T[]): (text: string) => readonly FoundPhrase<T>[] {
  const byFirstWord = new Map<string, { readonly entry: T; readonly pattern: RegExp; readonly length: number }[]>()
  for (const entry of entries) {
    const words = entry.phrase.toLowerCase().match(word) ?? []
    const [first] = words
    if (first === undefined) continue
    const pattern = new RegExp(`${words.join('(?:\\s+|-)')}(?![${letter}])`, 'iy')
    const phrases = [...(byFirstWord.get(first) ?? []), { entry, pattern, length: words.length }]
    byFirstWord.set(
      first,
      phrases.toSorted((a, b) => b.length - a.length),
    )
  }
  return (text) => {
    const found: FoundPhrase<T>[] = []
    for (let index = 0; index < text.length; index++) {
      if (!letterAt(text, index)) continue
      let end = index + 1
      while (end < text.length && letterAt(text, end)) end++
      for (const { entry, pattern } of byFirstWord.get(text.slice(index, end).toLowerCase()) ?? []) {
        pattern.lastIndex = index
        const words = pattern.exec(text)?.[0]
        if (words === undefined) continue
        found.push({ words, index, entry })
        end = index + words.length
        break
      }
      index = end
    }
    return found
  }
}

function letterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code < isLetter.length
    ? isLetter[code] === 1
    : code < 0x2000 || (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xff00)
}
