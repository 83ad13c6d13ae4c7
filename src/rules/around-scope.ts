import type { Context } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import { byId } from '../model/project.ts'
import { splitIds } from '../model/vocabulary.ts'
import { outlineOf } from './outline.ts'
import { offeringNames } from './reach.ts'
import { dutyName, listed, offeringName } from './words.ts'

/** Words of a heading that set it against what it names. */
const twisted = /\b(?:from|unlike|not|other|others|than|except|without|instead|after|before|beside|beyond)\b/i

/** A <For> for other offerings than the heading names under which it stands. */
export function* againstHeading({ project }: Context): Generator<Finding> {
  const { named } = offeringNames(project)
  const seen = new Set<string>()
  for (const { scopes, headings } of outlineOf(project)) {
    const scope = scopes.findLast(({ offerings }) => offerings.length > 0)
    const above = headings.at(-1)
    if (scope === undefined || above === undefined || seen.has(`${scope.at.file}:${scope.at.line}`)) continue
    const heading = above.run.place(0)
    const meant = named(above.run.text)
    // A heading within the <For> is about a part of it.
    if (heading.line > scope.at.line || meant.size === 0 || twisted.test(above.run.text)) continue
    const own = project.offerings.filter(({ id }) => scope.offerings.includes(id))
    if (own.length === 0 || own.some((offering) => meant.has(offering))) continue
    seen.add(`${scope.at.file}:${scope.at.line}`)
    yield {
      message: `This is written for ${listed(own.map(offeringName))}, but stands under the heading "${above.run.text.trim()}". Mend the heading or the limit.`,
      at: scope.at,
      related: [{ message: 'This is the heading.', at: heading }],
    }
  }
}

/** A page of an offering of which most of the duties that it cites are not in force there. */
export function* againstPage({ project, derived }: Context): Generator<Finding> {
  const duties = byId(project.duties)
  for (const page of project.pages) {
    const offering = project.offerings.find(({ id }) => id === page.offering)
    if (offering?.status !== 'offered' || page.describes !== undefined) continue
    const cited = page.references
      .filter(({ component, scopes }) => component === 'Duty' && scopes.every(({ offerings }) => offerings.length === 0))
      .flatMap(({ attributes }) => splitIds(attributes.id ?? '').flatMap((id) => duties.get(id) ?? []))
    const distinct = [...new Set(cited)]
    const idle = distinct.filter((duty) => derived.holders(duty, offering).length === 0)
    const [first] = idle
    if (first === undefined || idle.length < 2 || idle.length * 2 <= distinct.length) continue
    yield {
      message: `This is a page of ${offeringName(offering)}, but ${idle.length} of the ${distinct.length} duties that it cites are not in force there, such as ${dutyName(first)}. Mend "offering", or cite the duties of that offering.`,
      at: page.at('offering'),
      related: idle.slice(0, 3).map((duty) => ({ message: 'This duty is not in force there.', at: duty.at('id') })),
    }
  }
}
