import type { Rule } from '../check.ts'

/** A rule whose findings come from reading the files. */
export function loaded(id: string): Rule {
  return {
    id,
    severity: 'error',
    firm: true,
    check: ({ project }) => project.problems.filter((problem) => problem.rule === id),
  }
}
