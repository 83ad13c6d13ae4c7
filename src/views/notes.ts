import { type RichText, walkInline } from '../model/rich-text.ts'

export interface NumberedNote {
  /** Its id on the page. */
  readonly id: string
  readonly number: number
  readonly text: RichText
}

/** The notes of one table: those that its texts cite, numbered in the order of the areas. */
export interface NoteBook {
  readonly list: readonly NumberedNote[]
  find(area: string, note: string): NumberedNote | undefined
}

/** A text of an area, which may cite the area's notes. */
export interface CitedText {
  readonly area: string
  readonly text: RichText | undefined
}

interface Note {
  readonly id: string
  readonly text: RichText
}

/** The notes that texts cite, in the order in which they do. */
export function citedNotes(texts: readonly (RichText | undefined)[], notes: readonly Note[]): readonly Note[] {
  const nodes = texts.flatMap((text) => (text ? [...walkInline(text.nodes)] : []))
  const ids = new Set(nodes.flatMap((node) => (node.kind === 'note' ? [node.id] : [])))
  return [...ids].flatMap((id) => notes.find((note) => note.id === id) ?? [])
}

/** Where the notes of areas are found. */
export interface NoteSource {
  readonly areas: ReadonlyMap<string, { readonly notes: readonly Note[] }>
}

/**
 * Numbers the notes that texts cite. `scope` keeps the ids of several tables of a page apart; the capital keeps them
 * apart from ids of headings and duties, which have none.
 */
export function noteBook(look: NoteSource, texts: Iterable<CitedText>, scope = ''): NoteBook {
  const found = new Map<string, NumberedNote>()
  for (const { area, text } of texts) {
    // Most texts are words and nothing else, and there are many.
    if (!text || text.nodes.every((node) => node.kind === 'text')) continue
    for (const node of walkInline(text.nodes)) {
      if (node.kind !== 'note') continue
      const key = `${area}-${node.id}`
      const note = look.areas.get(area)?.notes.find((one) => one.id === node.id)
      if (note && !found.has(key)) found.set(key, { id: `Note${scope}-${key}`, number: found.size + 1, text: note.text })
    }
  }
  return { list: [...found.values()], find: (area, note) => found.get(`${area}-${note}`) }
}
