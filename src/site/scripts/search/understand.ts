import { plain, stem, wordsOf } from '../../../views/search/stem.ts'
import type { Lookup, Phrase } from './lookup.ts'
import { corrected } from './spelling.ts'

/** One way in which a concept may be written on the site. */
export interface Alternative {
  /** The words to look for, all of them. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** How near it is to what was asked, up to 1. */
  readonly weight: number
  /** Whether words that go on from here are meant too, because it is still being typed. */
  readonly open: boolean
}

/** One thing that was asked for, in all the ways in which it may be written. */
export interface Concept {
  readonly alternatives: readonly Alternative[]
  readonly weight: number
  /** Its place among the words of the question. */
  readonly at: number
}

/** What a question asks for. */
export interface Understood {
  readonly concepts: readonly Concept[]
  /** Places of the parties whose part is asked for. */
  readonly parties: readonly number[]
  readonly offerings: readonly number[]
  /** The question with its misspelled words mended, where there were any. */
  readonly mended?: string | undefined
  /** Words that the site does not have at all. */
  readonly unknown: readonly string[]
  /** All its words, as stems in their order. */
  readonly stems: readonly string[]
}

const most = 20

/** Reads a question: which of its words matter, what else they may be called, and of whom it asks. */
export function understand(query: string, look: Lookup): Understood {
  const typing = /[\p{L}\p{N}]$/u.test(query)
  const original = wordsOf(query).slice(0, 40)
  const unknown: string[] = []
  const mended = original.map((word, index) => {
    if (isKnown(word, look, typing && index === original.length - 1) || splits(word, look)) return word
    const other = corrected(word, look)
    if (other === undefined) unknown.push(word)
    return other ?? word
  })
  const { parties, offerings, named } = namesIn(mended, look)
  const stems = mended.map(stem)
  const concepts: Concept[] = []
  /** How much the words of a phrase count for by themselves: less where the glossary knows the phrase. */
  const left = new Map<number, number>()
  for (const [at, phrases, length] of phrasesIn(stems, look)) {
    if (length === 1) continue
    const term = phrases.some(({ source }) => source === 'term')
    for (let index = at; index < at + length; index++) left.set(index, term ? 0.35 : 0.6)
    concepts.push({ at, weight: 1, alternatives: alternativesOf(mended.slice(at, at + length), phrases, look, false) })
  }
  const meaningful = mended.map((word, index) => !look.small.has(word) && !named.has(index))
  const all = meaningful.some(Boolean) ? meaningful : mended.map((_, index) => !named.has(index))
  for (const [at, word] of mended.entries()) {
    if (!all[at] || unknown.includes(word)) continue
    const single = (look.phrases.get(stems[at]!) ?? []).filter((phrase) => phrase.stems.length === 1)
    const open = typing && at === mended.length - 1
    concepts.push({
      at,
      weight: (left.get(at) ?? 1) * (look.weak.has(word) ? 0.5 : 1),
      alternatives: alternativesOf([word], single, look, open),
    })
    const joined = word + (mended[at + 1] ?? '')
    if (mended[at + 1] !== undefined && look.forms.has(stem(joined)))
      concepts.push({ at, weight: 0.8, alternatives: alternativesOf([joined], [], look, open) })
  }
  return {
    concepts: concepts.filter(({ alternatives }) => alternatives.length > 0),
    parties: [...new Set([...parties, ...actorsIn(query, look)])],
    offerings,
    mended: mended.some((word, index) => word !== original[index]) ? mendedText(query, original, mended) : undefined,
    unknown,
    stems,
  }
}

function isKnown(word: string, look: Lookup, open: boolean): boolean {
  if (/\d/.test(word) || word.length < 3 || look.small.has(word) || look.asked.has(word) || look.forms.has(stem(word))) return true
  if (look.phrases.has(stem(word))) return true
  return (open || word.length > 3) && look.words.some((one) => one.startsWith(word))
}

/** "datacentre" as "data" and "centre", where the site has both. */
function splits(word: string, look: Lookup): readonly [string, string] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (look.forms.has(stem(first)) && look.forms.has(stem(second))) return [first, second]
  }
  return undefined
}

