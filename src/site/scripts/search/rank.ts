import type { Mark } from '../../../views/search/aid.ts'
import { stem, wordsOf } from '../../../views/search/stem.ts'
import type { Lookup } from './lookup.ts'
import type { Fragment } from './pagefind.ts'
import type { Alternative, Understood } from './understand.ts'

/** How much a word counts for by where it stands. */
const weights = { title: 1, also: 0.8, said: 0.65, condition: 0.6, area: 0.55, keywords: 0.5, text: 0.45, content: 0.3 } as const
const again = 0.15
/** What the words of a phrase count for that stand apart. */
const apart = 0.7
type Field = keyof typeof weights

/** A record's fields as stems, made once. */
export type Fields = Readonly<Record<Field, readonly string[]>>

export function fieldsOf({ meta, content }: Fragment): Fields {
  const stems = (text: string | undefined) => (text === undefined ? [] : wordsOf(text).map(stem))
  return {
    title: stems(meta.title),
    also: stems(meta.also),
    said: stems(meta.said),
    condition: stems(meta.condition),
    area: stems(meta.area),
    keywords: stems(meta.keywords),
    text: stems(meta.text),
    content: stems(content),
  }
}

const kinds: Readonly<Record<string, number>> = {
  duty: 1,
  area: 0.84,
  question: 0.66,
  page: 0.7,
  scenario: 0.74,
  term: 0.82,
  offering: 0.85,
  party: 0.85,
  attestation: 0.74,
}

/** How well a record answers a question: 0 for not at all, about 1 for in its own words. */
export function fineScore(understood: Understood, fields: Fields, [kind, , held, minor]: Mark, look: Lookup): number {
  const { concepts, parties, offerings } = understood
  const all = look.aid.table.length
  let sum = 0
  let total = 0
  const inTitle = new Set<number>()
  const places: (number | undefined)[] = []
  for (const { alternatives, weight } of concepts) {
    const count = Math.max(1, ...alternatives.slice(0, 1).map(({ words }) => Math.min(...words.map((word) => look.countOf(word) || 1))))
    const worth = weight * Math.log(1.5 + all / count)
    let best = 0
    let next = 0
    let place: number | undefined
    for (const one of alternatives) {
      for (const field of Object.keys(weights) as Field[]) {
        const value = one.weight * weights[field]
        if (value <= next && field !== 'title') continue
        const at = find(one, fields[field])
        if (at.length === 0) continue
        if (field === 'title') {
          place ??= at[0]
          for (const index of at) inTitle.add(index)
        }
        const here = inRow(at) ? value : apart * value
        next = Math.max(next, Math.min(best, here))
        best = Math.max(best, here)
      }
    }
    // What stands in a second place as well is the more certain.
    sum += worth * (best + again * next)
    total += worth
    places.push(place)
  }
  if (total === 0) return 0
  const near = places.filter(
    (at, index) => index > 0 && at !== undefined && places[index - 1] !== undefined && Math.abs(at - places[index - 1]!) <= 2,
  ).length
  const meaningful = fields.title.filter((word, index) => !look.small.has(word) || inTitle.has(index)).length
  const covered = meaningful === 0 ? 0 : inTitle.size / meaningful
  const inItsWords = understood.stems.length === fields.title.length && fields.title.every((one, index) => one === understood.stems[index])
  const score = (sum / total) * (inItsWords ? 1.5 : 1) * (1 + 0.3 * covered + 0.12 * (near / Math.max(1, concepts.length - 1)))
  return score * (kinds[look.aid.kinds[kind] ?? ''] ?? 0.7) * (minor === 1 ? 0.95 : 1) * partFactor(held, parties, offerings)
}

/** Whoever is asked about counts for more, and so does the offering. */
function partFactor(held: Mark[2], parties: readonly number[], offerings: readonly number[]): number {
  if (held.length === 0) return 1
  const there = held.filter(([, where]) => offerings.length === 0 || where.some((one) => offerings.includes(one)))
  const where = offerings.length === 0 ? 1 : there.length > 0 ? 1.08 : 0.85
  const who = parties.length === 0 ? 1 : there.some(([holders]) => holders.some((one) => parties.includes(one))) ? 1.12 : 1
  return where * who
}

/** Where the words of an alternative stand in a field, in a row if they do somewhere; nothing where one of them is missing. */
function find({ stems, open, words }: Alternative, field: readonly string[]): readonly number[] {
  const first = field.indexOf(stems[0]!)
  if (stems.length === 1) {
    const at = first >= 0 || !open ? first : field.findIndex((one) => one.startsWith(words[0]!))
    return at < 0 ? [] : [at]
  }
  for (let at = first; at >= 0; at = field.indexOf(stems[0]!, at + 1)) {
    if (stems.every((one, index) => field[at + index] === one)) return stems.map((_, index) => at + index)
  }
  const scattered = stems.map((one) => field.indexOf(one))
  return scattered.includes(-1) ? [] : scattered
}

function inRow(at: readonly number[]): boolean {
  return at.every((place, index) => index === 0 || place === at[index - 1]! + 1)
}
