import type { Place } from '../../../src/model/place.ts'
import type { Site } from './site.ts'

/** Replaces a stretch of a file; offsets count into the unchanged text. */
export interface Edit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Another statement of the site that cannot be true together with the changed one. Its place is that in the changed site. */
export interface Witness {
  readonly at: Place
  readonly says: string
}

/**
 * Whether anything else on the site tells that a change is wrong, decided without the checker: by the statements that do, or
 * by the reason why none does.
 */
export type Observable = { readonly witnesses: readonly Witness[] } | { readonly reason: string }

/** One change to a consistent site. */
export interface Draft {
  readonly edits: readonly Edit[]
  /** What stood there, and what stands there now, in a few words. */
  readonly before: string
  readonly after: string
  /** For a change in prose, which knows what it now says; one in data is compared with the rest of the site (see `compare`). */
  readonly observable?: Observable
  /** The block around the change, in the unchanged file: a finding at its head is at the right place too. */
  readonly around?: { readonly file: string; readonly from: number; readonly to: number }
}

/** A kind of change. */
export interface Mutator {
  readonly kind: string
  readonly of: 'data' | 'prose'
  /** All changes of the kind that the site has room for, in the order of its files. */
  drafts(site: Site): Iterable<Draft>
}

/** The lines of an edit in the text that it leads to; for a removal those on both sides of the gap. */
export function linesOf(edits: readonly Edit[], file: string, text: string): ReadonlySet<number> {
  const lines = new Set<number>()
  let shift = 0
  for (const edit of sorted(edits, file)) {
    const start = edit.start + shift
    const end = start + edit.text.length
    const first = lineAt(text, edit.text === '' ? Math.max(0, start - 1) : start)
    const last = lineAt(text, edit.text.endsWith('\n') ? end - 1 : end)
    for (let line = first; line <= last; line++) lines.add(line)
    shift += edit.text.length - (edit.end - edit.start)
  }
  return lines
}

export function applied(edits: readonly Edit[], file: string, text: string): string {
  return sorted(edits, file).reduceRight((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text)
}

/** Where a line of the unchanged file is in the changed one. */
export function shifted(edits: readonly Edit[], file: string, text: string, line: number): number {
  let result = line
  for (const edit of sorted(edits, file)) {
    if (lineAt(text, edit.end) > line) break
    result += breaks(edit.text) - breaks(text.slice(edit.start, edit.end))
  }
  return result
}

export function lineAt(text: string, offset: number): number {
  return breaks(text.slice(0, offset)) + 1
}

function breaks(text: string): number {
  return text.split('\n').length - 1
}

function sorted(edits: readonly Edit[], file: string): readonly Edit[] {
  return edits.filter((edit) => edit.file === file).toSorted((a, b) => a.start - b.start)
}
