import { type Assertion, assertionsOf } from '../assertion.ts'
import type { Draft, Mutator } from '../mutant.ts'
import { saidBy } from '../observe/sentences.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { denied, type Said } from '../truth.ts'
import { offered, possessor, subjectsOf } from '../words.ts'
import { type Piece, prose, reworked } from './changes.ts'

interface Turn {
  readonly pieces: readonly Piece[]
  readonly said: Partial<Said>
}

/** A mutator that changes one plain assertion and knows what the sentence then says. */
function turning(
  kind: string,
  turn: (assertion: Assertion, site: Site) => Turn | undefined,
  where: (site: Site) => readonly Passage[] = prose,
): Mutator {
  return {
    kind,
    of: 'prose',
    *drafts(site): Generator<Draft> {
      for (const passage of where(site))
        for (const assertion of assertionsOf(passage, site)) {
          const given = saidBy(assertion)
          const turned = given.point === 'has' ? turn(assertion, site) : undefined
          if (turned) yield reworked(passage, turned.pieces, denied({ ...given, ...turned.said }, site))
        }
    },
  }
}

const dataTexts = (site: Site) => site.passages.filter(({ kind, file }) => kind === 'data' && file.endsWith('.yaml'))

function verbAt({ passage, verb }: Assertion): string {
  return /^\p{L}+/u.exec(passage.raw.slice(verb - passage.start))?.[0] ?? ''
}

function wordsAt({ passage, start, end }: Assertion): string {
  return passage.raw.slice(start - passage.start, end - passage.start)
}

const isPlural = (words: string) => /^(?:we|you)$/i.test(words)

