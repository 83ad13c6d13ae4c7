import type { Mutator } from '../mutant.ts'
import { at, textOf, textsOf } from '../yaml.ts'
import { draft, recordNodes, replaced } from './places.ts'

const file = 'data/offerings.yaml'

export const retired: Mutator = {
  kind: 'offering: no longer sold',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file, 'offerings')) {
      if (at(node, 'status')) continue
      for (const status of ['retired', 'undescribed']) yield* draft(`${id} offered`, status, yaml.addKey(node, 'status', status))
    }
  },
}

export const offeringDropped: Mutator = {
  kind: 'offering: dropped',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, list, index, id } of recordNodes(site, file, 'offerings'))
      yield* draft(`offering ${id}`, 'none', yaml.removeItem(list, index))
  },
}

export const dimension: Mutator = {
  kind: 'offering: model or deployment changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file, 'offerings')) {
      const dimensions = at(node, 'dimensions')
      if (dimensions?.kind !== 'map') continue
      for (const { key, node: value } of dimensions.entries) {
        const all = Object.keys(site.project.dimensions.find((one) => one.id === key)?.values ?? {})
        const other = all[(all.indexOf(textsOf(value)[0] ?? '') + 1) % Math.max(1, all.length)]
        if (other) yield* replaced(yaml, value, other, `${id} ${key}`)
      }
    }
  },
}

export const participant: Mutator = {
  kind: 'offering: a party no longer takes part',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file, 'offerings')) {
      const parties = at(node, 'parties')
      if (parties?.kind !== 'list') continue
      for (const [index, party] of parties.items.entries())
        yield* draft(`${id} with ${textOf(party)}`, 'without', yaml.removeItem(parties, index))
    }
  },
}
