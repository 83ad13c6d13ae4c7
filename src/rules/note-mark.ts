import type { Rule } from '../check.ts'
import type { Page } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { outlineOf } from './outline.ts'
import { ownTexts } from './rich-texts.ts'

/** A mark typed behind a word: stars, daggers, raised numbers. Not "m²". */
const mark = /(?<=[\p{L}\d.,;:)"'”’%])(\*{1,3}|†|‡|(?<!(?<!\p{L})[cdkm]?m)[¹²³⁴⁵⁶⁷⁸⁹])(?=\s|$|[.,;:)])/gu
const anyMark = /[*†‡¹²³⁴⁵⁶⁷⁸⁹]/
/** The same at the beginning of a note. */
const opening = /^\s*(\*{1,3}|†|‡|[¹²³⁴⁵⁶⁷⁸⁹])\s*(?=[\p{L}\d"“(])/u

interface Marked {
  readonly sign: string
  readonly at: Place
}

export const noteMark: Rule = {
  id: 'note-mark',
  severity: 'warning',
  *check({ project }) {
    const pages = new Map<Page, { readonly marks: Marked[]; readonly notes: Marked[] }>()
    for (const block of outlineOf(project)) {
      const found = pages.get(block.page) ?? { marks: [], notes: [] }
      pages.set(block.page, found)
      const runs = block.kind === 'table' ? [...block.head, ...block.rows.flat()].map(({ run }) => run) : 'run' in block ? [block.run] : []
      for (const { text, place } of runs) {
        if (!anyMark.test(text)) continue
        const note = opening.exec(text)
        if (note !== null) found.notes.push({ sign: note[1]!, at: place(text.indexOf(note[1]!)) })
        for (const match of text.matchAll(mark)) found.marks.push({ sign: match[1]!, at: place(match.index) })
      }
    }
    for (const { marks, notes } of pages.values()) {
      const [marked, noted] = [marks, notes].map((all) => new Set(all.map(({ sign }) => sign)))
      const [note] = notes
      for (const { sign, at } of marks) {
        if (noted!.has(sign)) continue
        yield {
          message: `The mark "${sign}" promises a note, but none on this page begins with it. Write the note as a line [^so]: … and the mark as [^so], or take the mark out.`,
          at,
          related: note === undefined ? [] : [{ message: `This note has the mark "${note.sign}".`, at: note.at }],
        }
      }
      for (const { sign, at } of notes) {
        if (marked!.has(sign)) continue
        const [other] = marks
        yield {
          message: `This note begins with "${sign}", but no word on this page has that mark, so that nobody knows what it is about. Write [^so] behind the word and [^so]: before the note.`,
          at,
          related: other === undefined ? [] : [{ message: `This word has the mark "${other.sign}".`, at: other.at }],
        }
      }
    }
    for (const { text, at } of ownTexts(project)) {
      const match = /[\p{L}\d.)](\*{1,3}|†|‡)$/u.exec(text.plain)
      if (match === null) continue
      yield {
        message: `The mark "${match[1]}" promises a note, but texts of the data cite theirs as [^id]. Write the note under "notes" of the area, and its mark here.`,
        at: at(),
      }
    }
  },
}
