import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import { compareText, type Locate, type Path } from '../model/place.ts'
import type { RichText } from '../model/rich-text.ts'
import { readRichText } from './rich-text.ts'
import { validate } from './schema.ts'
import { readSource, type Source } from './source.ts'
import { findNode, readYaml, type YamlNode } from './yaml.ts'

/** One validated value with the means to place its parts and to read its texts. */
export interface Record<T> {
  readonly value: T
  readonly at: Locate
  /** The same for a part of the value. */
  part<P>(value: P, ...path: Path): Record<P>
  rich(text: string, ...path: Path): RichText
  richMaybe(text: string | undefined, ...path: Path): RichText | undefined
  /** Whether something in this part could not be read. */
  damaged(): boolean
}

/** Reads the files of one project and gathers what is wrong with them. */
export class Reader {
  readonly root: string
  readonly problems: Problem[] = []
  readonly unreadable = new Set<string>()
  readonly sources = new Map<string, string>()

  constructor(root: string) {
    this.root = root
  }

  source(file: string): Source | undefined {
    const { source, problems } = readSource(join(this.root, file), file)
    this.problems.push(...problems)
    if (source) this.sources.set(file, source.text)
    return source
  }

  /** A data file, or undefined where it is absent or nothing in it could be read. */
  data<T>(file: string, schema: z.ZodType<T>): Record<T> | undefined {
    if (!existsSync(join(this.root, file))) return undefined
    const source = this.source(file)
    if (!source) return undefined
    const { root, problems } = readYaml(source)
    this.problems.push(...problems)
    return root && this.record(schema, root, source)
  }

  record<T>(schema: z.ZodType<T>, node: YamlNode, source: Source): Record<T> | undefined {
    const result = validate(schema, node, source)
    this.problems.push(...result.problems)
    for (const id of result.lost) this.unreadable.add(id)
    return result.value === undefined ? undefined : this.#wrap(result.value, result.node, source, [])
  }

  #wrap<T>(value: T, node: YamlNode, source: Source, base: Path): Record<T> {
    const at: Locate = (...path) => source.place(findNode(node, [...base, ...path]).offset)
    const rich = (text: string, ...path: Path) =>
      readRichText(text, (message) => this.problems.push({ rule: 'text-markdown', at: at(...path), message }))
    return {
      value,
      at,
      part: (inner, ...path) => this.#wrap(inner, node, source, [...base, ...path]),
      rich,
      richMaybe: (text, ...path) => (text === undefined ? undefined : rich(text, ...path)),
      damaged: () => {
        const found = findNode(node, base).node
        return found !== undefined && found.kind !== 'scalar' && found.damaged === true
      },
    }
  }

  /** The ids of the files `<id>.<extension>` in a data folder, sorted; files that do not belong there are reported. */
  ids(folder: string, extension: string, idPattern: RegExp): readonly string[] {
    const found: string[] = []
    for (const name of listFolder(join(this.root, folder))) {
      const stem = name.endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : undefined
      if (stem !== undefined && idPattern.test(stem)) found.push(stem)
      else {
        this.problems.push({
          rule: 'unknown-file',
          at: { file: `${folder}/${name}`, line: 1, column: 1 },
          message: `The file would be ignored: files in ${folder}/ are named <id>.${extension}, the id in lower-case words joined by hyphens. Rename or remove it.`,
        })
      }
    }
    return found
  }

  /** Reports what lies in a folder and is not known there. */
  expectOnly(folder: string, known: readonly string[]): void {
    for (const name of listFolder(join(this.root, folder))) {
      if (known.includes(name)) continue
      this.problems.push({
        rule: 'unknown-file',
        at: { file: `${folder}/${name}`, line: 1, column: 1 },
        message: `The file would be ignored.${didYouMean(name, known) || ` Known in ${folder}/: ${known.join(', ')}.`} Rename or remove it.`,
      })
    }
  }
}

/** The names in a folder, sorted the same everywhere, without those that begin with a dot. */
export function listFolder(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort(compareText)
}
