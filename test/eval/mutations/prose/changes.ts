import type { Area } from '../../../../src/model/area.ts'
import type { Draft, Observable } from '../mutant.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'

/** One change within a passage; offsets count into the file. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A passage changed in some places, shown as a reader sees it. */
export function reworked(passage: Passage, pieces: readonly Piece[], observable: Observable): Draft {
  const raw = pieces
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: now }) => text.slice(0, start - passage.start) + now + text.slice(end - passage.start), passage.raw)
  return {
    edits: pieces.map((piece) => ({ file: passage.file, ...piece })),
    before: bare(passage.raw),
    after: bare(raw),
    observable,
    around: { file: passage.file, from: passage.block.from, to: passage.block.to },
  }
}

/** A sentence put behind a passage. */
export function inserted(passage: Passage, sentence: string, observable: Observable): Draft {
  return {
    edits: [{ file: passage.file, start: passage.block.end, end: passage.block.end, text: ` ${sentence}` }],
    before: 'nothing',
    after: bare(sentence),
    observable,
    around: { file: passage.file, from: passage.block.from, to: passage.block.to },
  }
}

/** The last sentence of the first paragraph of each page that has one, outside of any `<For>`. */
export function openings(site: Site): readonly Passage[] {
  const pages = new Map<string, Passage>()
  for (const passage of site.passages)
    if (passage.kind === 'sentence' && passage.scopes.length === 0 && passage.block.node.type === 'paragraph' && !pages.has(passage.file))
      pages.set(passage.file, passage)
  return [...pages.values()]
}

/** Pages that explain an area, with where a sentence can be put. */
export function areaOpenings(site: Site): readonly { readonly area: Area; readonly passage: Passage }[] {
  return openings(site).flatMap((passage) => {
    const area = site.project.areas.find(({ id }) => id === passage.page?.area)
    return area ? [{ area, passage }] : []
  })
}

function bare(raw: string): string {
  return raw.replace(/<([A-Z]\w*)[^>]*id="([^"]*)"[^>]*\/>/g, '‹$1 $2›').replace(/<[^>]*>/g, '')
}

/** Passages of pages: what stands in data files is changed by kinds of its own. */
export function prose(site: Site): readonly Passage[] {
  return site.passages.filter(({ kind }) => kind !== 'data')
}
