import type { Rule } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { ProseNode } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { noteMarks, textsOf } from './notes.ts'
import { printMarksIn, unanswered } from './print-marks.ts'
import { citedIds, meant, partiesInUse, termsInTexts } from './usage.ts'
import { areaName } from './words.ts'

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
    for (const area of project.areas.filter((one) => one.notes.length > 0 && !one.incomplete)) {
      const marks = Array.from(textsOf(area)).flatMap(({ text }) => noteMarks(text))
      const cited = meant(new Set(marks), idsOf(area.notes))
      for (const note of area.notes) {
        if (cited.has(note.id)) continue
        yield {
          message: `No text in ${areaName(area)} cites the note "${note.id}". Put the mark [^${note.id}] where it belongs, or remove the note.`,
          at: note.at(),
          related: [{ message: 'This is the area.', at: area.at('id') }],
        }
      }
    }
    yield* idleNotes(project)
  },
}

/** Notes of pages to which no mark leads. */
function* idleNotes(project: Project): Generator<Finding> {
  for (const page of project.pages) {
    const marks = new Set(nodesIn(page.tree, 'footnoteReference').map(({ identifier }) => identifier))
    for (const node of nodesIn(page.tree, 'footnoteDefinition')) {
      if (marks.has(node.identifier)) continue
      const { line, column } = (node.position as { start: Place }).start
      yield {
        message: `Nothing on this page leads to the note [^${String(node.label)}]. Put the mark where it belongs, or remove the note.`,
        at: { file: page.file, line, column },
      }
    }
  }
  const { marks, notes } = printMarksIn(project)
  for (const { page, sign, at } of unanswered(notes, marks)) {
    const others = marks.filter((mark) => mark.page === page)
    yield {
      message: `This paragraph begins with "${sign}" as a note does, and no mark "${sign}" on this page leads to it. Put the mark where it belongs, or remove the sign.`,
      at,
      related: others.slice(0, 3).map((mark) => ({ message: `This mark is "${mark.sign}".`, at: mark.at })),
    }
  }
}

function nodesIn(node: ProseNode, type: string): readonly ProseNode[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => nodesIn(child, type))]
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id)
}

function* textsWithWords(project: Project): Generator<string> {
  for (const page of project.pages) yield `${page.title} ${page.summary ?? ''} ${page.text}`
  for (const area of project.areas) for (const { text } of textsOf(area)) yield text.plain
}
