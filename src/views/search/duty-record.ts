import { dutyAddress } from '../../model/address.ts'
import type { Duty } from '../../model/duty.ts'
import { describedOfferings, type Lookup } from '../refs.ts'
import { type Held, type SearchRecord, sentences } from './record.ts'
import { saidOf } from './said.ts'

/** The record of a duty, with all who hold it in some offering. */
export function dutyRecord(look: Lookup, duty: Duty, synonyms: (text: string) => readonly string[]): SearchRecord {
  const area = look.areas.get(duty.area)!
  const held = holdersOf(look, duty)
  const also = [duty.id.replaceAll('-', ' '), ...synonyms([duty.text.plain, duty.condition?.plain ?? ''].join(' '))].join(', ')
  const parties = [...new Set(held.flatMap((group) => group.parties))].map((id) => look.parties.get(id)!.name)
  const said = saidOf(look.project).get(duty.id)?.join('. ')
  return {
    url: dutyAddress(duty),
    title: duty.text.plain,
    content: sentences([
      duty.text.plain,
      duty.condition?.plain,
      also,
      said,
      area.title,
      parties.join(', '),
      area.keywords.join(', '),
      duty.controls.map((control) => control.split(':').slice(1).join(':')).join(', '),
    ]),
    kind: 'duty',
    meta: {
      area: area.title,
      also,
      ...(said && { said }),
      ...(area.keywords.length > 0 && { keywords: area.keywords.join(', ') }),
      ...(duty.condition && { condition: duty.condition.plain }),
    },
    layer: area.layer,
    held,
    minor: duty.kind === 'assist',
    own: sentences([duty.text.plain, duty.condition?.plain, also]),
  }
}

/** Groups of offerings in which the same parties hold it. */
function holdersOf(look: Lookup, duty: Duty): readonly Held[] {
  const groups = new Map<string, { parties: readonly string[]; offerings: string[] }>()
  for (const offering of describedOfferings(look.project)) {
    const parties = look.derived.holders(duty, offering)
    if (parties.length === 0) continue
    const group = groups.get(parties.join('+')) ?? { parties, offerings: [] }
    group.offerings.push(offering.id)
    groups.set(parties.join('+'), group)
  }
  return [...groups.values()]
}
