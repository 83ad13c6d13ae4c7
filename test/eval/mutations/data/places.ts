import type { YamlList, YamlMap, YamlNode } from '../../../../src/load/yaml-node.ts'
import type { Draft, Edit } from '../mutant.ts'
import type { Site } from '../site.ts'
import { at, maps, textOf, type YamlFile } from '../yaml.ts'

export interface AreaNode {
  readonly file: YamlFile
  readonly id: string
  readonly node: YamlMap
  readonly duties: YamlList | undefined
}

export interface DutyNode {
  readonly area: AreaNode
  readonly id: string
  readonly index: number
  readonly node: YamlMap
}

export function areaNodes(site: Site): readonly AreaNode[] {
  return site.yaml
    .filter(({ file }) => file.startsWith('data/areas/'))
    .flatMap((file) =>
      maps(at(file.root, 'areas')).map((node) => {
        const duties = at(node, 'duties')
        return { file, id: textOf(at(node, 'id')) ?? '', node, duties: duties?.kind === 'list' ? duties : undefined }
      }),
    )
}

export function dutyNodes(site: Site): readonly DutyNode[] {
  return areaNodes(site).flatMap((area) =>
    maps(area.duties).map((node, index) => ({ area, id: textOf(at(node, 'id')) ?? '', index, node })),
  )
}

/** One record after the other of a file that is a list, or that holds one under a key. */
export function recordNodes(site: Site, file: string, ...path: readonly (string | number)[]) {
  const found = site.yaml.find((one) => one.file === file)
  const list = found && at(found.root, ...path)
  if (!found || list?.kind !== 'list') return []
  return maps(list).map((node, index) => ({ file: found, list, index, node, id: textOf(at(node, 'id')) ?? '' }))
}

/** A draft out of edits that may not have been possible. */
export function* draft(before: string, after: string, ...edits: readonly (Edit | undefined)[]): Generator<Draft> {
  if (edits.every((edit) => edit !== undefined)) yield { edits: edits as readonly Edit[], before, after }
}

/** Another value in the place of one. */
export function* replaced(file: YamlFile, node: YamlNode | undefined, text: string, label: string): Generator<Draft> {
  const edit = node && text !== '' ? file.replace(node, text) : undefined
  if (edit && file.text.slice(edit.start, edit.end) !== text)
    yield { edits: [edit], before: `${label}: ${file.text.slice(edit.start, edit.end)}`, after: `${label}: ${text}` }
}

/** Parties that take part wherever one does, the next in the order of the site first. */
export function othersThan(id: string, site: Site): readonly string[] {
  const all = site.project.parties.map((party) => party.id)
  const from = all.indexOf(id)
  const rest = [...all.slice(from + 1), ...all.slice(0, Math.max(0, from))]
  const together = (other: string) =>
    site.project.offerings.filter(({ parties }) => parties.includes(id)).every(({ parties }) => parties.includes(other))
  return rest.filter(together)
}