function base(verb: string): string {
  return verb
    .replace(/(ch|sh|ss|x|z|o)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
}

function third(verb: string): string {
  return /(?:ch|sh|ss|x|z|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** A word before the verb or before "yours": "do not", "always". */
function adverb(
  assertion: Assertion,
  plural: string,
  singular: string,
  possessive: string,
  inflected: boolean,
): readonly Piece[] | undefined {
  const { form, verb, start } = assertion
  // "by us on Team" has no verb of its own.
  if (/^(?:us|you)$/.test(wordsAt(assertion)) && form === 'possessive') return undefined
  if (form === 'possessive') return [{ start, end: start, text: `${possessive} ` }]
  const said = verbAt(assertion)
  if (form !== 'subject' || said === '') return undefined
  const behind = assertion.passage.raw.slice(verb - assertion.passage.start)
  // Of two verbs of one subject ("runs and protects") only one would change.
  if (!inflected && !isPlural(wordsAt(assertion)) && /\band\s+(?:<[^>]*>)?\p{Ll}+s\b/u.test(behind)) return undefined
  const words = isPlural(wordsAt(assertion)) ? plural : singular
  const text = inflected || isPlural(wordsAt(assertion)) ? said : base(said)
  return [{ start: verb, end: verb + said.length, text: `${words} ${text}` }]
}

const negation = (assertion: Assertion): Turn | undefined => {
  const pieces = /^(?:is|are)$/.test(verbAt(assertion))
    ? [{ start: assertion.verb, end: assertion.verb, text: `${verbAt(assertion)} not` }]
    : adverb(assertion, 'do not', 'does not', 'not', false)
  return pieces && !/^(?:is|are)$/.test(verbAt(assertion)) ? { pieces, said: { point: 'not' } } : undefined
}

const swap = (assertion: Assertion, site: Site): Turn | undefined => {
  const { form, start, end, party, passage } = assertion
  const words = wordsAt(assertion)
  const capital = /^\p{Lu}/u.test(words) && isPlural(words)
  const names = subjectsOf(site.project, passage.page)
  const voice = /^we$/i.test(words) ? 'you' : /^you$/i.test(words) ? 'we' : undefined
  if (form === 'possessive') {
    const other = site.project.parties.find(({ role }) => role === (/^our|^us/.test(words) ? 'customer' : 'provider'))
    const now = { yours: 'ours', ours: 'yours', us: 'you', you: 'us' }[words]
    return other && now ? { pieces: [{ start, end, text: now }], said: { parties: [other.id] } } : undefined
  }
  const other = voice
    ? names.find((name) => name.words.toLowerCase() === voice && name.id !== party)
    : names.find((name) => name.id !== party && /^\p{Lu}/u.test(name.words) && !/^(?:You|We|Customer)$/.test(name.words))
  if (!other) return undefined
  if (form === 'cell' && voice) {
    const named = site.project.parties.find(({ role }) => role === (voice === 'we' ? 'provider' : 'customer'))!
    return { pieces: [{ start, end, text: named.short }], said: { parties: [named.id] } }
  }
  const text = voice ? (capital ? voice[0]!.toUpperCase() + voice.slice(1) : voice) : other.words
  return { pieces: [{ start, end, text }], said: { parties: [other.id] } }
}

export const negated = turning('claim: negated', negation)
export const swapped = turning('claim: another party', swap)

/** A name in the place of a voice, and the other way round: "We run" becomes "AWS runs". */
export const renamed = turning('claim: another party, with another verb form', (assertion, site) => {
  const { form, start, end, party, passage, verb } = assertion
  const said = verbAt(assertion)
  if (form !== 'subject' || /^(?:is|are|will|must|shall)$/.test(said)) return undefined
  const words = wordsAt(assertion)
  const names = subjectsOf(site.project, passage.page).filter((name) => name.id !== party)
  const other = isPlural(words)
    ? names.find((name) => /^\p{Lu}/u.test(name.words) && !/^(?:You|We|Customer)$/.test(name.words))
    : names.find((name) => isPlural(name.words))
  if (!other) return undefined
  const capital = passage.raw[start - passage.start - 2] === undefined || /[.:]/.test(passage.raw[start - passage.start - 2]!)
  const subject = isPlural(words) || !capital ? other.words : other.words[0]!.toUpperCase() + other.words.slice(1)
  const text = isPlural(words) ? third(said) : base(said)
  return {
    pieces: [
      { start, end, text: subject },
      { start: verb, end: verb + said.length, text },
    ],
    said: { parties: [other.id] },
  }
})

export const solely = turning('claim: "alone" added', ({ end }) => ({
  pieces: [{ start: end, end, text: ' alone' }],
  said: { point: 'alone' },
}))

export const never = turning('claim: "never" added', (assertion, { project }) => {
  const pieces = adverb(assertion, 'never', 'never', 'never', true)
  return (
    pieces && {
      pieces,
      said: {
        point: 'never',
        reach: { offerings: assertion.reach.each ? assertion.reach.offerings : offered(project).map(({ id }) => id), each: true },
      },
    }
  )
})

export const always = turning('claim: "always" added', (assertion) => {
  const pieces = assertion.reach.each ? undefined : adverb(assertion, 'always', 'always', 'always', true)
  return pieces && { pieces, said: { reach: { ...assertion.reach, each: true } } }
})

export const everywhere = turning('claim: said of every offering', (assertion, { project }) => {
  const { passage, form } = assertion
  const last = passage.raw.search(/[.:;]?$/)
  if (form === 'cell' || /\bevery\b/.test(passage.raw) || assertionCount(passage) > 1) return undefined
  const at = passage.start + last
  return {
    pieces: [{ start: at, end: at, text: ', and that is so on every offering' }],
    said: { reach: { offerings: offered(project).map(({ id }) => id), each: true } },
  }
})

export const shared = turning('claim: said to be shared', ({ form, start, end, passage }, { project }) => {
  const [provider, customer] = ['ours', 'yours'].map((word) => project.parties.find(({ id }) => id === possessor(word, project)))
  const behind = passage.raw.slice(end - passage.start)
  if (form !== 'possessive' || !provider || !customer || /^\s+to\b/.test(behind)) return undefined
  return { pieces: [{ start, end, text: 'shared between you and us' }], said: { parties: [provider.id, customer.id], point: 'shared' } }
})

export const bothOfUs = turning('claim: a second party added', (assertion, { project }) => {
  const { form, start, end, party } = assertion
  const words = wordsAt(assertion)
  const other = project.parties.find(({ id, role }) => id !== party && role === (/^we$/i.test(words) ? 'customer' : 'provider'))
  if (!other || form === 'possessive') return undefined
  const asked = /^we$/i.test(words) && possessor('you', project) === other.id
  const voice = possessor('we', project) === other.id ? 'we' : other.short
  const text = asked ? `${words === 'We' ? 'You' : 'you'} and we` : `${words} and ${form === 'cell' ? other.short : voice}`
  const said = verbAt(assertion)
  const verb =
    form === 'subject' && !isPlural(words) ? [{ start: assertion.verb, end: assertion.verb + said.length, text: base(said) }] : []
  return { pieces: [{ start, end, text }, ...verb], said: { parties: [party, other.id], point: 'shared' } }
})

export const negatedData = turning('claim in a text of the data: negated', negation, dataTexts)
export const swappedData = turning('claim in a text of the data: another party', swap, dataTexts)

function assertionCount(passage: Passage): number {
  return passage.raw.match(/\b(?:yours|ours|we|you)\b/gi)?.length ?? 0
}
