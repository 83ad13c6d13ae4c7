import type { Area } from '../model/area.ts'
import type { Place } from '../model/place.ts'
import { type RichText, walkInline } from '../model/rich-text.ts'

/** The texts of an area that may cite its notes. */
export function* textsOf(area: Area): Generator<{ readonly text: RichText; readonly at: () => Place }> {
  if (area.summary) yield { text: area.summary, at: () => area.at('summary') }
  for (const { at, text, condition } of area.duties) {
    yield { text, at: () => at('text') }
    if (condition) yield { text: condition, at: () => at('condition') }
  }
  for (const { at, text } of area.absences) if (text) yield { text, at: () => at('text') }
  for (const { at, text } of area.notes) yield { text, at: () => at() }
}

/** The ids of the notes that a text cites. */
export function noteMarks(text: RichText): readonly string[] {
  if (text.nodes.every((node) => node.kind === 'text')) return []
  return Array.from(walkInline(text.nodes)).flatMap((node) => (node.kind === 'note' ? [node.id] : []))
}
