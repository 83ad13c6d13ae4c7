import type { Page } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { RunningText } from '../model/running-text.ts'
import { outlineOf } from './outline.ts'

/** A sign that leads to a note, or that a note begins with. */
export interface PrintMark {
  readonly page: Page
  readonly sign: string
  readonly at: Place
}

/** Notes as print has them: a star or a dagger behind a word, and a paragraph that begins with the same. */
export function printMarksIn(project: Project): { readonly marks: readonly PrintMark[]; readonly notes: readonly PrintMark[] } {
  const marks: PrintMark[] = []
  const notes: PrintMark[] = []
  const read = (page: Page, run: RunningText) => {
    const [, blank = '', sign] = /^(\s*)(\*+|†+|‡+)\s?(?=\p{L})/u.exec(run.text) ?? []
    if (sign !== undefined) notes.push({ page, sign, at: run.place(blank.length) })
    for (const { 0: found, index } of run.text.matchAll(/(?<=\p{L}[\p{L}\d]*[.,;:)”’"]?)(?:\*+|†+|‡+)(?=[\s.,;:)]|$)/gu))
      marks.push({ page, sign: found, at: run.place(index) })
  }
  for (const block of outlineOf(project)) {
    if (block.kind === 'table') for (const cell of [block.head, ...block.rows].flat()) read(block.page, cell.run)
    else if (block.kind !== 'list' && block.kind !== 'component') read(block.page, block.run)
  }
  // "** Please note **" is a note between two signs, the second of which leads nowhere.
  const closing = (mark: PrintMark) =>
    notes.some(({ page, sign, at }) => page === mark.page && sign === mark.sign && at.line === mark.at.line)
  return { marks: marks.filter((mark) => !closing(mark)), notes }
}

/** Those to which nothing on the other side, and on the same page, answers. */
export function unanswered(these: readonly PrintMark[], others: readonly PrintMark[]): readonly PrintMark[] {
  return these.filter(({ page, sign }) => !others.some((other) => other.page === page && other.sign === sign))
}
