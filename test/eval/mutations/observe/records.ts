import { completeAreas, heldIn, lists } from '../list.ts'
import type { Passage } from '../passage.ts'
import { has, offeringNames, offeringsIn } from '../words.ts'
import type { Finder } from './change.ts'
import { kept } from './change.ts'
import { alike, line } from './values.ts'

function cites(passage: Passage, duty: string): boolean {
  return passage.cites.some(
    ({ component, attributes }) =>
      (component === 'Duty' || component === 'Duties') && (attributes.id ?? attributes.of ?? '').split(/\s+/).includes(duty),
  )
}

/** What sentences that cite a duty say of its need, its condition and who answers for it. */
export const manner: Finder = function* ({ before, after }) {
  for (const [old, duty] of kept(before.project.duties, after.project.duties)) {
    if (old.need === duty.need && (old.condition === undefined) === (duty.condition === undefined) && old.accountable === duty.accountable)
      continue
    const about = after.passages.filter((passage) => cites(passage, duty.id))
    if (old.need !== duty.need) {
      const wrong = duty.need === 'required' ? /\b(?:recommend|advise|advice|optional)/i : /\b(?:must|has to|have to|required?|need to)\b/i
      // "Nobody has to trust anybody" is of something else than the duty.
      for (const passage of about)
        if (wrong.test(passage.plain.replace(/\b(?:nobody|no one|nothing)\s+(?:has|needs|is required) to\b/gi, ''))) yield line(passage)
    }
    // That a party has a duty is true of one under a condition too, unless the sentence rules conditions out.
    const always = /\b(?:always|in every case|in any case|without exception)\b/i
    if (old.condition === undefined && duty.condition !== undefined)
      for (const passage of about) if (always.test(passage.plain)) yield line(passage)
    if (old.accountable !== duty.accountable)
      for (const passage of after.passages.filter((one) => /\baccountable|\banswers? for\b/i.test(one.plain)))
        if (about.some(({ block }) => block.from <= passage.line && block.to >= passage.line)) yield line(passage)
  }
}

/** A list that gave all duties of a party in an area, and that now lacks one. */
export const complete: Finder = function* ({ before, after }) {
  const now = lists(after)
  for (const [index, list] of lists(before).entries()) {
    const { party } = list
    if (party === undefined || now[index] === undefined) continue
    for (const old of completeAreas(list, before)) {
      const area = after.project.areas.find(({ id }) => id === old.id)
      const missing =
        area?.duties.filter(
          (duty) => duty.kind === 'duty' && heldIn(duty.id, party, list.offerings, after) && !list.duties.includes(duty.id),
        ) ?? []
      for (const duty of missing) {
        yield { at: { file: list.file, line: list.from, column: 1 }, says: `the list of ${party}, without ${duty.id}` }
        for (const item of list.items.flat()) yield line(item)
      }
    }
  }
}

/** The same work described a second time, with other owners. */
export const twins: Finder = function* ({ before, after }) {
  const old = new Set(before.project.duties.map(({ id }) => id))
  for (const duty of after.project.duties.filter(({ id }) => !old.has(id)))
    for (const other of after.project.duties) {
      const owners = (one: typeof duty) =>
        one.holdings
          .flatMap(({ parties }) => parties)
          .toSorted()
          .join()
      if (old.has(other.id) && other.text.plain === duty.text.plain && owners(other) !== owners(duty))
        yield { at: other.at('by'), says: other.text.plain }
    }
}

/** Words that two parties claim. */
export const aliases: Finder = function* ({ after }) {
  const seen = new Map<string, { readonly id: string; readonly at: ReturnType<(typeof after.project.parties)[number]['at']> }>()
  for (const party of after.project.parties)
    for (const words of new Set([party.name, party.short, ...party.aliases].map((one) => one.toLowerCase()))) {
      const other = seen.get(words)
      if (other && other.id !== party.id)
        yield* [
          { at: other.at, says: words },
          { at: party.at(), says: words },
        ]
      seen.set(words, { id: party.id, at: party.at('aliases') })
    }
}

/** Offerings that prose presents as sold and that no longer are, or as something that they no longer are. */
export const sold: Finder = function* ({ before, after }) {
  for (const [old, now] of kept(before.project.offerings, after.project.offerings)) {
    // A name that the product has as well stays right without the offering.
    if (old.name === before.project.site.product.name) continue
    if (old.status === 'offered' && now.status !== 'offered')
      for (const passage of after.passages) {
        const cited = passage.cites.some(({ component, attributes }) => component === 'Offering' && attributes.id === now.id)
        if (cited || (passage.kind !== 'heading' && offeringsIn(passage.plain, before.project).some(({ id }) => id === now.id)))
          yield line(passage)
      }
    for (const dimension of before.project.dimensions) {
      const lost = (old.dimensions[dimension.id] ?? []).filter((value) => !now.dimensions[dimension.id]?.includes(value))
      for (const value of lost) {
        const words = dimension.values[value] ?? ''
        for (const passage of after.passages) {
          const cited = passage.cites.some(({ component, attributes }) => component === 'Offering' && attributes.id === now.id)
          const named =
            cited || offeringNames(old, before.project).some((name) => has(passage.plain, name)) || passage.page?.offering === now.id
          if (named && words.length > 4 && passage.plain.toLowerCase().includes(words.toLowerCase())) yield line(passage)
        }
      }
    }
  }
}

/** Duties that take over what an upstream no longer leaves to its customer, and reasons that prose repeats. */
export const upstream: Finder = function* ({ before, after }) {
  for (const now of after.project.upstreams) {
    const old = before.project.upstreams.find(({ party }) => party === now.party)
    for (const [was, duty] of kept(old?.duties ?? [], now.duties)) {
      if (was.by === duty.by || duty.by !== 'provider') continue
      for (const taker of after.project.duties.filter(({ takes }) => takes.includes(`${now.party}:${duty.id}`)))
        yield { at: taker.at('takes'), says: `${taker.id} takes ${duty.id}` }
    }
  }
  for (const [old, area] of kept(before.project.areas, after.project.areas)) {
    for (const [index, absence] of area.absences.entries()) {
      const was = old.absences[index]
      if (!was || was.because === absence.because || old.absences.length !== area.absences.length) continue
      const said = {
        inherited: /\binherit/i,
        'out-of-scope': /\b(?:out of scope|not describe)/i,
        'not-applicable': /\bnot applicable\b/i,
        none: /$^/,
        unstated: /$^/,
      }[was.because]
      for (const passage of after.passages)
        if (said.test(passage.plain) && (passage.page?.area === area.id || alike(area.title, passage.plain))) yield line(passage)
      if (absence.text && said.test(absence.text.plain)) yield { at: absence.at('text'), says: absence.text.plain }
    }
  }
}
