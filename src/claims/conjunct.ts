import type { Range } from './area.ts'
import { hasForm, isPlural } from './finite.ts'
import { says, type Token } from './token.ts'
import { mayBeNoun } from './verbs.ts'

/**
 * Splits an area phrase at its coordination where the parts could be different rows of a matrix: "the keys and the
 * certificates", "patching hosts and rotating keys". Parts that share a head or an object stay together: "the security of
 * hosts and networks", "identifying and classifying data".
 */
export function splitConjuncts(tokens: readonly Token[], area: Range): readonly Range[] {
  const pieces = cutAtCoordination(tokens, area)
  if (pieces.length < 2) return [area]
  const verbal = hasForm(tokens[area.start], 'gerund')
    ? 'gerund'
    : hasForm(tokens[area.start], 'base') && tokens[area.start]!.tag === 'word' && !mayBeNoun(tokens[area.start]!.verb!.lemma)
      ? 'base'
      : undefined
  if (verbal === 'gerund' && !/^(?:and|or|&)$/.test(tokens[pieces.at(-1)!.start - 1]!.lower)) return [pieces[0]!]
  return verbal ? joinVerbal(tokens, pieces, verbal) : joinNominal(tokens, pieces, area)
}

/** The pieces between commas, "and", "or", up to a list of examples. */
function cutAtCoordination(tokens: readonly Token[], area: Range): Range[] {
  const pieces: Range[] = []
  let start = area.start
  for (let at = area.start; at < area.end; at++) {
    const token = tokens[at]!
    if (token.aside) continue
    if (/^(?:including|like|whether|that|how|what|which)$/.test(token.lower) && at > area.start) break
    if (token.lower === 'such' && tokens[at + 1]?.lower === 'as') break
    if (token.tag !== 'comma' && !/^(?:and|or|&)$/.test(token.lower)) continue
    if (token.tag === 'comma' && says(tokens[at + 1], /^(?:including|especially|such|and|or)$/) && !says(tokens[at + 1], /^(?:and|or)$/))
      break
    if (at > start) pieces.push({ start, end: at })
    start = at + 1
  }
  if (start < area.end) pieces.push({ start, end: area.end })
  return pieces
}

function joinVerbal(tokens: readonly Token[], pieces: readonly Range[], form: 'gerund' | 'base'): readonly Range[] {
  const joined: Range[] = []
  let bare = false
  for (const piece of pieces) {
    let at = piece.start
    while (at < piece.end && (tokens[at]!.tag === 'adverb' || /^(?:for|to|in)$/.test(tokens[at]!.lower))) at++
    const begins = hasForm(tokens[at], form) && tokens[at]!.tag === 'word'
    if (joined.length === 0 || (begins && !bare)) joined.push({ start: joined.length === 0 ? piece.start : at, end: piece.end })
    else joined[joined.length - 1] = { start: joined.at(-1)!.start, end: piece.end }
    bare = begins && piece.end - at < 2
  }
  return joined
}

function joinNominal(tokens: readonly Token[], pieces: readonly Range[], area: Range): readonly Range[] {
  const first = pieces[0]!
  const last = pieces.at(-1)!
  const marked = pieces.every((piece) => /^(?:determiner|possessive)$/.test(tokens[piece.start]!.tag))
  const withFor = pieces.slice(1).every((piece) => tokens[piece.start]!.lower === 'for')
  if (withFor) return pieces.map((piece, index) => (index === 0 ? piece : { start: piece.start + 1, end: piece.end }))
  if (pieces.slice(0, -1).every((piece) => !complemented(tokens, piece))) {
    if (marked) return pieces
    if (complemented(tokens, last) && !hasForm(tokens[last.start], 'gerund')) return [area]
    if (pieces.length > 2) return pieces
    return isPlural(tokens[first.end - 1]!.lower) && isPlural(tokens[last.end - 1]!.lower) ? pieces : [area]
  }
  // Phrases with their own complement each: "the security of hosts and the availability of services".
  if (pieces.length === 2 && complemented(tokens, first) && complemented(tokens, last)) return pieces
  if (pieces.slice(1).every((piece) => hasForm(tokens[piece.start], 'gerund') && piece.end - piece.start > 1)) return pieces
  return [area]
}

function complemented(tokens: readonly Token[], piece: Range): boolean {
  return tokens.slice(piece.start + 1, piece.end).some((token) => !token.aside && (token.tag === 'preposition' || token.tag === 'to'))
}
