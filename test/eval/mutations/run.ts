import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { applied, type Draft, linesOf, type Mutator, type Observable, shifted } from './mutant.ts'
import { compare } from './observe/index.ts'
import type { Site } from './site.ts'
import { findings, type Workshop } from './workshop.ts'

/** What became of one mutant. */
export interface Outcome {
  readonly site: string
  readonly kind: string
  readonly file: string
  readonly line: number
  readonly before: string
  readonly after: string
  readonly observable: Observable
  /** Whether an error or a warning came up at all, and whether one names the change or a statement that denies it. */
  readonly caught: 'placed' | 'elsewhere' | 'missed'
  readonly rules: readonly string[]
}

/** Makes one change, asks the data model who else speaks of it, and then the checker what it finds. */
export function examine(workshop: Workshop, site: Site, { kind, of }: Pick<Mutator, 'kind' | 'of'>, draft: Draft): Outcome {
  const files = new Set(draft.edits.map(({ file }) => file))
  const texts = new Map(Array.from(files, (file) => [file, applied(draft.edits, file, site.text(file))]))
  const changed = new Map(Array.from(texts, ([file, text]) => [file, linesOf(draft.edits, file, text)]))
  const own = (file: string, line: number) => changed.get(file)?.has(line) === true
  const moved = (file: string, line: number) => shifted(draft.edits, file, site.text(file), line)
  return workshop.with(texts, site, (after) => {
    const observable = draft.observable === undefined ? compare({ before: site, after }, own) : placed(draft.observable, moved)
    const witnesses = 'witnesses' in observable ? new Set(observable.witnesses.map(({ at }) => `${at.file}:${at.line}`)) : new Set()
    const around = (file: string, line: number) =>
      (draft.around?.file === file && line >= moved(file, draft.around.from) && line <= moved(file, draft.around.to)) ||
      (of === 'data' && heads(after, changed).has(`${file}:${line}`))
    const right = ({ file, line }: Diagnostic['at']) => own(file, line) || witnesses.has(`${file}:${line}`) || around(file, line)
    const found = findings(after)
    const hits = found.filter(({ at, related }) => right(at) || related.some((one) => right(one.at)))
    const [first] = draft.edits
    const told = hits.length > 0 ? hits : found
    return {
      site: site.name,
      kind,
      file: first!.file,
      line: Math.min(...(changed.get(first!.file) ?? [1])),
      before: draft.before,
      after: draft.after,
      observable,
      caught: hits.length > 0 ? 'placed' : found.length > 0 ? 'elsewhere' : 'missed',
      rules: [...new Set(told.map(({ rule }) => rule))].toSorted(),
    }
  })
}

function placed(observable: Observable, moved: (file: string, line: number) => number): Observable {
  if (!('witnesses' in observable)) return observable
  return { witnesses: observable.witnesses.map(({ at, says }) => ({ says, at: { ...at, line: moved(at.file, at.line) } })) }
}

/** The lines of the records that hold a changed line: the head of the area, the duty. */
function heads(site: Site, changed: ReadonlyMap<string, ReadonlySet<number>>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [file, lines] of changed) {
    const first = Math.min(...lines)
    const area = site.project.areas.filter((one) => one.at().file === file && one.at().line <= first + 1).at(-1)
    for (const place of area ? [area.at(), area.at('title'), area.at('absent'), area.at('duties')] : []) found.add(`${file}:${place.line}`)
    const duty = area?.duties.filter((one) => one.at().line <= first).at(-1)
    if (duty)
      for (const key of ['id', 'by', 'when', 'text', 'relies-on', 'instead-of', 'controls', 'guide'] as const)
        found.add(`${file}:${duty.at(key).line}`)
  }
  return found
}
