import type { YamlNode } from './yaml-node.ts'

/** Maps whose keys are ids. */
const keyed = ['dimensions', 'values', 'notes']

/** A copy of the node without the parts at the paths, whose ids go to `lost`. Nodes on the way are marked as damaged. */
export function prune(node: YamlNode, cuts: readonly (readonly PropertyKey[])[], lost: string[], name?: string): YamlNode {
  if (cuts.length === 0 || node.kind === 'scalar') return node
  const inside = new Map<PropertyKey, (readonly PropertyKey[])[]>()
  for (const [key, ...rest] of cuts) {
    const known = inside.get(key!)
    if (known) known.push(rest)
    else inside.set(key!, [rest])
  }
  /** What is left of a child, or undefined where it has to go. */
  const left = (key: PropertyKey, child: YamlNode): YamlNode | undefined => {
    const own = inside.get(key)
    if (!own) return child
    if (!own.some((cut) => cut.length === 0)) return prune(child, own, lost, String(key))
    lost.push(...idsIn(child))
    if (name !== undefined && keyed.includes(name)) lost.push(String(key))
    return undefined
  }
  if (node.kind === 'list') {
    return { ...node, damaged: true, items: node.items.flatMap((item, index) => left(index, item) ?? []) }
  }
  return {
    ...node,
    damaged: true,
    entries: node.entries.flatMap((entry) => {
      const child = left(entry.key, entry.node)
      return child ? [{ ...entry, node: child }] : []
    }),
  }
}

/** The ids of all records in a part that is left out. */
export function idsIn(node: YamlNode): readonly string[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap(idsIn)
  return node.entries.flatMap(({ key, node: child }) =>
    key === 'id' && child.kind === 'scalar' && typeof child.value === 'string' ? [child.value] : idsIn(child),
  )
}

/** The ids that a file seems to have whose text cannot be read as YAML. */
export function idsInText(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:\bid["']?\s*:\s*["']?([a-z0-9-]+))|([a-z0-9-]+)["']?\s*:(?=\s)/g), ([, id, key]) => (id ?? key)!)
}
