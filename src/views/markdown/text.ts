/** Words with nothing in them that Markdown could take for a mark. */
const harmless = /^[A-Za-z](?:[^\\`*_[\]~|&<!\s]| (?! ))*$/

/**
 * Words as Markdown that shows them as they stand, wherever they are put: at the start of a line, in a table, in a link.
 * Blanks and line breaks become one blank. "<" becomes an entity, because old renderers know no "\<". A web address in
 * the words may become a link to itself, as GitHub's Markdown does; nothing else becomes anything.
 */
export function plainMarkdown(words: string): string {
  if (harmless.test(words)) return words
  return words
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/!$/, '\\!')
    .replace(/^( ?)([#>+=-])/, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])(?= |$)/, '$1\\$2')
}

/** A piece of code on one line; as plain words where it has a "|", which no table takes in code everywhere. */
export function codeMarkdown(code: string): string {
  const words = code.replace(/\s+/g, ' ')
  if (words.includes('|') || words.trim() === '') return plainMarkdown(words)
  const fence = '`'.repeat(1 + longestRun(words))
  const gap = /^`|`$|^ .* $/.test(words) ? ' ' : ''
  return fence + gap + words + gap + fence
}

/** The length of the longest run of backticks. */
export function longestRun(words: string): number {
  return Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length))
}

/** Addresses that can be followed without harm. The checks refuse all others; this is the last door. */
const followed = /^(?:(?:https?|mailto|tel):|\/)/i

/** A link around Markdown that holds no link itself; the label alone where the address is not safe to follow. */
export function linkMarkdown(label: string, url: string): string {
  if (!followed.test(url)) return label
  return `[${label}](${encoded(url)})`
}

/** An address that is its own label. */
export function addressMarkdown(url: string): string {
  return followed.test(url) ? `<${encoded(url)}>` : plainMarkdown(url)
}

function encoded(url: string): string {
  const address = url.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an address ends at these
    /[\u0000-\u0020\u007f<>()[\]`|\\^{}"]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
  return address.replace(/&(?=#?\w+;)/g, '&amp;')
}

/** Markdown, or Markdown to be put between marks of emphasis. */
export type Piece = string | { readonly mark: '*' | '**' | '~~'; readonly inner: string }

/** Pieces in a row. Marks that would not be read as such, for what stands beside them, are left out. */
export function joinPieces(pieces: readonly Piece[]): string {
  let written = ''
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      written += piece
      continue
    }
    const { mark, inner } = piece
    const next = pieces[index + 1]
    const after = typeof next === 'string' ? next : (next?.inner ?? '')
    const opens = isWord(inner.at(0)) || (!isBlank(inner.at(0)) && !isWord(written.at(-1)))
    const closes = isWord(inner.at(-1)) || (!isBlank(inner.at(-1)) && !isWord(after.at(0)))
    const apart = !/[*~]/.test(`${inner.at(0)}${inner.at(-1)}${written.at(-1)}`)
    written += opens && closes && apart ? mark + inner + mark : inner
  }
  return written
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}
