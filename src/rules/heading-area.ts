import type { Context, Rule } from '../check.ts'
import type { Area } from '../model/area.ts'
import type { Finding } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Page } from '../model/page.ts'
import { byId } from '../model/project.ts'
import { areaNames, bare } from './area-names.ts'
import { outlineOf, type WordBlock } from './outline.ts'
import { offeringNames } from './reach.ts'
import { areaName } from './words.ts'

/** Headings that stand among any others. */
const general =
  /^(?:overview|introduction|summary|notes?|faq|questions?|see also|further reading|more|contents|about|background|scope|related|next steps?|contact\w*|support|glossary|changes|versions?|legal|disclaimer|who does what|how|what|when|where|why|which|before|after|the|in|at|common)\b/i

export const headingArea: Rule = {
  id: 'heading-area',
  severity: 'warning',
  *check(context) {
    const headings = outlineOf(context.project).filter((block): block is WordBlock => block.kind === 'heading')
    const byPage = Map.groupBy(headings, ({ page }) => page)
    for (const [page, all] of byPage) {
      yield* otherArea(context, page, all)
      for (const siblings of Map.groupBy(all, ({ depth }) => depth).values()) yield* amongAreas(context, siblings)
    }
  },
}

/** A section titled after one area that cites the duties of another and none of its own. */
function* otherArea({ project }: Context, page: Page, headings: readonly WordBlock[]): Generator<Finding> {
  const { exact } = areaNames(project)
  const { named } = offeringNames(project)
  const duties = byId(project.duties)
  for (const [index, heading] of headings.entries()) {
    const area = exact(heading.run.text)
    // A keyword as a heading may mean something else.
    if (area === undefined || bare(area.title) !== bare(heading.run.text) || named(heading.run.text).size > 0) continue
    const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth)
    const cited = page.references
      .filter(({ at }) => at.line > heading.at.line && (next === undefined || at.line < next.at.line))
      .flatMap(({ component, attributes }) =>
        component === 'Duty' ? [attributes.id] : component === 'Duties' ? (attributes.of ?? '').split(/\s+/) : [],
      )
      .flatMap((id) => duties.get(id ?? '') ?? [])
    const [first] = cited
    if (first === undefined || cited.length < 2 || cited.some((duty) => duty.area !== first.area) || first.area === area.id) continue
    const other = byId(project.areas).get(first.area)!
    yield {
      message: `This section is titled after ${areaName(area)}, but all the duties it cites are of ${areaName(other)}. Mend the heading, or cite the duties of ${areaName(area)}.`,
      at: heading.at,
      related: [{ message: 'This is the area of the duties.', at: other.at('title') }],
    }
  }
}

/** Sections of which nearly all are areas: one that is none, and an area that has no section. */
function* amongAreas({ project }: Context, headings: readonly WordBlock[]): Generator<Finding> {
  const { exact } = areaNames(project)
  const named = headings.flatMap(({ run }) => exact(run.text) ?? [])
  const areas = new Set(named)
  if (areas.size < 3 || areas.size < project.areas.length * 0.6) return
  const missing = project.areas.filter((area) => !areas.has(area) && !headings.some(({ run }) => speaksOf(run.text, area)))
  for (const { run, at } of headings) {
    const title = run.text.trim()
    const near = didYouMean(
      title,
      missing.map((area) => area.title),
    )
    if (exact(title) !== undefined || general.test(title) || missing.length === 0) continue
    yield {
      message: `The sections beside this one are titled after areas, but "${title}" is no area of the data.${near} Name one, or add it to the data.`,
      at,
      related: [{ message: 'This area has no section.', at: missing[0]!.at('title') }],
    }
  }
  const strange = headings.some(({ run }) => exact(run.text) === undefined && !general.test(run.text.trim()))
  for (const area of strange ? [] : missing) {
    yield {
      message: `This page has a section for most areas, but none for ${areaName(area)}. Write it, or say that the page is a choice of areas.`,
      at: headings[0]!.at,
      related: [{ message: 'This is the area.', at: area.at('title') }],
    }
  }
}

function speaksOf(text: string, { title, keywords }: Area): boolean {
  return [title, ...keywords].some((words) => text.toLowerCase().includes(words.toLowerCase()))
}
