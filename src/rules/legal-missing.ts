import type { Rule } from '../check.ts'

export const legalMissing: Rule = {
  id: 'legal-missing',
  severity: 'warning',
  *check({ project }) {
    const { legal, at } = project.site
    // What a faulty site.yaml lacks cannot be told.
    if (legal || project.problems.some((problem) => problem.at.file === 'data/site.yaml')) return
    yield {
      message:
        'data/site.yaml does not say which version this is, from when it is in force, and which agreements prevail over it. Add "legal" with version, effective, agreements and disclaimer.',
      at: at(),
    }
  },
}
