import { selects } from '../../../../src/model/condition.ts'
import type { Finder } from './change.ts'
import { kept, pairs } from './change.ts'

/** What an overview says of an area, against the level that now follows from its duties. */
export const states: Finder = function* (change) {
  const { before, after } = change
  for (const [old, area] of kept(before.project.areas, after.project.areas)) {
    for (const state of area.states) {
      for (const task of state.tasks ?? [undefined]) {
        for (const [one, offering] of pairs(change)) {
          if (selects(state.when, offering) === 'none') continue
          const so = (owners: readonly string[]) => owners.toSorted().join() === state.owners.toSorted().join()
          const now = after.derived.level(area, offering, task).owners
          const was = before.derived.level(old, one, task).owners
          if (so(now) || (!so(was) && now.join() !== was.join())) continue
          yield { at: state.at('owner'), says: `the level of ${area.id} is ${state.owners}` }
          // Where the state itself was changed, it is the duties that speak against it.
          for (const cell of after.derived.cells(area, offering, task))
            if (state.owners.includes(cell.party) !== now.includes(cell.party))
              for (const { at } of [...cell.duties, ...cell.assists, ...cell.absences])
                yield { at: at(), says: `${cell.party} in ${area.id}` }
        }
      }
    }
  }
}

/** Cells that nobody speaks of any more, of which two statements speak, or whose reason no longer holds. */
export const cells: Finder = function* (change) {
  const { before, after } = change
  const tasks = after.project.tasks.length > 0 ? after.project.tasks.map(({ id }) => id) : [undefined]
  for (const [old, area] of kept(before.project.areas, after.project.areas)) {
    for (const [one, offering] of pairs(change)) {
      for (const task of tasks) {
        const was = before.derived.cells(old, one, task)
        for (const cell of after.derived.cells(area, offering, task)) {
          const then = was.find(({ party }) => party === cell.party)
          const head = [area.at(), area.at('title')]
          if (cell.state === 'gap' && then?.state !== 'gap')
            for (const at of head) yield { at, says: `${cell.party} has no part and no reason in ${area.id}` }
          const own = cell.absences.filter(({ party }) => party === cell.party)
          const filled = cell.duties.length + cell.assists.length > 0
          const wasFilled = (then?.duties.length ?? 0) + (then?.assists.length ?? 0) > 0 && (then?.absences.length ?? 0) > 0
          if (filled && own.length > 0 && !wasFilled) {
            yield { at: own[0]!.at('because'), says: `why ${cell.party} has no duty in ${area.id}` }
            for (const duty of [...cell.duties, ...cell.assists]) yield { at: duty.at('by'), says: `${duty.id} is ${cell.party}'s` }
          }
          if (cell.absences.length > 1 && (then?.absences.length ?? 0) < 2)
            for (const { at } of cell.absences) yield { at: at('because'), says: 'two reasons' }
          for (const absence of cell.absences) {
            const from = absence.from
            if (absence.because !== 'inherited' || from === undefined) continue
            const owns = (found: readonly { readonly party: string; readonly duties: readonly unknown[] }[]) =>
              found.some(({ party, duties }) => party === from && duties.length > 0)
            if (!owns(after.derived.cells(area, offering, task)) && (owns(was) || then?.absences[0]?.from !== from)) {
              yield { at: absence.at('from'), says: `${cell.party} inherits it from ${from}` }
              yield { at: area.at('title'), says: `${from} owns nothing in ${area.id}` }
            }
          }
        }
        const owned = (found: readonly { readonly duties: readonly unknown[] }[]) => found.some(({ duties }) => duties.length > 0)
        if (owned(was) && !owned(after.derived.cells(area, offering, task)))
          yield { at: area.at('title'), says: `nobody owns ${area.id} any more` }
      }
    }
  }
}

/** Duties that rely on something that is no longer in force. */
export const reliance: Finder = function* (change) {
  const { before, after } = change
  for (const [old, duty] of kept(before.project.duties, after.project.duties)) {
    const met = (site: typeof before, from: typeof duty, offering: Parameters<typeof site.derived.holders>[1]) =>
      site.derived.holders(from, offering).length === 0 ||
      from.reliesOn.some((id) => site.project.duties.some((one) => one.id === id && site.derived.holders(one, offering).length > 0))
    if (duty.reliesOn.length === 0) continue
    for (const [one, offering] of pairs(change))
      if (met(before, old, one) && !met(after, duty, offering)) {
        yield { at: duty.at('relies-on'), says: `${duty.id} relies on ${duty.reliesOn}` }
        for (const target of after.project.duties.filter(({ id }) => duty.reliesOn.includes(id)))
          yield { at: target.at('by'), says: `where ${target.id} is in force` }
      }
  }
  for (const duty of after.project.duties.filter(({ insteadOf }) => insteadOf !== undefined)) {
    const target = after.project.duties.find(({ id }) => id === duty.insteadOf)
    const old = before.project.duties.find(({ id }) => id === duty.insteadOf)
    if (!target || !old) continue
    for (const [one, offering] of pairs(change)) {
      if (after.derived.holders(duty, offering).length === 0 || after.derived.holders(target, offering).length > 0) continue
      if (before.derived.holders(old, one).length > 0)
        yield { at: duty.at('instead-of'), says: `${duty.id} takes the place of ${target.id}` }
    }
  }
}

/** Duties that prose cites inside a `<For>` or on an offering's page, and that are no longer in force, or no longer the party's, there. */
export const scopes: Finder = function* ({ before, after }) {
  for (const page of after.project.pages) {
    for (const reference of page.references) {
      if (reference.component !== 'Duty' && reference.component !== 'Duties') continue
      for (const id of (reference.attributes.id ?? reference.attributes.of ?? '').split(/\s+/)) {
        const limits = reference.scopes.map(({ parties, offerings }) => ({ parties, offerings }))
        const fits = (site: typeof before) => {
          const duty = site.project.duties.find((one) => one.id === id)
          if (!duty) return true
          const within = site.project.offerings.filter((one) =>
            limits.every(({ offerings }) => offerings.length === 0 || offerings.includes(one.id)),
          )
          return within.every((offering) => {
            if (limits.every(({ offerings }) => offerings.length === 0) && site.derived.holders(duty, offering).length === 0) return true
            const holders = site.derived.holders(duty, offering)
            return (
              holders.length > 0 && limits.every(({ parties }) => parties.length === 0 || parties.some((party) => holders.includes(party)))
            )
          })
        }
        if (limits.length > 0 && fits(before) && !fits(after)) yield { at: reference.at, says: `cites ${id} where it is limited` }
      }
    }
  }
}
