import type { YamlList } from '../../../../src/load/yaml-node.ts'
import type { Mutator } from '../mutant.ts'
import type { Site } from '../site.ts'
import { at, textOf, type YamlFile } from '../yaml.ts'
import { draft, replaced } from './places.ts'

function stepLists(site: Site): readonly { readonly file: YamlFile; readonly list: YamlList }[] {
  return site.yaml
    .filter(({ file }) => file.startsWith('data/scenarios/'))
    .flatMap((file) => {
      const list = at(file.root, 'steps')
      return list?.kind === 'list' ? [{ file, list }] : []
    })
}

export const stepDropped: Mutator = {
  kind: 'scenario: step dropped',
  of: 'data',
  *drafts(site) {
    for (const { file, list } of stepLists(site))
      for (const [index, step] of list.items.entries())
        yield* draft(`step ${textOf(at(step, 'duty'))}`, 'none', file.removeItem(list, index))
  },
}

export const stepMoved: Mutator = {
  kind: 'scenario: steps in another order',
  of: 'data',
  *drafts(site) {
    for (const { file, list } of stepLists(site)) {
      if (file.text[list.start] === '[') continue
      for (const [index, step] of list.items.entries()) {
        const next = list.items[index + 1]
        if (!next) continue
        const [first, second] = [file.itemLines(step), file.itemLines(next)]
        const text = file.text.slice(...second) + file.text.slice(...first)
        yield* draft(
          `${textOf(at(step, 'duty'))}, then ${textOf(at(next, 'duty'))}`,
          'the other way round',
          file.edit(first[0], second[1], text),
        )
      }
    }
  },
}

export const stepTime: Mutator = {
  kind: 'scenario: time of a step changed',
  of: 'data',
  *drafts(site) {
    for (const { file, list } of stepLists(site))
      for (const step of list.items)
        if (at(step, 'within')) yield* replaced(file, at(step, 'within'), '77 hours', `${textOf(at(step, 'duty'))} within`)
  },
}
