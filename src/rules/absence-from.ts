import type { Rule } from '../check.ts'
import type { Absence } from '../model/absence.ts'
import { byId } from '../model/project.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, listed, partyNames, type Spot, spotNames, spotsOf } from './words.ts'

export const absenceFrom: Rule = {
  id: 'absence-from',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    const name = partyNames(project)
    const parties = byId(project.parties)
    const spots = [...spotsOf(project, (offering) => !doubts.offering(offering))]
    for (const area of project.areas) {
      for (const absence of area.absences) {
        const { because, from, party } = absence
        if (because === 'inherited' && from === undefined) {
          const owners = [...new Set(spots.flatMap(({ offering, task }) => derived.level(area, offering, task?.id).owners))]
          const names = owners.filter((owner) => owner !== party)
          yield {
            message: `"inherited" does not say from whom. Write { because: inherited, from: ${names[0] ?? '…'} }${names.length > 1 ? `; owners here are ${listed(names)}` : ''}.`,
            at: absence.at('because'),
          }
        } else if (because !== 'inherited' && from !== undefined) {
          yield {
            message: `"from" goes with "inherited", not with "${because}". Remove it, or write because: inherited.`,
            at: absence.at('from'),
          }
        } else if (from !== undefined && from === party) {
          yield {
            message: `${name(from)} cannot inherit from itself. Name the party that does the work, or choose another reason.`,
            at: absence.at('from'),
          }
        }
      }
      const inherited = new Set(
        area.absences.filter(({ because, from, party }) => because === 'inherited' && from !== party && parties.has(from ?? '')),
      )
      if (inherited.size === 0 || doubts.area(area)) continue
      const wrong = new Map<Absence, Spot[]>()
      for (const spot of spots) {
        const { owners } = derived.level(area, spot.offering, spot.task?.id)
        if (owners.length === 0) continue
        const cells = derived.cells(area, spot.offering, spot.task?.id).filter((cell) => cell.duties.length + cell.assists.length === 0)
        for (const absence of new Set(cells.flatMap((cell) => cell.absences))) {
          if (inherited.has(absence) && !owners.includes(absence.from!)) wrong.set(absence, [...(wrong.get(absence) ?? []), spot])
        }
      }
      for (const [absence, where] of wrong) {
        const { offering, task } = where[0]!
        const owners = derived.level(area, offering, task?.id).owners
        const [owned] = area.duties.filter((duty) => derived.holders(duty, offering).some((party) => owners.includes(party)))
        yield {
          message: `${name(absence.from!)} owns no duty in ${areaName(area)} in ${spotNames(project, where)}, so nobody can inherit it from there. Name an owner (${listed(owners.map(name))}), or write the duty that ${name(absence.from!)} has.`,
          at: absence.at('from'),
          related: owned ? [{ message: 'An owner’s duty is here.', at: owned.at('by') }] : [],
        }
      }
    }
  },
}
