import { type Alias, createLexicon, type Lexicon } from '../../src/claims/lexicon.ts'
import { readSentence } from '../../src/claims/read.ts'
import type { Context, Sentence, Unit } from '../../src/claims/sentence.ts'

export { score } from './score.ts'

/** A record of a corpus: what the reader may see, and the labels it must not. */
export interface Labelled {
  readonly id: string
  readonly sentence: string
  readonly context_before?: string
  readonly unit?: string
  readonly vendor?: string
  readonly page_kind?: string
  readonly claims?: readonly Predicted[]
  readonly borderline?: boolean
  readonly negative_category?: string
}

export interface Predicted {
  readonly party: string
  readonly area_phrase: string
  readonly polarity: string
  readonly exclusivity?: string
  readonly strength?: string
  readonly scope?: string
}

/** What the reader says of a record: its unconditional claims; mere deeds and help give nobody a responsibility by themselves. */
export function predict(record: Labelled): readonly Predicted[] {
  return readSentence(sentenceOf(record), lexiconOf(record))
    .claims.filter((claim) => !claim.conditional && !claim.deed && claim.strength !== 'help')
    .map((claim) => ({
      party: claim.party,
      area_phrase: claim.areaPhrase,
      polarity: claim.polarity,
      exclusivity: claim.exclusivity,
      strength: claim.strength,
      ...(claim.scope === undefined ? {} : { scope: claim.scope }),
    }))
}

const units: readonly string[] = ['sentence', 'list-item', 'table-cell', 'lead-in', 'heading']

function sentenceOf(record: Labelled): Sentence {
  const unit = (units.includes(record.unit ?? '') ? record.unit : 'sentence') as Unit
  return { text: record.sentence, unit, context: contextOf(record.context_before, unit) }
}

/** A corpus has its context as one string, in which ">" parts a heading from what is below it and "|" a row from its column. */
function contextOf(before: string | undefined, unit: Unit): Context | undefined {
  if (before === undefined || before === '') return undefined
  const parts = before.split(/\s+[>|]\s+/)
  const last = parts.at(-1)!
  if (unit === 'table-cell' && parts.length > 1) return { headings: parts.slice(0, -1), column: last }
  if (unit === 'list-item' || unit === 'table-cell') return { headings: parts.slice(0, -1), leadIn: last }
  if (parts.length > 1 || !/[.!?]["”’)]*$/.test(last)) return { headings: parts.slice(0, -1), leadIn: last, previous: last }
  return { previous: last }
}

/** Public clouds that other vendors' pages name as what they are built on. */
const clouds = [
  'AWS',
  'Amazon Web Services',
  'Amazon',
  'Microsoft Azure',
  'Azure',
  'Microsoft',
  'Google Cloud Platform',
  'Google Cloud',
  'GCP',
  'Google',
]

/** The aliases that a vendor's own page would declare: the vendor's name and its parts, and the clouds under it. */
function lexiconOf(record: Labelled): Lexicon {
  const vendor = (record.vendor ?? '').replace(/\s*\(.*\)\s*/g, ' ').trim()
  const [own, host] = vendor.split(/\s+on\s+/)
  const names = namesOf(own ?? '')
  const aliases: Alias[] = names.map((words) => ({ words, role: 'provider' }))
  const mine = names.map((name) => name.toLowerCase())
  for (const words of [...clouds, ...(host ? namesOf(host) : [])]) {
    if (!mine.includes(words.toLowerCase()) && !related(words, mine)) aliases.push({ words, role: 'upstream' })
  }
  const voice = record.page_kind === 'third-party' ? {} : { we: { role: 'provider' as const } }
  return createLexicon({ aliases, ...voice, you: { role: 'customer' } })
}

const generic =
  /^(?:cloud|platform|data|services?|web|software|systems?|technologies|technology|inc\.?|ltd\.?|corp\.?|the|and|of|for|enterprise|database|security|labs?|group|\w|blog|docs|ai|io)$/i

function namesOf(vendor: string): string[] {
  if (vendor === '') return []
  const words = vendor.split(/\s+/)
  const names = new Set([vendor])
  for (let count = 2; count < words.length; count++) names.add(words.slice(0, count).join(' '))
  for (const word of words) if (!generic.test(word) && /^\p{Lu}|\d|^\p{Ll}+\p{Lu}/u.test(word)) names.add(word)
  const initials = words.map((word) => word[0]).join('')
  if (words.length > 2 && /^\p{Lu}+$/u.test(initials)) names.add(initials)
  return [...names]
}

/** A cloud that belongs to the vendor: "Google Cloud" for Google, "Amazon" for Amazon Web Services. */
function related(cloud: string, mine: readonly string[]): boolean {
  const families = [
    ['aws', 'amazon web services', 'amazon'],
    ['azure', 'microsoft azure', 'microsoft'],
    ['google', 'google cloud', 'google cloud platform', 'gcp'],
  ]
  return families.some((family) => family.includes(cloud.toLowerCase()) && family.some((name) => mine.includes(name)))
}
