import type { Rule } from '../check.ts'
import type { Related } from '../model/diagnostic.ts'
import type { Located } from '../model/place.ts'
import { spotsOf } from './words.ts'

export const unstatedBudget: Rule = {
  id: 'unstated-budget',
  severity: 'error',
  *check({ project, derived }) {
    const budget = project.site.budget.unstated
    if (budget === undefined) return
    const places = new Map<Located, Related>()
    const unstated = project.areas.filter(
      ({ absences, states }) => absences.some(({ because }) => because === 'unstated') || states.some((state) => state.unstated),
    )
    let count = 0
    for (const { offering, task } of spotsOf(project, (one) => one.status === 'offered')) {
      for (const area of unstated) {
        for (const cell of derived.cells(area, offering, task?.id)) {
          const absence = cell.state === 'unstated' ? cell.absences[0] : undefined
          if (absence) places.set(absence, { message: 'Not yet stated.', at: absence.at('because') })
          else if (cell.unstated) places.set(cell.unstated, { message: 'Owners without their duties.', at: cell.unstated.at('duties') })
          else continue
          count++
        }
      }
    }
    if (count <= budget) return
    yield {
      message: `${count} ${count === 1 ? 'cell is' : 'cells are'} "unstated" in the offerings you sell, and the budget allows ${budget}. Say what holds in ${count - budget} of them, or raise the budget.`,
      at: project.site.at('budget', 'unstated'),
      related: [...places.values()].slice(0, 10),
    }
  },
}
