import { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import { describeSchema, keysAt, schemaAt } from '../model/schema.ts'
import { shorten } from './shorten.ts'
import type { Source } from './source.ts'
import { findNode, type YamlNode } from './yaml-node.ts'

export type Issue = z.core.$ZodIssue

/** The problem that an issue is about, in words; none where the value's fault is reported already. */
export function explain(issue: Issue, schema: z.ZodType, root: YamlNode, source: Source): readonly Problem[] {
  const { node, offset, keyStart } = findNode(root, issue.path)
  const say = (message: string, at = offset): readonly Problem[] => [{ rule: 'format', at: source.place(at), message }]
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = keysAt(schema, issue.path)
    const at = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.keyStart : undefined
    const guess = didYouMean(key, known)
    return say(`Unknown key "${shorten(key)}".${guess || ` Known here: ${known.join(', ')}.`} Rename or remove it.`, at)
  }
  const last = issue.path.at(-1)
  if (issue.code === 'invalid_key') {
    return say(`"${shorten(String(last))}" cannot be a key here. ${issue.issues[0]?.message ?? 'Rename it'}.`, keyStart)
  }
  const wanted = schemaAt(schema, issue.path)
  if (node === undefined) {
    const parent = findNode(root, issue.path.slice(0, -1)).node
    if (parent?.kind === 'map' && parent.refused) return []
    return say(`The key "${String(last)}" is missing. Add it with ${describeSchema(wanted)}.`)
  }
  if (node.kind === 'scalar' && node.refused) return []
  return say(fault(issue, node, wanted))
}

function fault(issue: Issue, node: YamlNode, schemas: readonly z.ZodType[]): string {
  const wanted = describeSchema(schemas)
  const found = `Found ${describeNode(node)}`
  if (node.kind === 'scalar' && node.value === null) return `Nothing stands here; expected ${wanted}. Write it, or remove the key.`
  if (issue.code === 'invalid_value' || schemas.every((schema) => schema instanceof z.ZodEnum)) {
    const guess = node.kind === 'scalar' ? didYouMean(String(node.value), optionsOf(schemas)) : ''
    return `${found}; expected ${wanted}.${guess}`
  }
  if (node.kind === 'scalar' && typeof node.value !== 'string' && schemas.some((schema) => schema instanceof z.ZodString)) {
    return `${found}; expected ${wanted}. Put it in quotes: "${node.raw}".`
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `The list is empty; expected ${wanted}. Add an item, or remove the key.`
  }
  if (issue.code === 'too_small' && issue.origin !== 'string') return `${found}; expected at least ${issue.minimum}.`
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `${found}, a text of more than ${issue.maximum} characters. Shorten it.`
      : `${found}; expected at most ${issue.maximum}.`
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'too_small') return `${found}; expected ${wanted}.`
  return `${found}. ${issue.message}.`
}

function optionsOf(schemas: readonly z.ZodType[]): readonly string[] {
  return schemas.flatMap((schema) => (schema instanceof z.ZodEnum ? schema.options.map(String) : []))
}

function describeNode(node: YamlNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list'
  if (node.kind === 'map') {
    if (node.entries.length === 0) return 'a map with nothing in it'
    const keys = node.entries.slice(0, 4).map((entry) => shorten(entry.key, 30))
    return `a map with ${keys.join(', ')}`
  }
  if (typeof node.value === 'string') return `"${shorten(node.value, 60)}"`
  return `${typeof node.value === 'boolean' ? '' : `the ${typeof node.value} `}${shorten(node.raw || String(node.value))}`
}
