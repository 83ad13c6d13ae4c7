import type { Offering } from '../model/offering.ts'
import { type Changes, type ChangeView, changes, changeView, hasDuties } from './change.ts'
import type { LevelView, MatrixGroup } from './matrix.ts'
import { comparison } from './model.ts'
import { type AreaRef, type Lookup, type OfferingRef, offeringRef, type PartyRef } from './refs.ts'

/** Who holds an area in each offering. */
interface ComparedRow {
  readonly area: AreaRef
  readonly levels: readonly LevelView[]
  /** Whether the offerings differ in who holds it. */
  readonly changed: boolean
  /** How many of its duties are not held alike in all offerings that say who holds each; some, also where the level is the same. */
  readonly duties: number
}

/** What changes from one offering to the next. */
interface Step extends Changes {
  readonly from: OfferingRef
  readonly to: OfferingRef
  /** For each party that takes part in either: customers first, then in the order of the file. */
  readonly parties: readonly ChangeView[]
}

/** Offerings side by side, and what changes hands between neighbours. */
export interface CompareView {
  readonly offerings: readonly OfferingRef[]
  readonly groups: readonly (Pick<MatrixGroup, 'id' | 'title'> & { readonly rows: readonly ComparedRow[] })[]
  /** None between offerings of which one shows levels only, or nothing. */
  readonly steps: readonly Step[]
}

export function compareView(look: Lookup, offerings: readonly Offering[]): CompareView {
  const described = offerings.filter((offering) => offering.status !== 'undescribed')
  const levelled = new Set(described.map((offering) => offering.id))
  const table = comparison(look, offerings)
  return {
    offerings: table.offerings,
    groups: table.groups.map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map(({ area, levels }) => {
        const owners = levels.flatMap((level, index) =>
          levelled.has(table.offerings[index]!.id) ? [level.owners.map((owner) => owner.id).join('+')] : [],
        )
        return {
          area,
          levels,
          changed: new Set(owners).size > 1,
          duties: changedDuties(
            look,
            area,
            offerings.filter((offering) => hasDuties(look, offering)),
          ),
        }
      }),
    })),
    steps: offerings.slice(1).flatMap((to, index) => {
      const from = offerings[index]!
      return hasDuties(look, from) && hasDuties(look, to) ? [stepView(look, from, to)] : []
    }),
  }
}

function stepView(look: Lookup, from: Offering, to: Offering): Step {
  return {
    ...changes(look, from, to),
    from: offeringRef(from),
    to: offeringRef(to),
    parties: partiesOf(look, from, to).map((party) => changeView(look, from, to, party)),
  }
}

function partiesOf(look: Lookup, from: Offering, to: Offering): readonly PartyRef[] {
  const present = [...look.parties.values()].filter(({ id }) => from.parties.includes(id) || to.parties.includes(id))
  return [...present.filter((party) => party.role === 'customer'), ...present.filter((party) => party.role !== 'customer')]
}

function changedDuties(look: Lookup, { id }: AreaRef, offerings: readonly Offering[]): number {
  return look.areas.get(id)!.duties.filter((duty) => {
    const held = offerings.map((offering) => look.derived.holders(duty, offering).join('+'))
    return duty.kind === 'duty' && new Set(held).size > 1
  }).length
}
