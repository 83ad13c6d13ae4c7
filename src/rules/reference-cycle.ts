import type { Rule } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import { counts, type Duty } from '../model/duty.ts'

/** A duty in a ring, and which of its references leads on. */
interface Link {
  readonly duty: Duty
  readonly index: number
}

export const referenceCycle: Rule = {
  id: 'reference-cycle',
  severity: 'error',
  *check({ project }) {
    const order = new Map(project.duties.map((duty, index) => [duty, index]))
    const start = (ring: readonly Link[]) =>
      ring.reduce((best, link, at) => (order.get(link.duty)! < order.get(ring[best]!.duty)! ? at : best), 0)
    const turned = (ring: readonly Link[]) => [...ring.slice(start(ring)), ...ring.slice(0, start(ring))]
    for (const ring of rings(project.duties, (duty) => duty.reliesOn)) {
      yield describe(turned(ring), 'relies-on', 'No duty can rely on itself, not even by way of others')
    }
    const replacing = project.duties.filter((duty) => !counts(duty))
    for (const ring of rings(replacing, (duty) => (duty.insteadOf === undefined ? [] : [duty.insteadOf]))) {
      yield describe(turned(ring), 'instead-of', 'No duty can take its own place, not even by way of others')
    }
  },
}

function describe(ring: readonly Link[], key: string, why: string): Finding {
  const [first, ...others] = ring as [Link, ...Link[]]
  const names = [...ring, first].map(({ duty }) => duty.id)
  return {
    message: `${why}: ${names.join(' → ')}. Remove one of these "${key}".`,
    at: first.duty.at(key, first.index),
    related: others.map(({ duty, index }) => ({ message: `"${duty.id}" leads on.`, at: duty.at(key, index) })),
  }
}

/** Every ring that a walk along the references closes, each once. */
function* rings(duties: readonly Duty[], next: (duty: Duty) => readonly string[]): Generator<readonly Link[]> {
  const named = new Map(duties.toReversed().map((duty) => [duty.id, duty]))
  const state = new Map<Duty, 'open' | 'done'>()
  for (const root of duties) {
    if (state.has(root) || next(root).length === 0) continue
    const trail = [{ duty: root, index: -1 }]
    state.set(root, 'open')
    while (trail.length > 0) {
      const top = trail.at(-1)!
      top.index++
      const names = next(top.duty)
      if (top.index >= names.length) {
        state.set(top.duty, 'done')
        trail.pop()
        continue
      }
      const target = named.get(names[top.index]!)
      if (!target) continue
      if (state.get(target) === 'open') yield trail.slice(trail.findIndex(({ duty }) => duty === target)).map((link) => ({ ...link }))
      else if (!state.has(target)) {
        state.set(target, 'open')
        trail.push({ duty: target, index: -1 })
      }
    }
  }
}
