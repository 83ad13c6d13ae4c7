import type { Page } from '../model/page.ts'
import type { Party } from '../model/party.ts'
import type { Project } from '../model/project.ts'
import { phraseFinder } from './phrases.ts'

/** A party named in a text, and where. */
export interface Mention {
  readonly party: Party
  readonly words: string
  readonly index: number
  /** "we" and "you" in all their forms. */
  readonly voice: boolean
  /** A word of the language that the data does not list: "the provider". */
  readonly generic: boolean
}

export interface PartyFinder {
  /** Every mention in a text, in order; `page` may rebind words. */
  find(text: string, page?: Page): readonly Mention[]
  idsIn(text: string, page?: Page): readonly string[]
  /** The party that words mean as a whole, without an article: "the customer", "You", "Acme’s". */
  meant(words: string, page?: Page): Party | undefined
}

interface Entry {
  readonly phrase: string
  readonly party: Party
  readonly voice: boolean
  readonly generic: boolean
}

const ours = ['we', 'us', 'our', 'ours', 'ourselves']
const yours = ['you', 'your', 'yours', 'yourself', 'yourselves']
const memo = new WeakMap<Project, PartyFinder>()

/** Finds the parties that words name: by name, short name, alias, and as "we" and "you". */
export function partyFinder(project: Project): PartyFinder {
  const known = memo.get(project) ?? makeFinder(project)
  memo.set(project, known)
  return known
}

function makeFinder(project: Project): PartyFinder {
  const usual = finderOf(entriesOf(project, {}))
  const special = new Map<Page, ReturnType<typeof finderOf>>()
  const forPage = (page: Page | undefined) => {
    if (page === undefined || Object.keys(page.aliases).length === 0) return usual
    const made = special.get(page) ?? finderOf(entriesOf(project, page.aliases))
    special.set(page, made)
    return made
  }
  return {
    find: (text, page) => forPage(page).find(text),
    idsIn: (text, page) => [
      ...new Set(
        forPage(page)
          .find(text)
          .map(({ party }) => party.id),
      ),
    ],
    meant: (words, page) => forPage(page).exact.get(bare(words)),
  }
}

function finderOf(entries: readonly Entry[]) {
  const find = phraseFinder(entries)
  return {
    exact: new Map(entries.toReversed().map(({ phrase, party }) => [bare(phrase), party])),
    find: (text: string): readonly Mention[] =>
      find(text).map(({ words, index, entry }) => ({ party: entry.party, words, index, voice: entry.voice, generic: entry.generic })),
  }
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .trim()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[’']s$/, '')
    .replace(/\s+/g, ' ')
}

function entriesOf({ parties, site }: Project, aliases: Readonly<Record<string, string>>): readonly Entry[] {
  const own = parties.find(({ role }) => role === 'provider')
  const customers = parties.filter(({ role }) => role === 'customer')
  const taken = new Set<string>()
  const found: Entry[] = []
  const add = (phrase: string, party: Party | undefined, generic = false) => {
    const key = bare(phrase)
    if (party === undefined || key === '' || taken.has(key)) return
    taken.add(key)
    found.push({ phrase: key, party, voice: ours.includes(key) || yours.includes(key), generic })
  }
  for (const [words, id] of Object.entries(aliases))
    add(
      words,
      parties.find((party) => party.id === id),
    )
  for (const party of parties) for (const words of [party.name, party.short, ...party.aliases]) add(words, party)
  add(site.vendor.name, own)
  for (const words of ours) add(words, own)
  if (customers.length === 1) for (const words of [...yours, 'customer', 'customers', 'subscriber']) add(words, customers[0], true)
  if (own !== undefined)
    for (const words of ['vendor', 'provider']) if (parties.filter(({ role }) => role === 'provider').length === 1) add(words, own, true)
  return found
}
