import type { Locate } from '../model/place.ts'
import type { PublishedData, ReadTexts } from '../model/portfolio.ts'
import { publishedFormat, publishedSchema, publishedVersion } from '../model/published.ts'
import type { PublishedText } from '../model/published-parts.ts'
import type { Inline, RichText } from '../model/rich-text.ts'
import { safeUrl } from '../model/scalar.ts'
import type { Reader, Record } from './reader.ts'
import type { Source } from './source.ts'
import { readYaml } from './yaml.ts'
import { findNode, type YamlNode } from './yaml-node.ts'

/** What somebody else has published: data that nobody here has checked. */
export interface ReadPublished {
  readonly data?: PublishedData
  readonly at: Locate
}

/**
 * Reads a responsibilities.json. What is wrong with it is reported to the reader at its line and column. Its texts are
 * read as those of an own project are, so that nothing in them can be more than words, marks and harmless links.
 */
export function readPublished(reader: Reader, file: string): ReadPublished {
  const nowhere: Locate = () => ({ file, line: 1, column: 1 })
  const source = reader.source(file, 'published')
  if (!source || !isJson(reader, source)) return { at: nowhere }
  const { root, problems } = readYaml(source)
  reader.report(problems)
  if (!root || !isOurs(reader, root, source)) return { at: nowhere }
  const record = reader.record(publishedSchema, root, source)
  return record ? { data: readTexts(record.value, record, []), at: record.at } : { at: nowhere }
}

/** The reader of positions takes YAML too, and published data is JSON. */
function isJson(reader: Reader, source: Source): boolean {
  try {
    JSON.parse(source.text)
    return true
  } catch (error) {
    const { message } = error as SyntaxError
    const position = /position (\d+)/.exec(message)?.[1]
    const offset = position === undefined && /end of JSON/.test(message) ? source.text.trimEnd().length : Number(position ?? 0)
    reader.report([
      {
        rule: 'published-format',
        at: source.place(offset),
        message: 'The file is not JSON from here on. Fetch it again: a page that is not the data, or a part of it, may have been saved.',
      },
    ])
    return false
  }
}

/** Whether the file is in the format, and in a version of it that is known here. */
function isOurs(reader: Reader, root: YamlNode, source: Source): boolean {
  const look = (key: string) => {
    const { node, offset } = findNode(root, [key])
    return { value: node?.kind === 'scalar' ? node.value : undefined, at: source.place(offset) }
  }
  const refuse = (at: ReturnType<Source['place']>, message: string) => {
    reader.report([{ rule: 'published-format', at, message }])
    return false
  }
  const [format, version] = [look('format'), look('version')]
  if (format.value !== publishedFormat) {
    return refuse(
      format.at,
      `This is JSON, but no published responsibilities: "format" is not "${publishedFormat}". Fetch the responsibilities.json of the vendor’s site.`,
    )
  }
  if (typeof version.value === 'number' && version.value > publishedVersion) {
    return refuse(
      version.at,
      `The data is in version ${version.value} of the format, and this Demarc reads up to version ${publishedVersion}. Update Demarc, or ask the vendor for version ${publishedVersion}.`,
    )
  }
  if (version.value !== publishedVersion) {
    return refuse(
      version.at,
      `"version" says in which version of the format the data is: expected ${publishedVersion}. Fetch the file again.`,
    )
  }
  return true
}

function isText(value: object): value is PublishedText {
  return 'markdown' in value && typeof value.markdown === 'string' && 'plain' in value && typeof value.plain === 'string'
}

/** A copy in which every text is read and every address that is not harmless is left out. */
function readTexts<T>(value: T, record: Record<unknown>, path: readonly (string | number)[]): ReadTexts<T> {
  return convert(value) as ReadTexts<T>

  function convert(part: unknown, at = path): unknown {
    if (Array.isArray(part)) return part.map((item, index) => convert(item, [...at, index]))
    if (typeof part !== 'object' || part === null) return part
    if (isText(part)) return harmless(record.rich(part.markdown, ...at, 'markdown'))
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, convert(inner, [...at, key])]))
  }
}

/** A text whose links lead to https: or mailto:. Other links, also those into a site that is not this one, stay as words. */
function harmless(text: RichText): RichText {
  return { ...text, nodes: withoutLinks(text.nodes) }
}

function withoutLinks(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (!('children' in node)) return [node]
    const children = withoutLinks(node.children)
    return node.kind === 'link' && !safeUrl(node.href, ['https:', 'mailto:']) ? children : [{ ...node, children }]
  })
}
