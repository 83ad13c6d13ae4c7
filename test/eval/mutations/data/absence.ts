import type { YamlMap, YamlNode } from '../../../../src/load/yaml-node.ts'
import type { Mutator } from '../mutant.ts'
import type { Site } from '../site.ts'
import { at, maps, textOf } from '../yaml.ts'
import { changedWhen } from './duty-scope.ts'
import { type AreaNode, areaNodes, draft, othersThan, replaced } from './places.ts'

interface AbsenceNode {
  readonly area: AreaNode
  readonly absent: YamlMap
  readonly party: string
  readonly node: YamlNode
  readonly index?: number
}

function absenceNodes(site: Site): readonly AbsenceNode[] {
  return areaNodes(site).flatMap((area) => {
    const absent = at(area.node, 'absent')
    if (absent?.kind !== 'map') return []
    return absent.entries.flatMap(({ key, node }): readonly AbsenceNode[] =>
      node.kind === 'list'
        ? maps(node).map((item, index) => ({ area, absent, party: key, node: item, index }))
        : [{ area, absent, party: key, node }],
    )
  })
}

export const absenceReason: Mutator = {
  kind: 'absence: reason changed',
  of: 'data',
  *drafts(site) {
    for (const { area, party, node } of absenceNodes(site)) {
      const reason = node.kind === 'map' ? at(node, 'because') : node
      const given = textOf(reason)
      if (given === 'inherited' && node.kind === 'map') yield* replaced(area.file, node, '{ because: none }', `${area.id} ${party}`)
      else yield* replaced(area.file, reason, given === 'none' ? 'not-applicable' : 'none', `${area.id} ${party}`)
    }
  },
}

export const absenceDropped: Mutator = {
  kind: 'absence: dropped',
  of: 'data',
  *drafts(site) {
    for (const { area, absent, party, index } of absenceNodes(site)) {
      const list = at(absent, party)
      const key =
        absent.entries.length > 1
          ? (area.file.removeKey(absent, party) ?? lineOfKey(area, absent, party))
          : area.file.removeKey(area.node, 'absent')
      const edit = list?.kind === 'list' && index !== undefined ? area.file.removeItem(list, index) : key
      yield* draft(`${area.id} absent ${party}`, 'nothing', edit)
    }
  },
}

/** The first key of a block map is on a line of its own, unless the map is an item of a list. */
function lineOfKey(area: AreaNode, absent: YamlMap, party: string) {
  const index = absent.entries.findIndex(({ key }) => key === party)
  const next = absent.entries[index + 1]
  return index === 0 && next ? area.file.edit(absent.entries[0]!.keyStart, next.keyStart, '') : undefined
}

export const absenceFrom: Mutator = {
  kind: 'absence: inherited from another party',
  of: 'data',
  *drafts(site) {
    for (const { area, party, node } of absenceNodes(site)) {
      const from = at(node, 'from')
      const other =
        from &&
        [...othersThan(textOf(from)!, site), ...site.project.parties.map(({ id }) => id)].find((id) => id !== party && id !== textOf(from))
      if (other) yield* replaced(area.file, from, other, `${area.id} ${party} from`)
    }
  },
}

export const absenceWhen: Mutator = {
  kind: 'absence: when changed',
  of: 'data',
  *drafts(site) {
    for (const { area, party, node } of absenceNodes(site))
      yield* changedWhen(area.file, at(node, 'when'), site, `${area.id} ${party} when`)
  },
}

export const stateOwner: Mutator = {
  kind: 'overview: owner of a state changed',
  of: 'data',
  *drafts(site) {
    for (const area of areaNodes(site))
      for (const state of maps(at(area.node, 'states'))) {
        const owner = at(state, 'owner')
        if (owner?.kind === 'scalar') yield* replaced(area.file, owner, othersThan(textOf(owner)!, site)[0] ?? '', `${area.id} state`)
        if (owner?.kind === 'list')
          yield* replaced(area.file, owner, `[${owner.items.slice(1).map(textOf).join(', ')}]`, `${area.id} state`)
      }
  },
}
