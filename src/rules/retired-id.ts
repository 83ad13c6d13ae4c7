import type { Rule } from '../check.ts'

export const retiredId: Rule = {
  id: 'retired-id',
  severity: 'error',
  *check({ project }) {
    const retired = new Map(project.site.retired.map((entry) => [entry.id, entry]))
    if (retired.size === 0) return
    const kinds = { duty: project.duties, area: project.areas, party: project.parties, offering: project.offerings }
    for (const [kind, items] of Object.entries(kinds)) {
      for (const item of items) {
        const entry = retired.get(item.id)
        if (!entry) continue
        yield {
          message: `The id "${item.id}" is retired, so old links to it would now mean this ${kind}. Give the ${kind} a new id; if it is the old one come back, take the id off the list.`,
          at: item.at('id'),
          related: [{ message: `It was retired here: ${entry.reason}`, at: entry.at('id') }],
        }
      }
    }
  },
}
