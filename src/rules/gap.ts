import type { Rule } from '../check.ts'
import { offered, offeringName, partyName, tasksOf } from './words.ts'

export const gap: Rule = {
  id: 'gap',
  severity: 'error',
  *check({ project, derived }) {
    for (const area of project.areas.filter((one) => !one.incomplete)) {
      for (const party of project.parties) {
        const missing: string[] = []
        for (const offering of offered(project)) {
          for (const task of tasksOf(project)) {
            // An area nobody owns is reported once, as unowned.
            if (derived.level(area, offering, task?.id).owners.length === 0) continue
            const cell = derived.cells(area, offering, task?.id).find((one) => one.party === party.id)
            if (cell?.state === 'gap') missing.push(task ? `${offeringName(offering)} (${task.title})` : offeringName(offering))
          }
        }
        if (missing.length === 0) continue
        yield {
          message: `Nothing says what ${partyName(party)} does about "${area.title}" in ${missing.join(', ')}. Give it a duty, or say under "absent" why it has none: ${party.id}: none.`,
          at: area.at(),
        }
      }
    }
  },
}
