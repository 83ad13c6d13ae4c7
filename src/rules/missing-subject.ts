import type { Related } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { type Subject, subjectsOf } from './subjects.ts'
import { listed } from './words.ts'

/** What to say of an id that names nothing. */
export interface Missing {
  readonly message: string
  readonly related: readonly Related[]
}

/** Tells what is wrong with an id in prose; nothing where it exists, or is there and could not be read. */
export function missingSubjects(project: Project): (kind: Subject, id: string) => Missing | undefined {
  const subjects = subjectsOf(project)
  const retired = new Map(project.site.retired.map((entry) => [entry.id, entry]))
  const faulty = new Set(project.problems.map((problem) => problem.at.file))
  const unsure: Partial<Record<Subject, boolean>> = {
    agreement: faulty.has('data/site.yaml'),
    model: faulty.has('data/offerings.yaml'),
  }
  return (kind, id) => {
    const { noun, ids, renamed } = subjects[kind]
    if (ids.has(id) || project.unreadable.has(id) || unsure[kind]) return undefined
    const now = renamed.get(id)
    if (now) {
      return {
        message: `The ${noun} "${id}" is called "${now.id}" now. Write the new name.`,
        related: [{ message: `It is now called "${now.id}".`, at: now.at() }],
      }
    }
    const gone = retired.get(id)
    if (gone) {
      return {
        message: `There is no ${noun} "${id}" any more. Name the one that is meant now, or take the words out.`,
        related: [{ message: `It is retired: ${gone.reason}`, at: gone.at('id') }],
      }
    }
    const known = ids.size > 0 && ids.size <= 9 ? ` Known: ${listed([...ids], 9)}.` : ''
    if (kind === 'count') return { message: `"${id}" cannot be counted.${didYouMean(id, ids)}${known}`, related: [] }
    const guess = didYouMean(id, ids) || known || (ids.size === 0 ? ' The data has none.' : '')
    return { message: `There is no ${noun} "${id}".${guess} Mend the name, or add it to the data.`, related: [] }
  }
}
