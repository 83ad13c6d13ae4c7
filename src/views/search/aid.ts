import { obligationsAddress } from '../../model/address.ts'
import { customerIn } from '../../model/addresses.ts'
import type { Role } from '../../model/party.ts'
import type { Project } from '../../model/project.ts'
import { describedOfferings, lookup, shortName } from '../refs.ts'
import { strings } from '../strings.ts'
import { likeGroups } from './alike.ts'
import { lexiconOf } from './lexicon.ts'
import { type RecordKind, recordKinds, type SearchRecord } from './record.ts'
import { siteWords } from './site-words.ts'

/**
 * What a record is filtered by: its kind, its layer (-1: none), and who holds it where, as places in the lists of the aid;
 * and 1 for a record that comes after its equals.
 */
export type Mark = readonly [
  kind: number,
  layer: number,
  held: readonly (readonly [parties: readonly number[], offerings: readonly number[]])[],
  minor: 0 | 1,
]

/** What the search needs to know of the site beside the index: loaded with it, on first use. */
export interface SearchAid {
  readonly kinds: readonly RecordKind[]
  readonly layers: readonly string[]
  readonly parties: readonly { readonly name: string; readonly short: string; readonly tone: number; readonly role: Role }[]
  readonly offerings: readonly { readonly name: string; readonly short: string }[]
  /** The different marks that records have. */
  readonly marks: readonly Mark[]
  /** For each record, in the order of the ids that the index gives them, the place of its mark. */
  readonly table: readonly number[]
  /** Every word of the site but numbers, sorted and parted by blanks; it is what misspelled words are compared with. */
  readonly words: string
  /** For each of these words a digit, of base 36: how many records have it, as a power of two. */
  readonly counts: string
  /** Glossary: each term with its synonyms, as phrases of plain words. */
  readonly terms: readonly (readonly string[])[]
  /** Words of the language that mean much the same: those which the site uses, then those by which they are asked for. */
  readonly alike: readonly (readonly [used: readonly string[], asked: readonly string[]])[]
  /** Words that say nothing of what is looked for. */
  readonly small: string
  /** Words that say little. */
  readonly weak: string
  /** Patterns that ask for the part of parties with a role. */
  readonly actors: readonly (readonly [pattern: string, role: string])[]
  /** What a reader may begin with. */
  readonly start: readonly { readonly title: string; readonly url: string; readonly kind: RecordKind }[]
  /** Whom to ask when nothing is found. */
  readonly contact?: { readonly label: string; readonly href: string } | undefined
}

/** The aid of a project, and the mark of each record by its url; the table is put together once the index has given its ids. */
export function searchAid(
  project: Project,
  records: readonly SearchRecord[],
): { readonly aid: Omit<SearchAid, 'table'>; readonly markOf: ReadonlyMap<string, number> } {
  const look = lookup(project)
  const lexicon = lexiconOf(project.site.languages[0] ?? 'en')
  const offerings = describedOfferings(project)
  const place = {
    kind: placesOf(recordKinds),
    layer: placesOf(project.layers.map(({ id }) => id)),
    party: placesOf(project.parties.map(({ id }) => id)),
    offering: placesOf(offerings.map(({ id }) => id)),
  }
  const marks = new Map<string, number>()
  const markOf = new Map<string, number>()
  for (const { url, kind, layer, held, minor } of records) {
    const mark: Mark = [
      place.kind(kind)!,
      layer === undefined ? -1 : place.layer(layer)!,
      held.map((group) => [places(group.parties, place.party), places(group.offerings, place.offering)]),
      minor ? 1 : 0,
    ]
    const key = JSON.stringify(mark)
    if (!marks.has(key)) marks.set(key, marks.size)
    markOf.set(url, marks.get(key)!)
  }
  const site = siteWords(records)
  const { contacts } = project.site
  const contact = (['support', 'security', 'privacy'] as const).find((key) => contacts[key] !== undefined)
  return {
    markOf,
    aid: {
      kinds: recordKinds,
      layers: project.layers.map(({ title }) => title),
      parties: [...look.parties.values()].map(({ name, short, tone, role }) => ({ name, short, tone, role })),
      offerings: offerings.map((offering) => ({ name: offering.name, short: shortName(offering, project) })),
      marks: [...marks.keys()].map((key) => JSON.parse(key) as Mark),
      words: site.words.join(' '),
      counts: site.powers.map((power) => power.toString(36)).join(''),
      terms: likeGroups.terms(project.terms.map(({ term, synonyms, avoid }) => [term, ...synonyms, ...avoid])),
      alike: likeGroups.alike(lexicon.alike, site),
      small: lexicon.small.join(' '),
      weak: lexicon.weak.join(' '),
      actors: lexicon.actors,
      start: startingPoints(project),
      contact: contact && { label: strings.contacts[contact], href: contacts[contact]! },
    },
  }
}

function startingPoints(project: Project): SearchAid['start'] {
  return [
    ...project.offerings
      .filter((offering) => customerIn(project, offering) && offering.status === 'offered')
      .slice(0, 4)
      .map((offering) => ({
        title: strings.obligations.title(project.parties.find(({ role }) => role === 'customer')?.short ?? 'You', offering.name),
        url: obligationsAddress(offering.id),
        kind: 'offering' as const,
      })),
    ...project.scenarios.slice(0, 3).map(({ id, title }) => ({ title, url: `/scenarios/${id}/`, kind: 'scenario' as const })),
  ]
}

function placesOf(ids: readonly string[]): (id: string) => number | undefined {
  const places = new Map(ids.map((id, index) => [id, index]))
  return (id) => places.get(id)
}

function places(ids: readonly string[], place: (id: string) => number | undefined): readonly number[] {
  return ids.flatMap((id) => place(id) ?? [])
}
