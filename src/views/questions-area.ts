import type { Area } from '../model/area.ts'
import { areaView, levelGroups } from './area.ts'
import { nothing, type PartyDuties, type Question } from './question.ts'
import { describedOfferings, dutyRef, type Lookup, type OfferingRef, type PartyRef, shortName } from './refs.ts'
import { inSentence, joinWords, strings } from './strings.ts'

/** So many duties of a party say what is meant; the rest is on the area's page. */
const first = 3
const words = strings.questions

/** The questions on an area, one per answer: offerings that agree on who holds it share one. */
export function areaQuestions(look: Lookup, area: Area): readonly Question[] {
  const { project } = look
  const offered = describedOfferings(project)
  const view = areaView(look, area)
  const kept = view.offerings.flatMap((offering, index) => (offering.status === 'offered' ? [index] : []))
  const groups = levelGroups({ offerings: kept.map((index) => view.offerings[index]!), levels: kept.map((index) => view.levels[index]!) })
  return groups.flatMap(({ level, offerings }, index): readonly Question[] => {
    if (level.owners.length === 0) return []
    const names = joinWords(offerings.map((offering) => shortName(offering, project)))
    const whole = offerings.length === offered.length
    const owners = joinWords(level.owners.map((owner) => inSentence(owner.short)))
    return [
      {
        ...nothing,
        id: index === 0 ? `area-${area.id}` : `area-${area.id}--${offerings[0]!.id}`,
        question: whole ? words.area(area.title) : words.areaOn(area.title, names),
        answer: level.owners.length > 1 ? words.shared(owners) : words.sole(owners === 'you' ? level.label : owners),
        href: view.area.href,
        duties: customersFirst(level.owners).map((party) => partyDuties(look, area, party, offerings)),
        offerings: whole ? [] : offerings,
      },
    ]
  })
}

function partyDuties(look: Lookup, area: Area, party: PartyRef, offerings: readonly OfferingRef[]): PartyDuties {
  const held = area.duties
    .filter((duty) => duty.kind === 'duty')
    .map((duty) => ({
      duty: dutyRef(duty),
      condition: duty.condition,
      offerings: offerings.filter(({ id }) => look.derived.holders(duty, look.offerings.get(id)!).includes(party.id)),
    }))
    .filter((entry) => entry.offerings.length > 0)
  return {
    party,
    duties: held
      .slice(0, first)
      .map((entry) => ({ ...entry, offerings: entry.offerings.length === offerings.length ? [] : entry.offerings })),
    more: Math.max(0, held.length - first),
  }
}

function customersFirst(parties: readonly PartyRef[]): readonly PartyRef[] {
  return [...parties.filter((party) => party.role === 'customer'), ...parties.filter((party) => party.role !== 'customer')]
}
