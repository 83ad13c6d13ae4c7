import { splitIds } from '../../../../src/model/vocabulary.ts'
import { type BulletList, completeAreas, heldIn, lists } from '../list.ts'
import { lineAt, type Mutator, type Observable } from '../mutant.ts'
import { numberOf } from '../observe/values.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'

export const bulletDropped: Mutator = {
  kind: 'list: bullet dropped',
  of: 'prose',
  *drafts(site) {
    for (const list of lists(site)) {
      if (list.items.length < 2) continue
      for (const [index, [start, end]] of list.spans.entries()) {
        const item = list.items[index]!
        yield {
          edits: [{ file: list.file, start, end, text: '' }],
          before: item.map(({ plain }) => plain).join(' '),
          after: 'nothing',
          observable: whoMisses(list, item, site),
          around: { file: list.file, from: Math.max(1, list.from - 2), to: list.to },
        }
      }
    }
  },
}

/** Who knows that a bullet is missing: a number before the list, or an area all of whose duties the list gave. */
function whoMisses(list: BulletList, item: readonly Passage[], site: Site): Observable {
  const lead = { file: list.file, line: Math.max(1, list.from - 2), column: 1 }
  const typed = list.leadIn.match(/\b\p{L}+\b|\d+/gu)?.some((word) => numberOf(word) === list.items.length) === true
  if (typed && !list.ordered) return { witnesses: [{ at: lead, says: list.leadIn }] }
  const ids = item.flatMap(({ cites }) => cites.flatMap(({ attributes }) => splitIds(attributes.id ?? attributes.of ?? '')))
  const missing = completeAreas(list, site).flatMap((area) => area.duties.filter(({ id }) => ids.includes(id)))
  if (missing.length > 0) return { witnesses: missing.map((duty) => ({ at: duty.at('by'), says: `${duty.id} is ${list.party}'s` })) }
  return { reason: 'the list does not claim to be complete' }
}

/** Bullets of another party's duty, put at the end of a list that is one party's. */
function adding(kind: string, words: (id: string, text: string) => string): Mutator {
  return {
    kind,
    of: 'prose',
    *drafts(site) {
      for (const list of lists(site)) {
        const { party } = list
        if (party === undefined) continue
        const areas = new Set(site.project.duties.filter(({ id }) => list.duties.includes(id)).map(({ area }) => area))
        const others = site.project.duties.filter(
          (duty) =>
            areas.has(duty.area) &&
            duty.kind === 'duty' &&
            duty.condition === undefined &&
            site.project.offerings.every(
              (one) =>
                !list.offerings.includes(one.id) ||
                (site.derived.holders(duty, one).length > 0 && !site.derived.holders(duty, one).includes(party)),
            ),
        )
        for (const duty of others.slice(0, 2)) {
          const end = list.spans.at(-1)![1]
          const mark = list.ordered ? `${list.items.length + 1}. ` : '- '
          const text = words(duty.id, duty.text.plain)
          const lead = site.text(list.file)[end - 1] === '\n' ? '' : '\n'
          yield {
            edits: [{ file: list.file, start: end, end, text: `${lead}${mark}${text}\n` }],
            before: `a list of ${party}`,
            after: `with "${text.replace(/<[^>]*>/g, '')}"`,
            observable: {
              witnesses: [
                { at: duty.at('by'), says: `the duty ${duty.id}` },
                { at: duty.at(), says: duty.id },
              ],
            },
            around: { file: list.file, from: list.from, to: list.to },
          }
        }
      }
    },
  }
}

export const bulletAdded = adding(
  'list: bullet added, citing a duty of another party',
  (id, text) => `<Duty id="${id}">${text[0]!.toLowerCase()}${text.slice(1).replace(/\.$/, '')}</Duty>.`,
)
export const wordsAdded = adding('list: bullet added, a duty of another party in its own words', (_, text) => text)

export const bulletMoved: Mutator = {
  kind: 'list: bullet moved to the list of another party',
  of: 'prose',
  *drafts(site) {
    const all = lists(site)
    for (const list of all)
      for (const other of all) {
        if (
          list === other ||
          list.party === undefined ||
          other.party === undefined ||
          list.party === other.party ||
          list.file !== other.file
        )
          continue
        for (const [index, item] of list.items.entries()) {
          const ids = item.flatMap(({ cites }) => cites.flatMap(({ attributes }) => splitIds(attributes.id ?? attributes.of ?? '')))
          const duty = site.project.duties.find(({ id }) => ids.includes(id))
          if (!duty || heldIn(duty.id, other.party, other.offerings, site)) continue
          const [start, end] = list.spans[index]!
          const source = site.text(list.file)
          const paste = other.spans.at(-1)![1]
          yield {
            edits: [
              { file: list.file, start, end, text: '' },
              { file: list.file, start: paste, end: paste, text: source.slice(start, end) },
            ],
            before: `${item[0]?.plain} in the list of ${list.party}`,
            after: `in that of ${other.party}`,
            observable: { witnesses: [{ at: duty.at('by'), says: duty.id }] },
            around: { file: list.file, from: lineAt(source, other.spans[0]![0]), to: lineAt(source, paste) },
          }
        }
      }
  },
}
