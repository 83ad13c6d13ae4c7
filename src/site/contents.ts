import type { Page } from '../model/page.ts'

export interface ContentsItem {
  readonly id: string
  readonly title: string
  readonly depth: 2 | 3
}

/** The headings of prose, for the list of contents. */
export function headingsOf(page: Page | undefined): readonly ContentsItem[] {
  return (page?.headings ?? [])
    .filter((heading) => heading.depth <= 3)
    .map(({ id, text, depth }) => ({ id, title: text, depth: depth === 3 ? 3 : 2 }))
}

/** An entry for a section that the template writes; none where it is empty. */
export function entry(id: string, title: string, shown: boolean | number = true): readonly ContentsItem[] {
  return shown ? [{ id, title, depth: 2 }] : []
}
