import { likeGroups } from './alike.ts'
import { lexiconOf } from './lexicon.ts'
import { type RecordKind, recordKinds } from './record.ts'
import type { SearchSite } from './site.ts'
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
export interface SearchAid extends Pick<SearchSite, 'start' | 'look'> {
  readonly kinds: readonly RecordKind[]
  readonly layers: readonly string[]
  readonly parties: readonly Omit<SearchSite['parties'][number], 'id'>[]
  readonly offerings: readonly Omit<SearchSite['offerings'][number], 'id'>[]
  readonly names: SearchSite['words']
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
}

/** An aid before the index has given its records ids, with the place of each record's mark, by the record's url. */
export interface AidParts {
  readonly aid: Omit<SearchAid, 'table'>
  readonly markOf: ReadonlyMap<string, number>
}

/** The aid to the search of a site; the table is put together once the index has given its ids. */
export function searchAid(site: SearchSite): AidParts {
  const lexicon = lexiconOf(site.language)
  const words = siteWords(site.records)
  const { marks, markOf } = marksOf(site)
  return {
    markOf,
    aid: {
      kinds: recordKinds,
      layers: site.layers.map(({ title }) => title),
      parties: site.parties.map(({ name, short, tone, role }) => ({ name, short, tone, role })),
      offerings: site.offerings.map(({ name, short }) => ({ name, short })),
      names: site.words,
      marks,
      words: words.words.join(' '),
      counts: words.powers.map((power) => power.toString(36)).join(''),
      terms: likeGroups.terms(site.terms),
      alike: likeGroups.alike(lexicon.alike, words),
      small: lexicon.small.join(' '),
      weak: lexicon.weak.join(' '),
      actors: lexicon.actors,
      start: site.start,
      look: site.look,
    },
  }
}

/** The different marks of the records, and which each of them has. */
function marksOf({ records, layers, parties, offerings }: SearchSite) {
  const place = {
    kind: placesOf(recordKinds),
    layer: placesOf(layers.map(({ id }) => id)),
    party: placesOf(parties.map(({ id }) => id)),
    offering: placesOf(offerings.map(({ id }) => id)),
  }
  const marks = new Map<string, number>()
  const markOf = new Map<string, number>()
  for (const { url, kind, layer, held, minor } of records) {
    const mark: Mark = [
      place.kind(kind)!,
      layer === undefined ? -1 : (place.layer(layer) ?? -1),
      held.map((group) => [
        group.parties.flatMap((id) => place.party(id) ?? []),
        group.offerings.flatMap((id) => place.offering(id) ?? []),
      ]),
      minor ? 1 : 0,
    ]
    const key = JSON.stringify(mark)
    if (!marks.has(key)) marks.set(key, marks.size)
    markOf.set(url, marks.get(key)!)
  }
  return { marks: [...marks.keys()].map((key) => JSON.parse(key) as Mark), markOf }
}

function placesOf(ids: readonly string[]): (id: string) => number | undefined {
  const places = new Map(ids.map((id, index) => [id, index]))
  return (id) => places.get(id)
}
