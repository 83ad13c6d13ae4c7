import type { Rule } from '../check.ts'
import { selects } from '../model/condition.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, partyNames, spotsOf } from './words.ts'

export const absenceSilent: Rule = {
  id: 'absence-silent',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    if (doubts.offerings) return
    const name = partyNames(project)
    const spots = [...spotsOf(project, () => true)]
    for (const area of project.areas.filter((one) => one.absences.length > 0 && !doubts.area(one))) {
      const heard = new Set(spots.flatMap(({ offering, task }) => derived.cells(area, offering, task?.id).flatMap((cell) => cell.absences)))
      for (const absence of area.absences.filter((one) => !heard.has(one))) {
        const reached = spots.filter(
          ({ offering, task }) =>
            selects(absence.when, offering) !== 'none' && (!task || !absence.tasks || absence.tasks.includes(task.id)),
        )
        const at = absence.at('because')
        if (absence.party === 'others') {
          // A bare `others` covers whatever is left, even nothing. Where nobody owns the area, unowned reports that.
          if (!absence.text) continue
          if (reached.some(({ offering, task }) => derived.cells(area, offering, task?.id).some((cell) => cell.state === 'gap'))) continue
          yield {
            message: `"others" has no cell left to speak of in ${areaName(area)}: every party there has a duty or an absence of its own, so its text is shown nowhere. Remove it, or move the text.`,
            at,
          }
        } else if (reached.some(({ offering }) => offering.parties.includes(absence.party))) {
          yield { message: `This absence is never read: "states" speak for every compared offering it reaches. Remove it.`, at }
        } else {
          yield {
            message: `${name(absence.party)} takes part in no described offering that this absence speaks of, so it says nothing. Remove it, or add ${name(absence.party)} to the offering that it means.`,
            at,
          }
        }
      }
    }
  },
}
