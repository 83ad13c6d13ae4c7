import type { Draft, Mutator } from '../mutant.ts'
import type { Site } from '../site.ts'
import { at, textOf, textsOf } from '../yaml.ts'
import { areaNodes, draft, recordNodes, replaced } from './places.ts'

/** A mutator that gives every record of a kind another name. */
function renamed(
  kind: string,
  records: (site: Site) => readonly ReturnType<typeof recordNodes>[number][],
  key: string,
  name: string,
): Mutator {
  return {
    kind,
    of: 'data',
    *drafts(site) {
      for (const { file, node, id } of records(site)) if (at(node, key)) yield* replaced(file, at(node, key), name, `${id} ${key}`)
    },
  }
}

export const areaTitle: Mutator = {
  kind: 'name: area renamed',
  of: 'data',
  *drafts(site) {
    for (const { file, node, id } of areaNodes(site)) yield* replaced(file, at(node, 'title'), 'Quarterly stocktaking', `${id} title`)
  },
}

export const offeringName = renamed(
  'name: offering renamed',
  (site) => recordNodes(site, 'data/offerings.yaml', 'offerings'),
  'name',
  'Harbour Box',
)
export const partyName = renamed('name: party renamed', (site) => recordNodes(site, 'data/parties.yaml'), 'name', 'Millrace Partners')
export const partyShort = renamed('name: short name of a party changed', (site) => recordNodes(site, 'data/parties.yaml'), 'short', 'MRP')
export const termName = renamed(
  'name: term of the glossary renamed',
  (site) => recordNodes(site, 'data/glossary.yaml'),
  'term',
  'turning lantern',
)
export const attestationName = renamed(
  'name: attestation renamed',
  (site) => recordNodes(site, 'data/assurance.yaml'),
  'title',
  'TISAX Level 3',
)
export const agreementName = renamed(
  'name: agreement renamed',
  (site) => recordNodes(site, 'data/site.yaml', 'legal', 'agreements'),
  'title',
  'Framework Contract',
)

export const scenarioTitle: Mutator = {
  kind: 'name: scenario renamed',
  of: 'data',
  *drafts(site) {
    for (const file of site.yaml.filter(({ file }) => file.startsWith('data/scenarios/')))
      yield* replaced(file, at(file.root, 'title'), 'A quiet afternoon', file.file)
  },
}

export const aliasMoved: Mutator = {
  kind: 'alias: moved to another party',
  of: 'data',
  *drafts(site) {
    const parties = recordNodes(site, 'data/parties.yaml')
    for (const { file, node, id, index } of parties) {
      const list = at(node, 'aliases')
      const other = parties[(index + 1) % parties.length]!
      if (list?.kind !== 'list') continue
      for (const [place, alias] of list.items.entries()) {
        const words = textOf(alias)!
        const cut = list.items.length > 1 ? file.removeItem(list, place) : file.removeKey(node, 'aliases')
        const theirs = at(other.node, 'aliases')
        const first = theirs?.kind === 'list' ? theirs.items[0] : undefined
        const paste = first ? file.edit(first.start, first.start, `${words}, `) : file.addKey(other.node, 'aliases', `[${words}]`)
        yield* draft(`"${words}" is ${id}`, `is ${other.id}`, cut, paste)
      }
    }
  },
}

export const aliasTwice: Mutator = {
  kind: 'alias: given to a second party',
  of: 'data',
  *drafts(site) {
    const parties = recordNodes(site, 'data/parties.yaml')
    for (const { file, node, id, index } of parties) {
      const other = parties[(index + 1) % parties.length]!
      const words = textOf(at(node, 'short')) ?? textOf(at(node, 'name'))!
      const theirs = at(other.node, 'aliases')
      const first = theirs?.kind === 'list' ? theirs.items[0] : undefined
      yield* draft(
        `"${words}" is ${id}`,
        `is also ${other.id}`,
        first ? file.edit(first.start, first.start, `${words}, `) : file.addKey(other.node, 'aliases', `[${words}]`),
      )
    }
  },
}

/** A term that the glossary tells to avoid from now on. */
function* avoidance(site: Site): Generator<Draft> {
  for (const { file, node, id } of recordNodes(site, 'data/glossary.yaml'))
    for (const synonym of textsOf(at(node, 'synonyms'))) {
      if (at(node, 'avoid')) continue
      yield* draft(`${id} synonym "${synonym}"`, 'to be avoided', file.addKey(node, 'avoid', `[${synonym}]`))
    }
}

export const avoided: Mutator = { kind: 'glossary: synonym becomes a word to avoid', of: 'data', drafts: avoidance }
