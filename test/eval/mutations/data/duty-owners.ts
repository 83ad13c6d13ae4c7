import type { Mutator } from '../mutant.ts'
import { at, textOf } from '../yaml.ts'
import { draft, dutyNodes, othersThan, replaced } from './places.ts'

export const swapOwner: Mutator = {
  kind: 'duty: owner swapped',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const by = at(node, 'by')
      if (by?.kind === 'scalar') yield* replaced(area.file, by, othersThan(textOf(by)!, site)[0] ?? '', `${id} by`)
      if (by?.kind === 'list' && by.items.every((item) => item.kind === 'scalar'))
        yield* replaced(
          area.file,
          by.items[0],
          othersThan(textOf(by.items[0])!, site).find((one) => !by.items.some((item) => textOf(item) === one)) ?? '',
          `${id} by`,
        )
      if (by?.kind === 'map' && by.entries.length === 2) {
        const [first, second] = by.entries as [(typeof by.entries)[0], (typeof by.entries)[0]]
        const change = (entry: typeof first, key: string) => area.file.edit(entry.keyStart, entry.keyStart + entry.key.length, key)
        yield* draft(
          `${id} by ${first.key}, ${second.key}`,
          `${second.key}, ${first.key}`,
          change(first, second.key),
          change(second, first.key),
        )
      }
    }
  },
}

export const addOwner: Mutator = {
  kind: 'duty: party added',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const by = at(node, 'by')
      const other = by?.kind === 'scalar' ? othersThan(textOf(by)!, site)[0] : undefined
      if (by && other) yield* replaced(area.file, by, `[${textOf(by)}, ${other}]`, `${id} by`)
    }
  },
}

export const dropOwner: Mutator = {
  kind: 'duty: one party of several dropped',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const by = at(node, 'by')
      if (by?.kind === 'list' && by.items.length === 2 && by.items.every((item) => item.kind === 'scalar'))
        for (const item of by.items) yield* replaced(area.file, by, textOf(item)!, `${id} by`)
      if (by?.kind === 'map' && by.entries.length > 1)
        for (const { key } of by.entries)
          yield* draft(`${id} by ${by.entries.map((one) => one.key).join(', ')}`, `without ${key}`, area.file.removeKey(by, key))
    }
  },
}
