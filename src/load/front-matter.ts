import type { z } from 'zod'
import { frontMatterSchema } from '../model/page.ts'
import type { Reader, Record } from './reader.ts'
import type { Source } from './source.ts'
import { readYaml } from './yaml.ts'

export type FrontMatter = Record<z.infer<typeof frontMatterSchema>>

/** Reads the front matter from the text itself, so that it is there for a page whose body cannot be parsed. */
export function readFrontMatter(reader: Reader, source: Source): FrontMatter | undefined {
  const match = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m.exec(source.text)
  const [, opening = '', text = ''] = match?.index === 0 ? match : []
  if (text.trim() === '') {
    const message = 'The page has no front matter. Begin the file with a line "---", then "title: …", then a line "---".'
    reader.report([{ rule: 'format', at: source.place(0), message }])
    return undefined
  }
  const { root, problems } = readYaml(source, text, opening.length)
  reader.report(problems)
  return root && reader.record(frontMatterSchema, root, source, { title: source.file })
}
