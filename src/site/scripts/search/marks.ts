import { plain, stem } from '../../../views/search/stem.ts'

/** What is marked in results. A hyphen parts words, as it does in the index. */
export interface Wanted {
  /** What was looked for: one stem, or several in a row. */
  readonly wanted: readonly (readonly string[])[]
  /** The word that is still being typed; whatever goes on from it counts too. */
  readonly open?: string | undefined
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

const word = /([\p{L}\p{N}\p{M}'’]+)/u

/** For each word whether it, or a row of words in which it stands, was looked for. */
function wantedAmong(words: readonly string[], { wanted, open }: Wanted): readonly boolean[] {
  const texts = words.map(plain)
  const stems = texts.map(stem)
  const hits = texts.map((text) => open !== undefined && open.length > 1 && text.startsWith(open))
  for (const row of wanted) {
    for (let at = stems.indexOf(row[0]!); at >= 0; at = stems.indexOf(row[0]!, at + 1)) {
      if (row.every((one, index) => stems[at + index] === one)) hits.fill(true, at, at + row.length)
    }
  }
  return hits
}

/** A text as pieces, with the words marked that were looked for. */
export function markWords(text: string, wanted: Wanted): readonly Piece[] {
  const parts = text.split(word)
  // Every second part is a word.
  const hits = wantedAmong(
    parts.filter((_, index) => index % 2 === 1),
    wanted,
  )
  return parts
    .map((part, index) => ({ text: part, marked: index % 2 === 1 && hits[(index - 1) / 2]! }))
    .filter(({ text: part }) => part !== '')
}

const about = 26

/** The part of a text that has most of what was looked for, of about 26 words, with dots where it is cut. */
export function excerptOf(text: string, wanted: Wanted): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  if (words.length <= about + 6) return words.join(' ')
  const hits = wantedAmong(
    words.map((one) => word.exec(one)?.[0] ?? ''),
    wanted,
  )
  let best = 0
  let most = -1
  let count = hits.slice(0, about).filter(Boolean).length
  for (let from = 0; from + about <= words.length; from++) {
    if (count > most) {
      most = count
      best = from
    }
    count += Number(hits[from + about] ?? false) - Number(hits[from]!)
  }
  // A few words before the first hit make it readable.
  const first = hits.indexOf(true, best)
  const from = first < 0 ? 0 : Math.max(0, first - 4)
  const cut = words.slice(from, from + about).join(' ')
  return `${from > 0 ? '… ' : ''}${cut}${from + about < words.length ? ' …' : ''}`
}
