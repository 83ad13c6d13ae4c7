import type { Area } from '../../../src/model/area.ts'
import { splitIds } from '../../../src/model/vocabulary.ts'
import type { Passage } from './passage.ts'
import type { Site } from './site.ts'
import { offered, possessor, subjectsOf } from './words.ts'

export interface BulletList {
  readonly file: string
  readonly items: readonly (readonly Passage[])[]
  readonly spans: readonly (readonly [number, number])[]
  readonly leadIn: string
  readonly ordered: boolean
  /** The party whose duties the list gives, where its lead-in, heading or limit names one and every cited duty is that party's. */
  readonly party: string | undefined
  readonly duties: readonly string[]
  readonly offerings: readonly string[]
  readonly from: number
  readonly to: number
}

/** Every bullet list of the pages. */
export function lists(site: Site): readonly BulletList[] {
  const blocks = new Map<unknown, Passage[]>()
  for (const passage of site.passages)
    if (passage.kind === 'item') {
      const known = blocks.get(passage.block.node) ?? []
      known.push(passage)
      blocks.set(passage.block.node, known)
    }
  return Array.from(blocks.values(), (passages): BulletList => {
    const [first] = passages as [Passage]
    const source = site.text(first.file)
    const spans = (first.block.node.children ?? []).map(({ position }) => {
      const { start, end } = position as { start: { offset: number }; end: { offset: number } }
      return [source.lastIndexOf('\n', start.offset - 1) + 1, Math.min(source.length, end.offset + 1)] as const
    })
    const items = spans.map(([from, to]) => passages.filter(({ start }) => start >= from && start < to))
    const duties = passages.flatMap(({ cites }) =>
      cites.flatMap(({ component, attributes }) =>
        component === 'Duty' || component === 'Duties' ? splitIds(attributes.id ?? attributes.of ?? '') : [],
      ),
    )
    const offerings =
      first.scopes.find((scope) => scope.offerings.length > 0)?.offerings ??
      (first.page?.offering ? [first.page.offering] : offered(site.project).map(({ id }) => id))
    const holdsAll = (party: string) => duties.length > 1 && duties.every((id) => heldIn(id, party, offerings, site))
    const named = [
      ...first.scopes.flatMap(({ parties }) => parties),
      ...partiesNamed(`${first.headings.at(-1) ?? ''}. ${first.leadIn}`, site),
    ]
    const party = named.find(holdsAll)
    return {
      file: first.file,
      items,
      spans,
      leadIn: first.leadIn,
      ordered: first.block.node.ordered === true,
      party,
      duties,
      offerings,
      from: first.block.from,
      to: first.block.to,
    }
  })
}

/** Whether a duty is a party's in one of the offerings. */
export function heldIn(duty: string, party: string, offerings: readonly string[], site: Site): boolean {
  const found = site.project.duties.find(({ id }) => id === duty)
  return (
    found !== undefined &&
    site.project.offerings.some((offering) => offerings.includes(offering.id) && site.derived.holders(found, offering).includes(party))
  )
}

function partiesNamed(text: string, site: Site): readonly string[] {
  const own = Array.from(text.matchAll(/\b(?:your|yours|our|ours|us)\b/gi), ([word]) => possessor(word, site.project)).filter(
    (id) => id !== undefined,
  )
  return [
    ...new Set([
      ...subjectsOf(site.project)
        .filter(({ words }) => new RegExp(`\\b${words.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'iu').test(text))
        .map(({ id }) => id),
      ...own,
    ]),
  ]
}

/** Areas all of whose duties of the list's party the list gives: what it gives is then all there is. */
export function completeAreas(list: BulletList, site: Site): readonly Area[] {
  return site.project.areas.filter((area) => {
    const own = area.duties.filter(
      (duty) => duty.kind === 'duty' && list.party !== undefined && heldIn(duty.id, list.party, list.offerings, site),
    )
    return own.length > 1 && own.every(({ id }) => list.duties.includes(id))
  })
}
