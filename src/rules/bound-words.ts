import { stems } from '../judge/words.ts'
import type { Duty } from '../model/duty.ts'
import type { Page } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { byId, type Project } from '../model/project.ts'
import type { RunningText } from '../model/running-text.ts'
import { type Block, outlineOf } from './outline.ts'
import { dutyName } from './words.ts'

/** Words of a page that cite one duty. */
export interface BoundWords {
  readonly page: Page
  readonly words: string
  readonly duty: Duty
  readonly at: Place
}

/** Everything inside of a `<Duty>`, in order. */
export function* boundWords(project: Project): Generator<BoundWords> {
  const duties = byId(project.duties)
  for (const block of outlineOf(project))
    for (const { text, bindings, place } of runsOf(block))
      for (const { duties: ids, start, end } of bindings) {
        const duty = ids.length === 1 ? duties.get(ids[0]!) : undefined
        if (duty !== undefined) yield { page: block.page, words: text.slice(start, end), duty, at: place(start) }
      }
}

function runsOf(block: Block): readonly RunningText[] {
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()].map(({ run }) => run) : 'run' in block ? [block.run] : []
}

/** The stems of a duty's own words, and of the names of its area, each made once. */
export function stemsOfDuties({ areas }: Project): (duty: Duty) => ReadonlySet<string> {
  const titles = byId(areas)
  const known = new Map<string, ReadonlySet<string>>()
  return (duty) => {
    const { title = '', keywords = [] } = titles.get(duty.area) ?? {}
    const made = known.get(duty.id) ?? new Set([duty.text.plain, title, ...keywords].flatMap((text) => stems(text)))
    known.set(duty.id, made)
    return made
  }
}

/** What is told of words that cite one duty and mean another. */
export function meansAnother({ words, duty, at }: BoundWords, other: Duty, why: string) {
  return {
    message: `"${words.length > 80 ? `${words.slice(0, 79)}…` : words}" is bound to ${dutyName(duty)}, ${why} ${dutyName(other)} does. Write id="${other.id}", or mend the words.`,
    at,
    related: [
      { message: 'This is what it is bound to.', at: duty.at('text') },
      { message: 'This is what it says.', at: other.at('text') },
    ],
  }
}
