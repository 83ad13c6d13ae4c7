import type { Rule } from '../check.ts'
import type { Absence } from '../model/absence.ts'
import { spotsOf } from './words.ts'

export const unstatedBudget: Rule = {
  id: 'unstated-budget',
  severity: 'error',
  *check({ project, derived }) {
    const budget = project.site.budget.unstated
    if (budget === undefined) return
    const absences = new Set<Absence>()
    const unstated = project.areas.filter((area) => area.absences.some(({ because }) => because === 'unstated'))
    let count = 0
    for (const { offering, task } of spotsOf(project, (one) => one.status === 'offered')) {
      for (const area of unstated) {
        for (const cell of derived.cells(area, offering, task?.id)) {
          if (cell.state !== 'unstated') continue
          count++
          absences.add(cell.absences[0]!)
        }
      }
    }
    if (count <= budget) return
    yield {
      message: `${count} ${count === 1 ? 'cell is' : 'cells are'} "unstated" in the offerings you sell, and the budget allows ${budget}. Say what holds in ${count - budget} of them, or raise the budget.`,
      at: project.site.at('budget', 'unstated'),
      related: Array.from(absences)
        .slice(0, 10)
        .map((absence) => ({ message: 'Not yet stated.', at: absence.at('because') })),
    }
  },
}
