import { createLexicon, type Lexicon } from '../claims/lexicon.ts'
import type { Party } from '../model/party.ts'
import { byId, type Project } from '../model/project.ts'
import type { Name } from './cited.ts'

/** The data that prose can name, and on which its reading depends. */
export type Data = Pick<Project, 'site' | 'parties' | 'areas' | 'offerings' | 'terms' | 'facts' | 'attestations' | 'scenarios' | 'duties'>

/** What the words of a page mean; `aliases` are those of the page, which come before the site's. */
export function lexiconOf({ site, parties }: Data, aliases: Aliases): Lexicon {
  const ref = (party: Party | undefined) => party && { role: party.role, id: party.id }
  const only = (role: Party['role']) => {
    const found = parties.filter((party) => party.role === role)
    return found.length === 1 ? ref(found[0]) : undefined
  }
  const own = parties.find((party) => party.role === 'provider')
  const upstream = only('upstream')
  const several = parties.some((party) => party.role === 'upstream')
  return createLexicon({
    aliases: aliasesOf({ site, parties }, aliases),
    we: ref(own),
    you: only('customer'),
    customer: only('customer'),
    provider: only('provider'),
    // Which of the two it means cannot be told without an alias.
    cloudProvider: several ? { role: 'upstream' } : only('provider'),
    infrastructureProvider: upstream,
  })
}

type Aliases = Readonly<Record<string, string>>

/** The words for parties, each once: those of the page, the names and aliases of the data, and the vendor's name. */
function aliasesOf({ site, parties }: Pick<Data, 'site' | 'parties'>, aliases: Aliases) {
  const known = byId(parties)
  const own = parties.find((party) => party.role === 'provider')
  const named = [
    ...Object.entries(aliases).map(([words, id]) => ({ words, party: known.get(id) })),
    ...parties.flatMap((party) => [party.name, party.short, ...party.aliases].map((words) => ({ words, party }))),
    { words: site.vendor.name, party: own },
  ]
  const seen = new Set<string>()
  return named.flatMap(({ words, party }) => {
    const key = words.toLowerCase()
    if (party === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ words, role: party.role, id: party.id }]
  })
}

/** The same as subjects of a sentence, with the voices that nobody has taken. */
export function namesOf(data: Data, aliases: Aliases): readonly Name[] {
  const voices = ['we', 'you']
  const named = aliasesOf(data, aliases)
    .filter(({ words }) => !/^(?:us|our|ours|your|yours)$/i.test(words))
    .map((one) => ({ ...one, words: one.words.replace(/^(?:the|a|an)\s+/i, ''), voice: voices.includes(one.words.toLowerCase()) }))
  const own = data.parties.find((party) => party.role === 'provider')
  const customers = data.parties.filter((party) => party.role === 'customer')
  const add = (words: string, party: Party | undefined): readonly Name[] =>
    party === undefined || named.some((one) => one.words.toLowerCase() === words)
      ? []
      : [{ words, id: party.id, role: party.role, voice: true }]
  return [...named, ...add('we', own), ...add('you', customers.length === 1 ? customers[0] : undefined)]
}
