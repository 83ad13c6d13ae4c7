import type { YamlNode } from '../../../src/load/yaml-node.ts'
import { plainOf, sentences } from './markup.ts'
import { lineAt } from './mutant.ts'
import type { Passage } from './passage.ts'
import type { YamlFile } from './yaml.ts'

const worded = ['summary', 'note', 'text', 'says', 'condition']

/** The sentences of the data: summaries, notes, reasons. The texts of duties are what everything else is compared with. */
export function dataPassages(files: readonly YamlFile[]): readonly Passage[] {
  return files
    .filter(({ file }) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const found: Passage[] = []
      const visit = (node: YamlNode | undefined, key: string, within: string) => {
        if (node?.kind === 'list') for (const item of node.items) visit(item, key, within)
        if (node?.kind === 'map') for (const entry of node.entries) visit(entry.node, entry.key, key)
        if (node?.kind === 'scalar' && ((worded.includes(key) && within !== 'duties') || within === 'notes')) add(node)
      }
      const add = (node: YamlNode) => {
        const end = file.end(node)
        if (end === undefined) return
        const text = file.text.slice(node.start, end)
        const quote = /^["']/.test(text) ? 1 : 0
        const [start, stop] = [node.start + quote, end - quote]
        const line = lineAt(file.text, start)
        const block = { node: { type: 'data' }, start, end: stop, from: line, to: line }
        for (const [from, to] of sentences(file.text.slice(start, stop))) {
          const raw = file.text.slice(start + from, start + to)
          found.push({
            page: undefined,
            file: file.file,
            kind: 'data',
            start: start + from,
            end: start + to,
            raw,
            plain: plainOf(raw, () => ''),
            line: lineAt(file.text, start + from),
            cites: [],
            rowCites: [],
            scopes: [],
            headings: [],
            leadIn: '',
            block,
          })
        }
      }
      visit(file.root, '', '')
      return found
    })
}
