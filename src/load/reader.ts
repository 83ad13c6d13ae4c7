import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import { compareText, type Locate, type Path } from '../model/place.ts'
import type { RichText } from '../model/rich-text.ts'
import { idsInText } from './prune.ts'
import { readRichText } from './rich-text.ts'
import { validate } from './schema.ts'
import { readSource, type Source, type SourceKind } from './source.ts'
import { mostProblems, readYaml } from './yaml.ts'
import { findNode, type YamlNode } from './yaml-node.ts'

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
  /** The files that are there, readable or not. */
  readonly files = new Set<string>()
  readonly #counts = new Map<string, number>()

  constructor(root: string) {
    this.root = root
  }

  /** Notes what is wrong; of a file with very many problems, those beyond the first are left out, and the last one says so. */
  report(problems: Iterable<Problem>): void {
    for (const problem of problems) {
      const count = (this.#counts.get(problem.at.file) ?? 0) + 1
      this.#counts.set(problem.at.file, count)
      if (count < mostProblems) this.problems.push(problem)
      else if (count === mostProblems)
        this.problems.push({ ...problem, message: `${problem.message} The file has more problems; mend these first.` })
    }
  }

  /** The file's text, or undefined where it cannot be had. The ids in one that is not text are noted as unreadable. */
  source(file: string, kind?: SourceKind): Source | undefined {
    this.files.add(file)
    const { source, remains, problems } = readSource(join(this.root, file), file, kind)
    this.report(problems)
    if (source) this.sources.set(file, source.text)
    if (remains !== undefined) this.#lose(idsInText(remains))
    return source
  }

  /** A data file, or undefined where it is absent or nothing in it could be read. */
  data<T>(file: string, schema: z.ZodType<T>, fallback?: Partial<T>): Record<T> | undefined {
    if (!lstatSync(join(this.root, file), { throwIfNoEntry: false })) return undefined
    const source = this.source(file)
    if (!source) return undefined
    const { root, problems } = readYaml(source)
    this.report(problems)
    if (!root) this.#lose(idsInText(source.text))
    return root && this.record(schema, root, source, fallback)
  }

  record<T>(schema: z.ZodType<T>, node: YamlNode, source: Source, fallback?: Partial<T>): Record<T> | undefined {
    const result = validate(schema, node, source, fallback)
    this.report(result.problems)
    this.#lose(result.lost)
    return result.value === undefined ? undefined : this.#wrap(result.value, result.node, source, [])
  }

  #lose(ids: Iterable<string>) {
    for (const id of ids) this.unreadable.add(id)
  }

  #wrap<T>(value: T, node: YamlNode, source: Source, base: Path): Record<T> {
    const at: Locate = (...path) => source.place(findNode(node, [...base, ...path]).offset)
    const rich = (text: string, ...path: Path) =>
      readRichText(text, (message, rule = 'text-markdown') => this.report([{ rule, at: at(...path), message }]))
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
  ids(folder: string, extension: string, names: RegExp): readonly string[] {
    const found: string[] = []
    for (const name of listFolder(join(this.root, folder))) {
      const stem = name.endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : undefined
      if (stem !== undefined && names.test(stem)) found.push(stem)
      else {
        const rule = `files in ${folder}/ are named <id>.${extension}, the id in lower-case words joined by hyphens`
        this.unknownFile(`${folder}/${name}`, `It would be ignored: ${rule}. Rename or remove it.`)
      }
    }
    return found
  }

  /** Reports what lies in a folder and is not known there; the names of folders end in a slash. */
  expectOnly(folder: string, known: readonly string[]): void {
    for (const name of listFolder(join(this.root, folder))) {
      const path = join(this.root, folder, name)
      const shown = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${name}/` : name
      if (known.includes(shown)) continue
      if (known.includes(`${name}/`))
        this.unknownFile(`${folder}/${name}`, `It would be ignored: ${folder}/${name}/ is a folder. Rename or remove the file.`)
      else if (known.includes(name)) continue
      else
        this.unknownFile(
          `${folder}/${name}`,
          `It would be ignored.${didYouMean(shown, known) || ` Known in ${folder}/: ${known.join(', ')}.`} Rename or remove it.`,
        )
    }
  }

  unknownFile(file: string, message: string): void {
    this.report([{ rule: 'unknown-file', at: { file, line: 1, column: 1 }, message }])
  }
}

/** The names in a folder, sorted the same everywhere, without those that begin with a dot. */
function listFolder(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort(compareText)
}
