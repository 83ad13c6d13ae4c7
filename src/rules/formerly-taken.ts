import type { Rule } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Located, Place } from '../model/place.ts'

interface Renamed extends Located {
  readonly id: string
  readonly formerly: readonly string[]
  /** The area of a duty: its id was an address there. */
  readonly area?: string
}

export const formerlyTaken: Rule = {
  id: 'formerly-taken',
  severity: 'error',
  *check({ project }) {
    yield* taken('duty', project.duties)
    yield* taken('area', project.areas)
    yield* taken('party', project.parties)
    yield* taken('offering', project.offerings)
  },
}

function* taken(kind: string, items: readonly Renamed[]): Generator<Finding> {
  if (items.every((item) => item.formerly.length === 0)) return
  const current = new Map<string, Renamed>()
  for (const item of items) for (const name of namesOf(item, item.id)) if (!current.has(name)) current.set(name, item)
  const claims = new Map<string, { readonly id: string; readonly at: Place }>()
  for (const item of items) {
    for (const [index, old] of item.formerly.entries()) {
      const at = item.at('formerly', index)
      const names = namesOf(item, old)
      const holder = current.get(old)
      const rival = names.map((name) => claims.get(name)).find((claim) => claim !== undefined)
      if (holder) {
        yield {
          message:
            holder === item
              ? `"${old}" is the id that this ${kind} has now. Write the id it had before, or remove the line.`
              : `"${old}" is the id of another ${kind} now, so old links would lead there. Remove it here, or give the other one a new id.`,
          at,
          related: holder === item ? [] : [{ message: `"${holder.id}" is here.`, at: holder.at('id') }],
        }
      } else if (rival) {
        yield {
          message: `"${old}" cannot be the former id of both "${rival.id}" and "${item.id}": an old link leads to one place. Remove it from one of them.`,
          at,
          related: [{ message: `"${rival.id}" claims it here.`, at: rival.at }],
        }
      }
      for (const name of names) if (!claims.has(name)) claims.set(name, { id: item.id, at })
    }
  }
}

/** What an id is known by: of a duty also with its area, as its address is. */
function namesOf(item: Renamed, id: string): readonly string[] {
  return item.area === undefined || id.includes('/') ? [id] : [id, `${item.area}/${id}`]
}
