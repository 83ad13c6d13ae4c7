import type { Rule } from '../check.ts'
import type { Project } from '../model/project.ts'
import { textsOf } from './notes.ts'
import { citedIds, meant, partiesInUse, termsInTexts } from './usage.ts'

export const unused: Rule = {
  id: 'unused',
  severity: 'warning',
  *check({ project }) {
    // What could not be read may use them.
    const unread = (folder: string) => project.problems.some((problem) => problem.at.file.startsWith(folder))
    const [areas, content] = [!unread('data/areas/'), !unread('content/')]
    const parties = areas && content ? meant(partiesInUse(project), idsOf(project.parties)) : undefined
    for (const party of project.parties) {
      if (parties?.has(party.id) === false) {
        yield {
          message: `${party.name} has no duty and no absence of its own, and no page names it. Say what it does, or remove the party.`,
          at: party.at('id'),
        }
      }
    }
    const facts = content ? meant(citedIds(project, ['fact']), idsOf(project.facts)) : undefined
    for (const fact of project.facts) {
      if (facts?.has(fact.id) === false)
        yield { message: `No page cites the fact "${fact.id}". Cite it with <Fact id="${fact.id}" />, or remove it.`, at: fact.at('id') }
    }
    if (areas && content) {
      const cited = meant(citedIds(project, ['term']), idsOf(project.terms))
      const open = project.terms.filter((term) => !cited.has(term.id))
      const found = open.length > 0 ? termsInTexts(open, textsWithWords(project)) : undefined
      for (const term of open) {
        if (!found?.has(term))
          yield {
            message: `The term "${term.term}" stands in no page, duty or summary, nor does a synonym. Use it, or remove it.`,
            at: term.at('id'),
          }
      }
    }
  },
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id)
}

function* textsWithWords(project: Project): Generator<string> {
  for (const page of project.pages) yield `${page.title} ${page.summary ?? ''} ${page.text}`
  for (const area of project.areas) for (const { text } of textsOf(area)) yield text.plain
}
