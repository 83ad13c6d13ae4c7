import type { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import { describeSchema, keysAt, schemaAt } from '../model/schema.ts'
import type { Source } from './source.ts'
import { findNode, toValue, type YamlNode } from './yaml.ts'

type Issue = z.core.$ZodIssue

export interface Validated<T> {
  /** The value without the parts that could not be read; absent where nothing is left of it. */
  readonly value?: T
  /** The node the value was made of, for places. */
  readonly node: YamlNode
  readonly problems: readonly Problem[]
  /** Ids of records that had to be left out. */
  readonly lost: readonly string[]
}

/**
 * Validates a node against a schema and reports every fault at its place. Faulty parts are taken out, as little as
 * possible, so that the rest can still be checked and one run tells everything.
 */
export function validate<T>(schema: z.ZodType<T>, node: YamlNode, source: Source): Validated<T> {
  const problems: Problem[] = []
  const lost: string[] = []
  let current = node
  for (let round = 0; round < 8; round++) {
    const result = schema.safeParse(toValue(current))
    if (result.success) return { value: result.data, node: current, problems, lost }
    const issues = result.error.issues.flatMap((issue) => leaves(issue, []))
    const cuts: PropertyKey[][] = []
    for (const issue of issues) {
      const { problem, cut } = explain(issue, schema, current, source)
      // Later rounds only see what the cuts of the first have left behind.
      if (round === 0) problems.push(problem)
      cuts.push(cut)
    }
    if (cuts.some((cut) => cut.length === 0)) break
    current = prune(current, cuts, lost)
  }
  return { node: current, problems, lost: [...lost, ...idsIn(current)] }
}

/** The issues that a failed union is really about: those of the only alternative that has the right shape. */
function leaves(issue: Issue, path: readonly PropertyKey[]): readonly Issue[] {
  const whole = [...path, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: whole } as Issue]
  const fitting = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'))
  const [only] = fitting
  if (fitting.length === 1 && only) return only.flatMap((inner) => leaves(inner, whole))
  const deepest = fitting.toSorted((a, b) => depth(b) - depth(a))[0]
  if (deepest && depth(deepest) > 0) return deepest.flatMap((inner) => leaves(inner, whole))
  return [{ ...issue, path: whole } as Issue]
}

function depth(errors: readonly Issue[]): number {
  return Math.max(0, ...errors.map((error) => error.path.length))
}

/** The message for an issue, and the path that has to go for the rest to be readable. */
function explain(
  issue: Issue,
  schema: z.ZodType,
  root: YamlNode,
  source: Source,
): { readonly problem: Problem; readonly cut: PropertyKey[] } {
  const { node, offset } = findNode(root, issue.path)
  const last = issue.path.at(-1)
  const say = (message: string, at = offset) => ({ rule: 'format', at: source.place(at), message })
  const parent = issue.path.slice(0, -1)
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = keysAt(schema, issue.path)
    const at = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.keyStart : undefined
    const guess = didYouMean(key, known)
    return {
      problem: say(`Unknown key "${key}".${guess || ` Known here: ${known.join(', ')}.`} Rename or remove it.`, at ?? offset),
      cut: [...issue.path, key],
    }
  }
  if (issue.code === 'invalid_key') {
    return { problem: say(`"${String(last)}" cannot be a key here. ${issue.issues[0]?.message ?? ''}.`), cut: [...issue.path] }
  }
  const wanted = describeSchema(schemaAt(schema, issue.path))
  if (node === undefined) {
    const article = typeof last === 'string' ? `The key "${last}" is missing` : 'A value is missing'
    return { problem: say(`${article}. Add it: ${wanted}.`), cut: [...parent] }
  }
  return { problem: say(`${fault(issue, node, wanted)}`), cut: [...issue.path] }
}

function fault(issue: Issue, node: YamlNode, wanted: string): string {
  const found = describeNode(node)
  if (node.kind === 'scalar' && node.value === null) return `Nothing stands here; expected ${wanted}. Write it, or remove the key.`
  if (node.kind === 'scalar' && typeof node.value !== 'string' && /text|date|day|id\b/.test(wanted)) {
    return `Found ${found}; expected ${wanted}. Put it in quotes: "${node.raw}".`
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const guess = node.kind === 'scalar' ? didYouMean(String(node.value), values) : ''
    return `Found ${found}; expected one of ${values.join(', ')}.${guess}`
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `The list is empty; expected ${wanted}. Add an item, or remove the key.`
  if (issue.code === 'too_big') return `Found ${found}; at most ${issue.maximum} are allowed here.`
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'too_small')
    return `Found ${found}; expected ${wanted}.`
  return `Found ${found}. ${issue.message}.`
}

function describeNode(node: YamlNode): string {
  if (node.kind === 'map')
    return `a map with ${
      node.entries
        .map((entry) => entry.key)
        .slice(0, 4)
        .join(', ') || 'nothing in it'
    }`
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list'
  if (node.value === null) return 'nothing'
  const text = String(node.value)
  const quoted = `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`
  return typeof node.value === 'string' ? quoted : `the ${typeof node.value} ${node.raw || text}`
}

/** A copy of the node without the parts at the paths. Nodes on the way are marked as damaged. */
function prune(node: YamlNode, cuts: readonly (readonly PropertyKey[])[], lost: string[]): YamlNode {
  if (cuts.length === 0 || node.kind === 'scalar') return node
  const kept = <T>(
    items: readonly T[],
    keyOf: (item: T, index: number) => PropertyKey,
    childOf: (item: T) => YamlNode,
    rebuild: (item: T, child: YamlNode) => T,
  ) =>
    items.flatMap((item, index) => {
      const inside = cuts.filter((cut) => cut[0] === keyOf(item, index)).map((cut) => cut.slice(1))
      if (inside.some((cut) => cut.length === 0)) {
        lost.push(...idsIn(childOf(item)))
        return []
      }
      return [inside.length === 0 ? item : rebuild(item, prune(childOf(item), inside, lost))]
    })
  if (node.kind === 'list') {
    return {
      ...node,
      damaged: true,
      items: kept(
        node.items,
        (_, index) => index,
        (item) => item,
        (_, child) => child,
      ),
    }
  }
  return {
    ...node,
    damaged: true,
    entries: kept(
      node.entries,
      (entry) => entry.key,
      (entry) => entry.node,
      (entry, child) => ({ ...entry, node: child }),
    ),
  }
}

/** The ids of all records in a part that is left out. */
function idsIn(node: YamlNode): readonly string[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap(idsIn)
  return node.entries.flatMap(({ key, node: child }) =>
    key === 'id' && child.kind === 'scalar' && typeof child.value === 'string' ? [child.value] : idsIn(child),
  )
}
