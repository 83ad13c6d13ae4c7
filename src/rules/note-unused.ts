import type { Rule } from '../check.ts'
import { noteMarks, textsOf } from './notes.ts'
import { ownNodes, placeOf } from './outline.ts'
import { meant } from './usage.ts'
import { areaName } from './words.ts'

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  *check({ project }) {
    for (const area of project.areas) {
      if (area.notes.length === 0 || area.incomplete) continue
      const marks = new Set(Array.from(textsOf(area), ({ text }) => noteMarks(text)).flat())
      // A mark that is mistyped is reported as that.
      const cited = meant(
        marks,
        area.notes.map(({ id }) => id),
      )
      for (const { id, at } of area.notes) {
        if (cited.has(id)) continue
        yield {
          message: `No text of ${areaName(area)} has the mark of the note "${id}", so that no reader finds it. Write [^${id}] where it belongs, or take the note out.`,
          at: at(),
          related: [{ message: 'This is the area.', at: area.at('title') }],
        }
      }
    }
    for (const page of project.pages) {
      const nodes = ownNodes(page)
      const marks = new Set(nodes.filter(({ type }) => type === 'footnoteReference').map(({ identifier }) => identifier))
      for (const node of nodes) {
        if (node.type !== 'footnoteDefinition' || marks.has(node.identifier)) continue
        yield {
          message: `Nothing on this page has the mark of the note "${String(node.identifier)}", so that it is not shown. Write [^${String(node.identifier)}] where it belongs, or take the note out.`,
          at: placeOf(node, page),
        }
      }
    }
  },
}
