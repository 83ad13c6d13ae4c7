import { obligationsAddress } from '../model/address.ts'
import { obligationLists } from '../model/addresses.ts'
import type { Offering } from '../model/offering.ts'
import { type Lookup, type PartyRef, shortName } from './refs.ts'

/** A thing to choose among, and where each choice leads. */
export interface Choice {
  readonly title: string
  readonly options: readonly { readonly title: string; readonly href: string; readonly current: boolean }[]
}

export interface ObligationChoices {
  readonly offerings: Choice['options']
  readonly parties: Choice['options']
  /** The dimensions along which the offerings differ: a value leads to the offering that has it and is otherwise most alike. */
  readonly dimensions: readonly Choice[]
}

/** What the reader of a party's list in an offering may choose instead. */
export function obligationChoices(look: Lookup, party: PartyRef, offering: Offering): ObligationChoices {
  const { project } = look
  const lists = obligationLists(project)
  const offerings = project.offerings.filter(({ id }) => lists.some((list) => list.offering === id))
  /** The same party's list, or where it takes no part, the first there is. */
  const listIn = (other: Offering) => {
    const there = lists.filter((list) => list.offering === other.id)
    const list =
      there.find((one) => one.party === party.id) ?? there.find((one) => one.address === obligationsAddress(other.id)) ?? there[0]
    return list!.address
  }
  return {
    offerings: offerings.map((other) => ({ title: shortName(other, project), href: listIn(other), current: other === offering })),
    parties: lists
      .filter((list) => list.offering === offering.id)
      .map((list) => ({ title: look.parties.get(list.party)!.short, href: list.address, current: list.party === party.id })),
    dimensions: project.dimensions.flatMap(({ id, title, values }): readonly Choice[] => {
      const options = Object.entries(values).flatMap(([value, name]) => {
        const nearest = offerings
          .filter((other) => other.dimensions[id]?.includes(value))
          .toSorted((a, b) => likeness(b, offering) - likeness(a, offering))[0]
        const current = offering.dimensions[id]?.includes(value) ?? false
        return nearest ? [{ title: name, href: listIn(current ? offering : nearest), current }] : []
      })
      return options.length > 1 ? [{ title, options }] : []
    }),
  }
}

/** In how many dimensions two offerings have a value in common. */
function likeness(a: Offering, b: Offering): number {
  return Object.entries(a.dimensions).filter(([id, values]) => values.some((value) => b.dimensions[id]?.includes(value))).length
}
