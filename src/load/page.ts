import { pageAddress } from '../model/address.ts'
import type { Page, ProseNode } from '../model/page.ts'
import type { Locate } from '../model/place.ts'
import { hiddenCharacters } from './entities.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ProseCache } from './prose-cache.ts'
import { MdxError } from './prose-guard.ts'
import { inspectProse } from './prose-inspect.ts'
import { parseProse } from './prose-parse.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { suppressionsIn } from './suppressions.ts'

/**
 * Reads one page of content/; undefined where it is not text. One that is not MDX has front matter and nothing else.
 * `reserved` are ids that its headings must not take.
 */
export function readPage(
  reader: Reader,
  file: string,
  cache: ProseCache,
  reserved: (address: string) => Iterable<string>,
): Omit<Page, 'prose'> | undefined {
  const source = reader.source(file)
  if (!source) return undefined
  const address = pageAddress(file)
  const tree = readTree(reader, source, cache)
  const front = readFrontMatter(reader, source)
  const { problems, ...inspection } = inspectProse(tree, file, reserved(address))
  reader.report(problems)
  reader.report(hiddenCharacters(source, tree))
  const start: Locate = () => ({ file, line: 1, column: 1 })
  const value = front?.value
  const { ignore = [], ...own } = value ?? { title: file }
  const at = front?.at ?? start
  return {
    ...inspection,
    ...own,
    suppressions: [
      ...ignore.map((one, index) => ({ ...one, at: at('ignore', index), from: 1, to: Number.POSITIVE_INFINITY })),
      ...suppressionsIn(tree, file, source.text),
    ],
    file,
    address,
    aliases: value?.aliases ?? {},
    tree,
    at,
  }
}

function readTree(reader: Reader, source: Source, cache: ProseCache): ProseNode {
  try {
    return cache.tree(source.text, () => parseProse(source.text, source.file))
  } catch (error) {
    if (!(error instanceof MdxError)) throw error
    reader.report([{ rule: 'mdx-syntax', at: error.at, message: error.message, related: error.related }])
    return { type: 'root', children: [], position: { start: { line: 1, column: 1, offset: 0 }, end: { offset: source.text.length } } }
  }
}
