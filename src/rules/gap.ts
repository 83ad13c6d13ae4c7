import type { Rule } from '../check.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, partyName, type Spot, spotNames, spotsOf } from './words.ts'

export const gap: Rule = {
  id: 'gap',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    const spots = [...spotsOf(project, (offering) => offering.status === 'offered' && !doubts.offering(offering))]
    for (const area of project.areas.filter((one) => !doubts.area(one))) {
      const missing = new Map<string, Spot[]>()
      for (const spot of spots) {
        const { offering, task } = spot
        // An area nobody owns is reported once, as unowned.
        if (derived.level(area, offering, task?.id).owners.length === 0) continue
        for (const cell of derived.cells(area, offering, task?.id)) {
          if (cell.state === 'gap') missing.set(cell.party, [...(missing.get(cell.party) ?? []), spot])
        }
      }
      for (const party of project.parties) {
        const silent = missing.get(party.id)
        if (!silent) continue
        missing.delete(party.id)
        yield {
          message: `Nothing says what ${partyName(party)} does about ${areaName(area)} in ${spotNames(project, silent)}. Give it a duty, or say under "absent" why it has none: ${party.id}: none.`,
          at: area.at(),
        }
      }
    }
  },
}
