import type { Rule } from '../check.ts'
import { listed } from './words.ts'

export const taskMissing: Rule = {
  id: 'task-missing',
  severity: 'error',
  *check({ project }) {
    const [task] = project.tasks
    if (!task) return
    for (const area of project.areas.filter((one) => !one.incomplete)) {
      for (const duty of area.duties) {
        if (duty.task !== undefined) continue
        yield {
          message: `"${duty.id}" has no task, so the matrix has no place for it. Add task: with one of ${listed(
            project.tasks.map((one) => one.id),
            12,
          )}.`,
          at: duty.at('id'),
          related: [{ message: 'The tasks are listed here.', at: task.at() }],
        }
      }
    }
  },
}
