import { Source } from '../../../src/load/source.ts'
import { readYaml } from '../../../src/load/yaml.ts'
import type { YamlList, YamlMap, YamlNode } from '../../../src/load/yaml-node.ts'
import type { Edit } from './mutant.ts'

/** A data file that can be changed piece by piece, with its comments and its layout kept. */
export class YamlFile {
  readonly file: string
  readonly text: string
  readonly root: YamlNode | undefined

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
    this.root = readYaml(new Source(file, text)).root
  }

  edit(start: number, end: number, text: string): Edit {
    return { file: this.file, start, end, text }
  }

  /** Replaces a value, whatever its form; undefined where its end is not plain to see. */
  replace(node: YamlNode, text: string): Edit | undefined {
    const end = this.end(node)
    return end === undefined ? undefined : this.edit(node.start, end, text)
  }

  /** Where a value ends: a scalar on one line, a flow collection, or a block collection with all its lines. */
  end(node: YamlNode): number | undefined {
    const { text } = this
    const first = text[node.start]
    if (node.kind === 'scalar') {
      if (first === '"' || first === "'") return closing(text, node.start)
      return node.raw !== '' && text.startsWith(node.raw, node.start) ? node.start + node.raw.length : undefined
    }
    return first === '{' || first === '[' ? closing(text, node.start) : this.#blockEnd(node.start)
  }

  /** Takes a key with its value out of a map. */
  removeKey(map: YamlMap, key: string): Edit | undefined {
    const entry = map.entries.find((one) => one.key === key)
    if (!entry || map.entries.length < 2) return undefined
    if (this.text[map.start] !== '{') {
      // The first key of a list's item stands behind its dash.
      if (entry === map.entries[0]) return undefined
      return this.edit(this.#lineStart(entry.keyStart), this.#blockEnd(entry.keyStart), '')
    }
    const end = this.end(entry.node)
    return end === undefined ? undefined : this.#flowPart(entry.keyStart, end)
  }

  /** Takes an item out of a list. */
  removeItem(list: YamlList, index: number): Edit | undefined {
    const item = list.items[index]
    if (!item || list.items.length < 2) return undefined
    if (this.text[list.start] !== '[') {
      const [from, to] = this.itemLines(item)
      return this.edit(from, to, '')
    }
    const end = this.end(item)
    return end === undefined ? undefined : this.#flowPart(item.start, end)
  }

  /** The lines of an item of a block list, dash included. */
  itemLines(item: YamlNode): [number, number] {
    return [this.#lineStart(item.start), this.#blockEnd(this.#lineStart(item.start) + this.#indent(item.start))]
  }

  /** Adds a key behind the first one of a map. */
  addKey(map: YamlMap, key: string, value: string): Edit | undefined {
    const [first] = map.entries
    if (!first) return undefined
    const end = this.end(first.node)
    if (end === undefined) return undefined
    const column = first.keyStart - this.#lineStart(first.keyStart)
    const text = this.text[map.start] === '{' ? `, ${key}: ${value}` : `\n${' '.repeat(column)}${key}: ${value}`
    return this.edit(end, end, text)
  }

  #flowPart(start: number, end: number): Edit {
    const behind = /^\s*,\s*/.exec(this.text.slice(end))
    if (behind) return this.edit(start, end + behind[0].length, '')
    const before = /,\s*$/.exec(this.text.slice(0, start))
    return this.edit(start - (before?.[0].length ?? 0), end, '')
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1
  }

  #indent(offset: number): number {
    return /^ */.exec(this.text.slice(this.#lineStart(offset)))![0].length
  }

  /** The end of the lines that belong to what begins at an offset: the next line that is indented no deeper. */
  #blockEnd(offset: number): number {
    const { text } = this
    const column = offset - this.#lineStart(offset)
    let at = text.indexOf('\n', offset)
    while (at >= 0) {
      const line = /^([ ]*)(.?)/.exec(text.slice(at + 1, at + 400))!
      const blank = line[2] === '' || line[2] === undefined
      if (!blank && line[1]!.length <= column) return at + 1
      const next = text.indexOf('\n', at + 1)
      if (next < 0) return text.length
      at = next
    }
    return text.length
  }
}

/** The node at a path. */
export function at(node: YamlNode | undefined, ...path: readonly (string | number)[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((current, step) => {
    if (current?.kind === 'map') return current.entries.find(({ key }) => key === step)?.node
    return current?.kind === 'list' && typeof step === 'number' ? current.items[step] : undefined
  }, node)
}

export function maps(node: YamlNode | undefined): readonly YamlMap[] {
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : []
}

/** The text of a scalar; undefined for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined
}

/** The texts of a list, or of one scalar. */
export function textsOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => textOf(item) ?? [])
  return textOf(node) === undefined ? [] : [textOf(node)!]
}

/** The offset behind the quote or bracket that answers the one at `start`. */
function closing(text: string, start: number): number | undefined {
  const pairs: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
  const open: string[] = []
  for (let at = start; at < text.length; at++) {
    const char = text[at]!
    if (char === '"' || (char === "'" && !/\w/.test(text[at - 1] ?? ''))) {
      for (at++; at < text.length && text[at] !== char; at++) if (char === '"' && text[at] === '\\') at++
      if (open.length === 0) return at + 1
    } else if (pairs[char]) open.push(pairs[char])
    else if (char === open.at(-1)) {
      open.pop()
      if (open.length === 0) return at + 1
    }
  }
  return undefined
}
