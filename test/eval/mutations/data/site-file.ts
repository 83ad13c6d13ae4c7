import type { Mutator } from '../mutant.ts'
import { yamlOf } from '../site.ts'
import { at, textOf } from '../yaml.ts'
import { draft, recordNodes, replaced } from './places.ts'

export const legalVersion: Mutator = {
  kind: 'legal: version or date changed',
  of: 'data',
  *drafts(site) {
    const file = yamlOf(site, 'data/site.yaml')
    if (!file) return
    yield* replaced(file, at(file.root, 'legal', 'version'), '"2031.7"', 'version')
    yield* replaced(file, at(file.root, 'legal', 'effective'), '"2026-11-01"', 'effective')
  },
}

export const agreementDropped: Mutator = {
  kind: 'legal: agreement dropped',
  of: 'data',
  *drafts(site) {
    for (const { file, list, index, id } of recordNodes(site, 'data/site.yaml', 'legal', 'agreements'))
      yield* draft(`agreement ${id}`, 'none', file.removeItem(list, index))
  },
}

export const controlDropped: Mutator = {
  kind: 'framework: control dropped',
  of: 'data',
  *drafts(site) {
    for (const { file } of site.yaml.map((yaml) => ({ file: yaml })).filter(({ file: yaml }) => yaml.file.startsWith('data/frameworks/'))) {
      const list = at(file.root, 'controls')
      if (list?.kind === 'list')
        for (const [index, control] of list.items.entries())
          yield* draft(`control ${textOf(at(control, 'id'))}`, 'none', file.removeItem(list, index))
    }
  },
}

export const upstreamSide: Mutator = {
  kind: 'upstream: no longer leaves a duty to its customer',
  of: 'data',
  *drafts(site) {
    for (const file of site.yaml.filter((one) => one.file.startsWith('data/upstream/'))) {
      const list = at(file.root, 'duties')
      if (list?.kind !== 'list') continue
      for (const duty of list.items) {
        if (textOf(at(duty, 'by')) === 'customer') yield* replaced(file, at(duty, 'by'), '"provider"', `${textOf(at(duty, 'id'))} by`)
      }
      for (const [index, duty] of list.items.entries())
        yield* draft(`upstream duty ${textOf(at(duty, 'id'))}`, 'none', file.removeItem(list, index))
    }
  },
}

export const noteDropped: Mutator = {
  kind: 'note: dropped, or its mark',
  of: 'data',
  *drafts(site) {
    for (const file of site.yaml.filter((one) => one.file.startsWith('data/areas/'))) {
      const areas = at(file.root, 'areas')
      for (const area of areas?.kind === 'list' ? areas.items : []) {
        const notes = at(area, 'notes')
        if (notes?.kind !== 'map' || area.kind !== 'map') continue
        for (const { key } of notes.entries) {
          yield* draft(`note ${key}`, 'none', notes.entries.length > 1 ? file.removeKey(notes, key) : file.removeKey(area, 'notes'))
          const mark = file.text.indexOf(`[^${key}]`)
          if (mark >= 0) yield* draft(`mark [^${key}]`, 'none', file.edit(mark, mark + key.length + 3, ''))
        }
      }
    }
  },
}
