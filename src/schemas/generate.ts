import { z } from 'zod'
import { formats } from '../model/formats.ts'
import { publishedFormat, publishedVersion } from '../model/published.ts'
import { describeSchema, schemaAt } from '../model/schema.ts'
import { vocabulary } from '../model/vocabulary.ts'

/** The schema that others depend on too has a name that holds wherever it is read. */
const published = 'responsibilities'
const publishedId = `urn:${publishedFormat}:${publishedVersion}`

/** The generated files by name: a JSON Schema (draft-07) per kind of file, and the reference page. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [name, schema] of Object.entries(formats)) {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
    const json = { $schema, ...(name === published ? { $id: publishedId } : {}), ...rest }
    files.set(`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`)
  }
  files.set('reference.md', reference())
  return files
}

function reference(): string {
  const parts = [
    '# The format',
    'Made from the schemas by `npm run generate`; do not edit. A key in **bold** is required. A text is inline Markdown:',
    'emphasis, code, links and note marks. Nothing is coerced: put quotes around dates and numbers that are text.',
    '',
  ]
  for (const schema of Object.values(formats)) {
    const { title = '', description } = schema.meta() ?? {}
    parts.push(`## ${title}`, '')
    if (description) parts.push(description, '')
    for (const [heading, object] of objectsIn(schema)) {
      if (heading !== title) parts.push(`### ${heading}`, '')
      parts.push('| Key | Takes | Meaning |', '|---|---|---|', ...Object.entries(object.shape as Record<string, z.ZodType>).map(row), '')
    }
  }
  parts.push('## Components of prose', '', '| Component | Attributes | Meaning |', '|---|---|---|')
  for (const [name, component] of Object.entries(vocabulary)) {
    const attributes = Object.entries(component.attributes).map(
      ([key, { kind, required, says }]) => `${required ? `**${key}**` : key} (${kind}): ${says}`,
    )
    parts.push(`| \`<${name}>\` | ${attributes.join('<br>') || '–'} | ${component.says} |`)
  }
  return `${parts.join('\n')}\n`
}

function row([key, schema]: [string, z.ZodType]): string {
  const required = !(schema instanceof z.ZodOptional)
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  const meaning = schema.meta()?.description ?? inner.meta()?.description ?? ''
  return `| ${required ? `**${key}**` : key} | ${cell(describeSchema(schemaAt(inner, [])))} | ${cell(meaning)} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** The object schemas that a schema is made of, outer before inner, each with its title. */
function objectsIn(
  schema: z.ZodType,
  seen = new Set<z.ZodType>(),
  name = schema.meta()?.title ?? '',
): readonly (readonly [string, z.ZodObject])[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const title = schema.meta()?.title ?? name
  if (schema instanceof z.ZodOptional) return objectsIn(schema.unwrap() as z.ZodType, seen, title)
  if (schema instanceof z.ZodArray) return objectsIn(schema.element as z.ZodType, seen, title)
  if (schema instanceof z.ZodRecord) return objectsIn(schema.valueType as z.ZodType, seen, title)
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => objectsIn(option, seen, title))
  if (!(schema instanceof z.ZodObject)) return []
  const inner = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, value]) => objectsIn(value, seen, key))
  return [[title, schema], ...inner]
}
