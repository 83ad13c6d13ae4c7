import type { PublishedText } from '../../model/published-parts.ts'
import type { RichText } from '../../model/rich-text.ts'
import type { Site } from '../../model/site.ts'
import { richMarkdown } from '../markdown/rich.ts'

/** A text of the data with its marks and without, its links whole. */
export function published(site: Pick<Site, 'url'>, text: RichText): PublishedText {
  return { markdown: richMarkdown(text, { site, marks: true }), plain: text.plain }
}

export function maybe(site: Pick<Site, 'url'>, text: RichText | undefined): PublishedText | undefined {
  return text && published(site, text)
}
