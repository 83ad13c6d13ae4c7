import type { YamlNode } from '../../../../src/load/yaml-node.ts'
import type { Draft, Mutator } from '../mutant.ts'
import type { Site } from '../site.ts'
import { at, textOf, textsOf, type YamlFile } from '../yaml.ts'
import { draft, dutyNodes, replaced } from './places.ts'

/** The values that a key of a `when` can have. */
function valuesOf(key: string, { project }: Site): readonly string[] {
  if (key === 'offering') return project.offerings.filter(({ status }) => status === 'offered').map(({ id }) => id)
  const used = project.offerings.filter(({ status }) => status === 'offered').flatMap(({ dimensions }) => dimensions[key] ?? [])
  return Object.keys(project.dimensions.find(({ id }) => id === key)?.values ?? {}).filter((value) => used.includes(value))
}

/** A condition with another value in it, or with one more, or with one less. */
export function* changedWhen(file: YamlFile, when: YamlNode | undefined, site: Site, label: string): Generator<Draft> {
  if (when?.kind !== 'map') return
  for (const { key, node } of when.entries) {
    const given = textsOf(node)
    const free = valuesOf(key, site).filter((value) => !given.includes(value))
    if (given.length === 1 && free[0]) yield* replaced(file, node, free[0], `${label} ${key}`)
    if (free.length > 1) yield* replaced(file, node, `[${[...given, free.at(-1)].join(', ')}]`, `${label} ${key}`)
    if (given.length > 1) yield* replaced(file, node, given[0]!, `${label} ${key}`)
  }
}

export const when: Mutator = {
  kind: 'duty: when changed',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      yield* changedWhen(area.file, at(node, 'when'), site, `${id} when`)
      const by = at(node, 'by')
      if (by?.kind === 'map') for (const entry of by.entries) yield* changedWhen(area.file, entry.node, site, `${id} by ${entry.key}`)
    }
  },
}

export const whenDropped: Mutator = {
  kind: 'duty: when dropped',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site))
      if (at(node, 'when')) yield* draft(`${id} when`, 'everywhere', area.file.removeKey(node, 'when'))
  },
}

export const handOver: Mutator = {
  kind: 'duty: changes hands in one more deployment',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const by = at(node, 'by')
      if (by?.kind !== 'map' || by.entries.length !== 2) continue
      const [first, second] = by.entries.map(({ key, node: value }) => ({
        key,
        selector: value.kind === 'map' ? value.entries[0] : undefined,
      }))
      if (!first?.selector || !second?.selector || first.selector.key !== second.selector.key) continue
      for (const [from, to] of [
        [first, second],
        [second, first],
      ] as const) {
        const given = textsOf(from.selector!.node)
        if (given.length < 2) continue
        const moved = given.at(-1)!
        const edits = [
          area.file.replace(from.selector!.node, given.length === 2 ? given[0]! : `[${given.slice(0, -1).join(', ')}]`),
          area.file.replace(to.selector!.node, `[${[...textsOf(to.selector!.node), moved].join(', ')}]`),
        ]
        yield* draft(`${id} by ${from.key} in ${moved}`, `by ${to.key}`, ...edits)
      }
    }
  },
}

export const controls: Mutator = {
  kind: 'duty: controls changed',
  of: 'data',
  *drafts(site) {
    const all = site.project.frameworks.flatMap((one) => one.controls.map((control) => `${one.id}:${control.id}`))
    for (const { area, node, id } of dutyNodes(site)) {
      const list = at(node, 'controls')
      const given = textsOf(list)
      const other = all[(all.indexOf(given[0] ?? '') + 1) % Math.max(1, all.length)]
      if (list?.kind === 'list' && other) yield* replaced(area.file, list.items[0], other, `${id} control`)
    }
  },
}

export const guide: Mutator = {
  kind: 'duty: guide is another page',
  of: 'data',
  *drafts(site) {
    const guides = site.project.pages.map(({ address }) => address).filter((address) => address.startsWith('/guides/'))
    for (const { area, node, id } of dutyNodes(site)) {
      const value = at(node, 'guide')
      const other = guides[(guides.indexOf(textOf(value) ?? '') + 1) % Math.max(1, guides.length)]
      if (value && other) yield* replaced(area.file, value, other, `${id} guide`)
    }
  },
}

export const reliesOn: Mutator = {
  kind: 'duty: relies on something that is not there',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const list = at(node, 'relies-on')
      // A duty of an offering in which this one is not in force.
      const duty = site.project.duties.find((one) => one.id === id)
      const other = site.project.duties.find(
        (one) =>
          duty &&
          one.reliesOn.length === 0 &&
          site.project.offerings.every(
            (offering) => site.derived.holders(one, offering).length === 0 || site.derived.holders(duty, offering).length === 0,
          ),
      )
      if (list?.kind === 'list' && other) yield* replaced(area.file, list, `[${other.id}]`, `${id} relies-on`)
    }
  },
}
