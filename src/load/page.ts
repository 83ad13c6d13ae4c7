import type { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { frontMatterSchema, type Page, type ProseNode } from '../model/page.ts'
import type { Locate } from '../model/place.ts'
import type { ProseCache } from './prose-cache.ts'
import { inspectProse } from './prose-inspect.ts'
import { MdxError, parseProse } from './prose-parse.ts'
import type { Reader, Record } from './reader.ts'
import { characterProblems, type Source } from './source.ts'
import { readYaml } from './yaml.ts'

/** Reads one page of content/; undefined where it cannot be parsed. `reserved` are ids that its headings must not take. */
export function readPage(
  reader: Reader,
  file: string,
  cache: ProseCache,
  reserved: (address: string) => Iterable<string>,
): Page | undefined {
  const source = reader.source(file)
  if (!source) return undefined
  let tree: ProseNode
  try {
    tree = cache.tree(source.text, () => parseProse(source.text, file))
  } catch (error) {
    if (!(error instanceof MdxError)) throw error
    reader.problems.push({
      rule: 'mdx-syntax',
      at: error.at,
      message: `This is not MDX: ${error.message}. Close what is open, or put a "\\" before a "<" or "{" that is meant as text.`,
    })
    return undefined
  }
  const front = readFrontMatter(reader, source, tree)
  const { problems, ...inspection } = inspectProse(tree, file, reserved(addressOf(file)))
  reader.problems.push(...problems, ...hiddenByEntities(source, inspection.text))
  const start: Locate = () => ({ file, line: 1, column: 1 })
  const value = front?.value
  return {
    ...inspection,
    ...(value ?? { title: file }),
    file,
    address: addressOf(file),
    aliases: value?.aliases ?? {},
    tree,
    at: front?.at ?? start,
  }
}

/** content/guides/enforce-mfa.mdx is read at /guides/enforce-mfa/; an index file at its folder. */
export function addressOf(file: string): string {
  const path = file
    .replace(/^content\//, '')
    .replace(/\.mdx$/, '')
    .replace(/(?:^|\/)index$/, '')
  return path === '' ? '/' : `/${path}/`
}

function readFrontMatter(reader: Reader, source: Source, tree: ProseNode): Record<z.infer<typeof frontMatterSchema>> | undefined {
  const node = tree.children?.[0]
  if (node?.type !== 'yaml' || !node.value?.trim()) {
    reader.problems.push({
      rule: 'format',
      at: source.place(0),
      message: 'The page has no front matter. Begin the file with a line "---", then "title: …", then a line "---".',
    })
    return undefined
  }
  const { root, problems } = readYaml(source, node.value, source.text.indexOf('\n') + 1)
  reader.problems.push(...problems)
  return root && reader.record(frontMatterSchema, root, source)
}

/** Characters that only come to light once entities such as &#x202e; are read. */
function hiddenByEntities(source: Source, text: string): readonly Problem[] {
  return source.text.includes('&') && characterProblems(source.text, () => source.place(0)).length === 0
    ? characterProblems(text, () => source.place(source.text.indexOf('&')))
    : []
}
