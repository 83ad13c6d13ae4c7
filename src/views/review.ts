import type { Page } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { addDays } from '../model/scalar.ts'
import { dateWords } from './dates.ts'

/** When a page was last reviewed and is next, in words. */
export interface ReviewView {
  readonly reviewed: string
  /** Absent where site.yaml says nothing of how long a review holds. */
  readonly next?: string | undefined
}

/** What a page says of its reviews; undefined where it was never reviewed. From the data alone: no clock is asked. */
export function reviewOf({ site }: Pick<Project, 'site'>, page: Pick<Page, 'reviewed'> | undefined): ReviewView | undefined {
  if (page?.reviewed === undefined) return undefined
  const term = site.review.page
  return {
    reviewed: dateWords(page.reviewed, site),
    next: term === undefined ? undefined : dateWords(addDays(page.reviewed, Number.parseInt(term, 10)), site),
  }
}
