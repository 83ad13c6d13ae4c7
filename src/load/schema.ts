import type { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import { keysAt } from '../model/schema.ts'
import { idsIn, prune } from './prune.ts'
import { explain, type Issue } from './schema-words.ts'
import type { Source } from './source.ts'
import { mostProblems } from './yaml.ts'
import { findNode, toValue, type YamlNode } from './yaml-node.ts'

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
 * possible, so that the rest can still be checked and one run tells everything. `fallback` stands in for keys of the
 * outermost map that are missing, once that is reported.
 */
export function validate<T>(schema: z.ZodType<T>, node: YamlNode, source: Source, fallback: Partial<T> = {}): Validated<T> {
  const problems: Problem[] = []
  const lost: string[] = []
  let current = node
  for (let round = 0; round < 8; round++) {
    const value = toValue(current)
    const result = schema.safeParse(round > 0 && current.kind === 'map' ? { ...fallback, ...(value as object) } : value)
    if (result.success) return { value: result.data, node: current, problems, lost }
    const cuts: (readonly PropertyKey[])[] = []
    const faults = result.error.issues.flatMap((one) => leaves(one, [], current)).flatMap((issue) => split(issue, schema))
    const mistyped = new Set(faults.flatMap(({ meant }) => (meant ? [JSON.stringify(meant)] : [])))
    const told = new Set<string>()
    for (const fault of faults) {
      const { issue } = fault
      const missing = findNode(current, issue.path).node === undefined
      // A required key that is mistyped is one mistake and not two.
      if (missing && mistyped.has(JSON.stringify(issue.path))) continue
      // Later rounds only see what the cuts of the first have left behind. An empty text is empty, whatever else it should be.
      const place = JSON.stringify(issue.code === 'unrecognized_keys' ? [issue.path, issue.keys] : issue.path)
      if (round === 0 && !told.has(place) && problems.length < mostProblems) problems.push(...explain(issue, schema, current, source))
      told.add(place)
      const cut = cutOf(fault, missing)
      if (cut.length > 0 || !(String(issue.path[0]) in fallback)) cuts.push(cut)
    }
    if (cuts.some((cut) => cut.length === 0)) break
    current = prune(current, cuts, lost)
  }
  return { node: current, problems, lost: [...lost, ...idsIn(current)] }
}

/** The issues that a failed union is really about: those of the only alternative that has the right shape. */
function leaves(issue: Issue, path: readonly PropertyKey[], root: YamlNode): readonly Issue[] {
  const whole = [...path, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: whole } as Issue]
  const scalar = findNode(root, whole).node?.kind === 'scalar'
  const misshapen = ({ path: inner, code }: Issue) =>
    inner.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && !scalar))
  const fitting = issue.errors.filter((errors) => !errors.some(misshapen))
  const best = fitting.length === 1 ? fitting[0] : fitting.filter((errors) => depth(errors) > 0).toSorted((a, b) => depth(b) - depth(a))[0]
  return best ? best.flatMap((inner) => leaves(inner, whole, root)) : [{ ...issue, path: whole } as Issue]
}

function depth(errors: readonly Issue[]): number {
  return Math.max(0, ...errors.map((error) => error.path.length))
}

interface Fault {
  readonly issue: Issue
  /** For a key that is not known: the path of the one that it most likely means. */
  readonly meant?: readonly PropertyKey[]
}

/** One fault for each key that is not known. */
function split(issue: Issue, schema: z.ZodType): readonly Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ issue }]
  const known = keysAt(schema, issue.path)
  return issue.keys.map((key, index) => {
    const meant = index < mostProblems ? nearest(key, known) : undefined
    return { issue: { ...issue, keys: [key] }, ...(meant === undefined ? {} : { meant: [...issue.path, meant] }) }
  })
}

/** Without these a record would say something else. */
const defining = ['because', 'by', 'dimensions', 'from', 'instead-of', 'kind', 'owner', 'parties', 'status', 'task', 'when']

/** The path that has to go for the rest to be readable, and to mean what it meant. */
function cutOf({ issue, meant }: Fault, missing: boolean): readonly PropertyKey[] {
  const path = meant ?? issue.path
  const record = path.findIndex((step, index) => index > 0 && typeof step === 'string' && defining.includes(step))
  if (record > 0) return path.slice(0, record)
  if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0]!]
  return missing ? path.slice(0, -1) : path
}
