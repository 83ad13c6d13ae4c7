import { theKey } from '../model/place.ts'

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly start: number
  readonly value: string | number | boolean | null
  /** As it was written, where it is not quoted. */
  readonly raw: string
  /** Set where its fault is reported already, so that nothing more is said about it. */
  readonly refused?: boolean
}
export interface YamlEntry {
  readonly key: string
  readonly keyStart: number
  readonly node: YamlNode
}
export interface YamlMap {
  readonly kind: 'map'
  readonly start: number
  readonly entries: readonly YamlEntry[]
  /** Set where a part of it was taken out because it could not be read. */
  readonly damaged?: boolean
  /** Set where a key of it is refused, and that is reported already, so that what it lacks may be what was refused. */
  readonly refused?: boolean
}
export interface YamlList {
  readonly kind: 'list'
  readonly start: number
  readonly items: readonly YamlNode[]
  /** Set where a part of it was taken out because it could not be read. */
  readonly damaged?: boolean
}
/** A YAML value with the offsets of all its parts. */
export type YamlNode = YamlScalar | YamlMap | YamlList

/** The plain value of a node. */
export function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.node)]))
}

export interface Found {
  /** Absent where nothing stands at the path. */
  readonly node?: YamlNode
  /** Where it is best pointed at: its key, or a short value itself; for what is absent, its nearest parent. */
  readonly offset: number
  /** Where its key stands, or else the value. */
  readonly keyStart: number
}

/** The node at a path. */
export function findNode(node: YamlNode, path: readonly PropertyKey[]): Found {
  let [current, offset, keyStart] = [node, node.start, node.start]
  for (const step of path) {
    if (step === theKey) return { node: current, offset: keyStart, keyStart }
    if (current.kind === 'map') {
      const entry = current.entries.find(({ key }) => key === step)
      if (!entry) return { offset, keyStart }
      current = entry.node
      keyStart = entry.keyStart
      offset = current.kind === 'scalar' ? current.start : keyStart
    } else if (current.kind === 'list' && typeof step === 'number' && current.items[step]) {
      current = current.items[step]
      offset = current.start
      keyStart = offset
    } else return { offset, keyStart }
  }
  return { node: current, offset, keyStart }
}
