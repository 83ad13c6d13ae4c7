import type { Role } from '../model/party.ts'
import { customerNouns, organisationNouns, providerNouns } from './party-words.ts'

/** A party as the reader knows it: its part, and its id where the data names it. */
export interface PartyRef {
  readonly role: Role
  readonly id?: string | undefined
}

export interface Alias extends PartyRef {
  readonly words: string
}

export interface LexiconOptions {
  /** Names, short names and aliases, as they hold on the page. Case does not matter, but for words of up to three letters. */
  readonly aliases: readonly Alias[]
  /** Who speaks as "we". Left out where that is unknown, as in an essay. */
  readonly we?: PartyRef | undefined
  /** Who is addressed as "you". */
  readonly you?: PartyRef | undefined
  /** Whom "the customer", "clients", "subscribers" mean. */
  readonly customer?: PartyRef | undefined
  /** Whom "the provider", "the vendor", "the supplier" mean. */
  readonly provider?: PartyRef | undefined
  /** Whom "the cloud provider", "CSP", "cloud vendor" mean: the page's own vendor, or the cloud under it. */
  readonly cloudProvider?: PartyRef | undefined
  /** Whom "the infrastructure provider", "the underlying cloud provider" mean. */
  readonly infrastructureProvider?: PartyRef | undefined
}

interface AliasEntry {
  readonly words: readonly string[]
  readonly party: PartyRef
  readonly exact?: string
}

/** What the words of a page mean. Build it once per page with `createLexicon`. */
export interface Lexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly AliasEntry[]>
  readonly roles: Readonly<Record<GenericRole, PartyRef | undefined>>
  readonly voices: Readonly<Record<'we' | 'you', PartyRef | undefined>>
  /** Whether a text has a word that can mean a party or a responsibility; most prose has none. */
  readonly concerns: (text: string) => boolean
}

export type GenericRole = 'customer' | 'provider' | 'cloudProvider' | 'infrastructureProvider'

const voiceWords = new Set(['we', 'us', 'our', 'ours', 'you', 'your', 'yours'])

const concerning = [
  ...customerNouns,
  ...providerNouns,
  ...organisationNouns,
  'we|us|ours?|yours?|you|nobody|none|no[ -]one|everybody|everyone|both|shared?|joint|jointly|mutual|part(?:y|ies)|organi[sz]ation',
  'responsib\\p{L}*|accountable|duty|duties|(?:managed|owned|operated|maintained|controlled)',
]

export function createLexicon(options: LexiconOptions): Lexicon {
  const byFirstWord = new Map<string, AliasEntry[]>()
  let { we, you } = options
  for (const alias of options.aliases) {
    const written = alias.words.replace(/^(?:the|a|an)\s+/i, '')
    const words = written
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[\s®™]+/)
      .filter(Boolean)
    const [first] = words
    if (first === undefined) continue
    const party: PartyRef = { role: alias.role, id: alias.id }
    if (words.length === 1 && voiceWords.has(first)) {
      if (first.startsWith('y')) you = party
      else we = party
      continue
    }
    const short = words.length === 1 && first.length <= 3
    const list = byFirstWord.get(first) ?? []
    list.push({ words, party, ...(short ? { exact: written } : {}) })
    byFirstWord.set(first, list)
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  const firsts = [...byFirstWord.keys()].map((word) => word.replace(/[^\p{L}\p{N}].*$/u, '')).filter(Boolean)
  const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...firsts, ...concerning].join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  const customer = options.customer ?? { role: 'customer' }
  const provider = options.provider ?? { role: 'provider' }
  return {
    byFirstWord,
    concerns: (text) => names.test(text),
    voices: { we, you },
    roles: {
      customer,
      provider,
      cloudProvider: options.cloudProvider ?? provider,
      infrastructureProvider: options.infrastructureProvider ?? { role: 'upstream' },
    },
  }
}
