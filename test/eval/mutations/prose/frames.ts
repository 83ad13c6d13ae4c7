import { splitIds } from '../../../../src/model/vocabulary.ts'
import { attributesIn } from '../markup.ts'
import type { Draft, Mutator, Observable } from '../mutant.ts'
import { lineAt } from '../mutant.ts'
import type { Site } from '../site.ts'
import { offered, offeringsIn } from '../words.ts'
import { asOf } from '../workshop.ts'

/** Every `<For>` with its limits, and with the passages inside. */
function frames(site: Site) {
  return site.project.pages.flatMap((page) => {
    const source = site.text(page.file)
    return Array.from(source.matchAll(/<For ([^>]*)>/g), (match) => {
      const end = source.indexOf('</For>', match.index)
      const inside = site.passages.filter(({ file, start }) => file === page.file && start > match.index && start < end)
      return {
        page,
        start: match.index,
        tag: match[0],
        attributes: attributesIn(match[1]!),
        inside,
        from: lineAt(source, match.index),
        to: lineAt(source, end),
      }
    })
  })
}

export const forScope: Mutator = {
  kind: 'component: <For> limits to something else',
  of: 'prose',
  *drafts(site): Generator<Draft> {
    const { project, derived } = site
    for (const { page, start, tag, attributes, inside, from, to } of frames(site)) {
      const cited = inside.flatMap(({ cites }) =>
        cites.flatMap(({ component, attributes: own }) =>
          component === 'Duty' || component === 'Duties' ? splitIds(own.id ?? own.of ?? '') : [],
        ),
      )
      const duties = project.duties.filter(({ id }) => cited.includes(id))
      for (const key of ['party', 'offering'] as const) {
        const value = attributes[key]
        if (value === undefined) continue
        const given = splitIds(value)
        const all = key === 'party' ? project.parties.map(({ id }) => id) : offered(project).map(({ id }) => id)
        for (const other of all.filter((id) => !given.includes(id)).slice(0, 2)) {
          const parties = key === 'party' ? [other] : splitIds(attributes.party ?? '')
          const offerings = key === 'offering' ? [other] : splitIds(attributes.offering ?? '')
          const wrong = duties.filter((duty) =>
            project.offerings
              .filter(({ id }) => offerings.length === 0 || offerings.includes(id))
              .some((offering) => {
                const holders = derived.holders(duty, offering)
                return (
                  (offerings.length > 0 && holders.length === 0) ||
                  (holders.length > 0 && parties.length > 0 && !parties.some((id) => holders.includes(id)))
                )
              }),
          )
          const named = inside.filter(
            (passage) =>
              key === 'offering' &&
              offeringsIn(passage.plain, project).length > 0 &&
              !offeringsIn(passage.plain, project).some(({ id }) => id === other),
          )
          const witnesses = [
            ...wrong.map((duty) => ({ at: duty.at('by'), says: duty.id })),
            ...[
              ...named,
              ...inside.filter(({ cites }) =>
                cites.some(({ attributes: own }) => wrong.some(({ id }) => splitIds(own.id ?? own.of ?? '').includes(id))),
              ),
            ].map((passage) => ({
              at: { file: passage.file, line: passage.line, column: 1 },
              says: passage.plain,
            })),
          ]
          const observable: Observable = witnesses.length > 0 ? { witnesses } : { reason: 'nothing inside says otherwise' }
          yield {
            edits: [{ file: page.file, start, end: start + tag.length, text: tag.replace(`${key}="${value}"`, `${key}="${other}"`) }],
            before: tag,
            after: `${key}="${other}"`,
            observable,
            around: { file: page.file, from, to },
          }
        }
      }
    }
  },
}

/** A key of the front matter with another value. */
function frontMatter(kind: string, key: 'area' | 'party' | 'offering', others: (site: Site) => readonly string[]): Mutator {
  return {
    kind,
    of: 'prose',
    *drafts(site): Generator<Draft> {
      for (const page of site.project.pages) {
        const value = page[key]
        const all = others(site)
        const other = value === undefined ? undefined : all[(all.indexOf(value) + 1) % all.length]
        const start = site.text(page.file).indexOf(`\n${key}: ${value}\n`)
        if (value === undefined || other === undefined || other === value || start < 0) continue
        const at = start + key.length + 3
        const twin = site.project.pages.find((one) => one !== page && one[key] === other)
        const area = key === 'area' ? site.project.areas.find(({ id }) => id === value) : undefined
        const witnesses = [
          ...(twin ? [{ at: twin.at(key), says: `${twin.file} is the page of ${other}` }] : []),
          ...(area && area.title === page.title ? [{ at: area.at('title'), says: area.title }] : []),
        ]
        yield {
          edits: [{ file: page.file, start: at, end: at + value.length, text: other }],
          before: `${key}: ${value}`,
          after: `${key}: ${other}`,
          observable: witnesses.length > 0 ? { witnesses } : { reason: 'no other page is the page of it, and the title does not name it' },
          around: { file: page.file, from: 1, to: 9 },
        }
      }
    },
  }
}

export const pageArea = frontMatter('page: area changed', 'area', ({ project }) => project.areas.map(({ id }) => id))
export const pageParty = frontMatter('page: party changed', 'party', ({ project }) => project.parties.map(({ id }) => id))
export const pageOffering = frontMatter('page: offering changed', 'offering', ({ project }) => project.offerings.map(({ id }) => id))

export const reviewed: Mutator = {
  kind: 'page: reviewed long ago',
  of: 'prose',
  *drafts(site): Generator<Draft> {
    const { review } = site.project.site
    for (const page of site.project.pages) {
      const start = page.reviewed === undefined ? -1 : site.text(page.file).indexOf(`"${page.reviewed}"`)
      if (page.reviewed === undefined || start < 0) continue
      const now = `${Number(page.reviewed.slice(0, 4)) - 6}${page.reviewed.slice(4)}`
      yield {
        edits: [{ file: page.file, start, end: start + page.reviewed.length + 2, text: `"${now}"` }],
        before: page.reviewed,
        after: now,
        observable:
          review.page !== undefined && now < asOf
            ? { witnesses: [{ at: site.project.site.at('review', 'page'), says: 'the review policy' }] }
            : { reason: 'the site has no policy on it' },
      }
    }
  },
}

export const noteMark: Mutator = {
  kind: 'note: mark or note of a page dropped',
  of: 'prose',
  *drafts(site): Generator<Draft> {
    for (const page of site.project.pages) {
      const source = site.text(page.file)
      for (const match of source.matchAll(/^\[\^([^\]]+)\]: .*\n?/gm)) {
        const mark = source.indexOf(`[^${match[1]}]`)
        const line = lineAt(source, match.index)
        if (mark < 0 || mark === match.index) continue
        const at = { file: page.file, line: lineAt(source, mark), column: 1 }
        yield {
          edits: [{ file: page.file, start: match.index, end: match.index + match[0].length, text: '' }],
          before: `note ${match[1]}`,
          after: 'none',
          observable: { witnesses: [{ at, says: 'its mark' }] },
        }
        yield {
          edits: [{ file: page.file, start: mark, end: mark + match[1]!.length + 3, text: '' }],
          before: `mark ${match[1]}`,
          after: 'none',
          observable:
            source.indexOf(`[^${match[1]}]`, mark + 1) === match.index
              ? { witnesses: [{ at: { ...at, line }, says: 'its note' }] }
              : { reason: 'the note has another mark' },
        }
      }
    }
  },
}
