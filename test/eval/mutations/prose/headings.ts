import { assertionsOf } from '../assertion.ts'
import type { Mutator, Witness } from '../mutant.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { offeringsIn, roots } from '../words.ts'
import { reworked } from './changes.ts'

/** What stands under a heading: everything up to the next one. */
function below(heading: Passage, site: Site): readonly Passage[] {
  const own = site.passages.filter(({ file, kind }) => file === heading.file && kind !== 'summary')
  const from = own.indexOf(heading)
  const next = own.findIndex(({ kind }, index) => index > from && kind === 'heading')
  return own.slice(from + 1, next < 0 ? undefined : next)
}

export const headingSwapped: Mutator = {
  kind: 'heading: two of a page swapped',
  of: 'prose',
  *drafts(site) {
    for (const page of site.project.pages) {
      const headings = site.passages.filter(({ kind, file }) => kind === 'heading' && file === page.file)
      for (const [index, heading] of headings.slice(0, -1).entries()) {
        const other = headings[index + 1]!
        if (other.plain === heading.plain) continue
        const witnesses = [...misplaced(heading, other.plain, site), ...misplaced(other, heading.plain, site)]
        const draft = reworked(
          heading,
          [
            { start: heading.start, end: heading.end, text: other.raw },
            { start: other.start, end: other.end, text: heading.raw },
          ],
          witnesses.length > 0 ? { witnesses } : { reason: 'the headings name neither an offering nor a party of what is below them' },
        )
        yield {
          ...draft,
          before: `${heading.plain} / ${other.plain}`,
          after: `${other.plain} / ${heading.plain}`,
          around: { file: page.file, from: heading.line, to: other.line },
        }
      }
    }
  },
}

/** What below a heading speaks of offerings that the new words of the heading rule out. */
function misplaced(heading: Passage, words: string, site: Site): readonly Witness[] {
  const named = offeringsIn(words, site.project).map(({ id }) => id)
  if (named.length === 0) return []
  const at = (passage: Passage): Witness => ({ at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain })
  return below(heading, site).flatMap((passage) => {
    const scoped = passage.scopes.flatMap(({ offerings, at: place }) =>
      offerings.length > 0 && !offerings.some((id) => named.includes(id)) ? [{ at: place, says: `For ${offerings}` }] : [],
    )
    const own = offeringsIn(passage.plain, site.project).map(({ id }) => id)
    const other = assertionsOf(passage, site).length > 0 && own.length > 0 && !own.some((id) => named.includes(id))
    return [...scoped, ...(scoped.length > 0 || other ? [at(passage)] : [])]
  })
}

export const titleSwapped: Mutator = {
  kind: 'heading: title of a page is that of another area',
  of: 'prose',
  *drafts(site) {
    const { project } = site
    for (const page of project.pages) {
      const area = project.areas.find(({ id }) => id === page.area)
      const source = site.text(page.file)
      const start = source.indexOf(page.title)
      if (!area || start < 0) continue
      const other = project.areas[(project.areas.indexOf(area) + 1) % project.areas.length]!
      if (other === area) continue
      const shared = [...roots(page.title)].some((root) => roots(area.title).has(root))
      const edit = { file: page.file, start, end: start + page.title.length, text: other.title }
      const witnesses = [
        { at: area.at('title'), says: area.title },
        { at: other.at('title'), says: other.title },
        { at: page.at('area'), says: `area: ${area.id}` },
      ]
      yield {
        edits: [edit],
        before: page.title,
        after: other.title,
        observable: shared ? { witnesses } : { reason: 'the title did not name the area' },
      }
    }
  },
}