function alternativesOf(words: readonly string[], phrases: readonly Phrase[], look: Lookup, open: boolean): readonly Alternative[] {
  const found = new Map<string, Alternative>()
  const add = (list: readonly string[], weight: number, isOpen = false) => {
    const key = list.join(' ')
    if ((found.get(key)?.weight ?? 0) >= weight) return
    found.set(key, { words: list, stems: list.map(stem), weight, open: isOpen })
  }
  const has = (word: string) => look.forms.has(stem(word)) || /\d/.test(word)
  const here = words.every(has)
  if (here) add(words, 1, open)
  else if (words.length === 1) {
    const [word] = words
    const parts = splits(word!, look)
    if (look.words.some((one) => one.startsWith(word!))) add(words, 0.8, true)
    if (parts) add(parts, 0.9)
  }
  for (const { others, source } of phrases) {
    const weight = source === 'term' ? 0.9 : here ? 0.6 : 0.7
    for (const other of others) if (other.split(' ').every(has)) add(other.split(' '), weight)
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, most)
}

/** The longest phrases in a question that stand for something else, from left to right, with all that have the same words. */
function phrasesIn(stems: readonly string[], look: Lookup): readonly (readonly [at: number, phrases: readonly Phrase[], length: number])[] {
  const found: [number, readonly Phrase[], number][] = []
  for (let at = 0; at < stems.length; ) {
    const here = (look.phrases.get(stems[at]!) ?? []).filter((phrase) => phrase.stems.every((one, index) => stems[at + index] === one))
    const length = Math.max(1, ...here.map((phrase) => phrase.stems.length))
    if (here.length > 0) found.push([at, here.filter((phrase) => phrase.stems.length === length), length])
    at += length
  }
  return found
}

const before = new Set(['on', 'with', 'in', 'for', 'using', 'bought'])
const after = new Set(['plan', 'plans', 'edition', 'offering', 'tier', 'version', 'customer', 'customers', 'deployment', 'subscription'])

/** Parties and offerings that a question names. What an offering is called without its product is often a common word as well. */
function namesIn(words: readonly string[], look: Lookup) {
  const stems = words.map(stem)
  const parties: number[] = []
  const offerings: number[] = []
  const named = new Set<number>()
  for (const { stems: name, kind, place, whole } of look.names) {
    for (let at = 0; at + name.length <= stems.length; at++) {
      if (!name.every((one, index) => stems[at + index] === one)) continue
      if (kind === 'party') {
        if (!look.small.has(words[at]!)) parties.push(place)
        continue
      }
      const clear =
        (whole && name.length > 1) ||
        before.has(words[words[at - 1] === 'the' ? at - 2 : at - 1] ?? '') ||
        after.has(words[at + name.length] ?? '')
      if (!clear || name.length === words.length) continue
      offerings.push(place)
      for (let index = at; index < at + name.length; index++) named.add(index)
      if (after.has(words[at + name.length] ?? '')) named.add(at + name.length)
    }
  }
  return { parties, offerings, named }
}

function actorsIn(query: string, look: Lookup): readonly number[] {
  const text = plain(query)
  const roles = look.aid.actors.filter(([pattern]) => new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`).test(text)).map(([, role]) => role)
  // Where both are asked about, neither counts for more.
  const role = new Set(roles).size === 1 ? roles[0] : undefined
  return look.aid.parties.flatMap((party, place) => (party.role === role ? [place] : []))
}

/** The question as it was typed, with the mended words in their places. */
function mendedText(query: string, words: readonly string[], mended: readonly string[]): string {
  let rest = query
  let text = ''
  for (const [index, word] of words.entries()) {
    const at = plain(rest).indexOf(word)
    if (at < 0 || plain(rest).length !== rest.length) return mended.join(' ')
    text += rest.slice(0, at) + (mended[index] === word ? rest.slice(at, at + word.length) : mended[index])
    rest = rest.slice(at + word.length)
  }
  return text + rest
}
