import { z } from 'zod'
import { idPattern } from './id.ts'

/** The schema without the wrappers that do not change what may be written. */
function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema
  while (current instanceof z.ZodOptional) current = current.unwrap() as z.ZodType
  return current
}

function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrap(schema)
  return inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]).flatMap(alternatives) : [inner]
}

function step(schema: z.ZodType, key: PropertyKey): readonly z.ZodType[] {
  return alternatives(schema).flatMap((one) => {
    if (one instanceof z.ZodObject) {
      const found = (one.shape as Record<PropertyKey, z.ZodType>)[key]
      return found ? [found] : []
    }
    if (one instanceof z.ZodArray && typeof key === 'number') return [one.element as z.ZodType]
    if (one instanceof z.ZodRecord) return [one.valueType as z.ZodType]
    return []
  })
}

/** The schemas that may stand at a path, the alternatives of unions apart. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] {
  let current: readonly z.ZodType[] = [schema]
  for (const key of path) current = current.flatMap((one) => step(one, key))
  return current.flatMap(alternatives)
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  return schemaAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))
}

/** What schemas expect, in a few words: `text`, `a list of ids`, `none or a map with because`. */
export function describeSchema(schemas: readonly z.ZodType[]): string {
  const words = [...new Set(schemas.map(describeOne))]
  return (
    words
      .map((one) => (words.includes(one.replace(/^a list, each item /, '')) && one.startsWith('a list, ') ? 'a list of them' : one))
      .join(', or ') || 'a value'
  )
}

function describeOne(schema: z.ZodType): string {
  const one = unwrap(schema)
  if (one instanceof z.ZodEnum) return `one of ${one.options.join(', ')}`
  if (one instanceof z.ZodArray) {
    const items = describeSchema(alternatives(one.element as z.ZodType))
    return items === 'an id' ? 'a list of ids' : items === 'text' ? 'a list of texts' : `a list, each item ${items}`
  }
  const [example] = (one.meta()?.examples ?? []) as readonly unknown[]
  if (example !== undefined && (one instanceof z.ZodObject || one instanceof z.ZodRecord)) return `a map such as ${flow(example)}`
  if (one instanceof z.ZodRecord) return 'a map'
  if (one instanceof z.ZodObject) {
    const required = Object.entries(one.shape as Record<string, z.ZodType>).filter(([, value]) => !(value instanceof z.ZodOptional))
    return required.length > 0 ? `a map with ${required.map(([key]) => key).join(', ')}` : 'a map'
  }
  if (one instanceof z.ZodNumber) return one.format === 'safeint' ? 'a whole number' : 'a number'
  if (one instanceof z.ZodString) return isId(one) ? 'an id' : 'text'
  return 'a value'
}

/** An example as YAML has it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`
}

function isId(schema: z.ZodString): boolean {
  return schema.def.checks?.some(({ _zod }) => 'pattern' in _zod.def && _zod.def.pattern === idPattern) === true
}
