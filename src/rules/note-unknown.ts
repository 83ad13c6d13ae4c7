import type { Rule } from '../check.ts'
import type { Area } from '../model/area.ts'
import { didYouMean } from '../model/nearest.ts'
import { theKey } from '../model/place.ts'
import { noteMarks, textsOf } from './notes.ts'
import { areaName } from './words.ts'

export const noteUnknown: Rule = {
  id: 'note-unknown',
  severity: 'error',
  *check({ project }) {
    for (const area of project.areas.filter((one: Area) => !one.incomplete)) {
      const notes = new Set(area.notes.map((note) => note.id))
      for (const { text, at } of textsOf(area)) {
        for (const id of noteMarks(text)) {
          if (notes.has(id)) continue
          yield {
            message: `${areaName(area)} has no note "${id}".${didYouMean(id, notes)} Write it under "notes" of the area, or mend the mark [^${id}].`,
            at: at(),
            related: [
              notes.size > 0
                ? { message: 'The notes of the area are here.', at: area.at('notes', theKey) }
                : { message: 'This area has no notes.', at: area.at('id') },
            ],
          }
        }
      }
    }
    for (const page of project.pages) {
      for (const { id, at } of page.looseNotes) {
        yield { message: `This page has no note "${id}". Add a line [^${id}]: with the note’s words, or mend the mark [^${id}].`, at }
      }
    }
  },
}
