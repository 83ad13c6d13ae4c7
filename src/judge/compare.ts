import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Cell, Derivation } from '../model/derive.ts'
import { counts, type Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Ground } from './ground.ts'
import type { Reach } from './scope.ts'

/** How a claim stands to the data: where it is so, where it is not. Offerings of which the data does not say are in neither. */
export interface Comparison {
  readonly agrees: boolean
  readonly against: readonly Offering[]
  /** What is claimed beyond "has a duty here": nobody else, nobody, all of them. */
  readonly point: 'has' | 'alone' | 'not' | 'shared' | 'only'
  /** Areas in which the party has duties besides, against an "only". */
  readonly beyond: readonly Area[]
}

export type Facts = Pick<Derivation, 'holders' | 'cells'> & { readonly areas: ReadonlyMap<string, Area> }

/** Whether a claim holds in the offerings it speaks of. */
export function compare(claim: Claim, ground: Ground, reach: Reach, facts: Facts, limited: boolean): Comparison {
  const point =
    claim.polarity === 'not-responsible'
      ? 'not'
      : claim.party === 'shared' || (claim.exclusivity === 'shared' && claim.partyIds.length !== 1)
        ? 'shared'
        : claim.exclusivity === 'sole'
          ? 'alone'
          : 'has'
  const against: Offering[] = []
  let agreed = 0
  let unsure = 0
  for (const offering of reach.offerings) {
    const so = holdsIn(claim, point, ground, offering, facts, reach.named && !limited)
    if (so === true) agreed++
    else if (so === false) against.push(offering)
    else if (so === undefined) unsure++
  }
  // Where the work does not exist, nothing speaks for the claim nor against it.
  const contradicts = against.length > 0 && (reach.each || (agreed === 0 && unsure === 0))
  return { agrees: !contradicts && agreed > 0, against: contradicts ? against : [], point, beyond: [] }
}

function holdsIn(
  claim: Claim,
  point: Comparison['point'],
  ground: Ground,
  offering: Offering,
  facts: Facts,
  named: boolean,
): boolean | 'silent' | undefined {
  if (offering.status !== 'offered') return undefined
  const { partyIds } = claim
  if (point === 'shared' && !ground.bound) {
    const areas = ground.area ? [ground.area] : areasOf(ground.duties, facts)
    const owners = new Set(areas.flatMap((area) => ownersOf(area, offering, facts)))
    if (owners.size === 0 || areas.some((area) => area.incomplete)) return undefined
    return partyIds.length > 1 ? partyIds.every((id) => owners.has(id)) : owners.size > 1
  }
  if (ground.area) return inArea(claim, point, ground.area, offering, facts)
  const live = ground.duties.filter((duty) => facts.holders(duty, offering).length > 0)
  if (live.length === 0) return ground.bound && named && point === 'has' ? false : 'silent'
  const holds = (id: string, duty: Duty) => facts.holders(duty, offering).includes(id) || duty.accountable === id
  if (point === 'not') {
    return !partyIds.some((id) => live.every((duty) => firm(duty) && facts.holders(duty, offering).includes(id)))
  }
  if (point === 'shared' && partyIds.length < 2) return new Set(live.flatMap((duty) => facts.holders(duty, offering))).size > 1
  const need = (id: string) =>
    ground.bound && point !== 'shared' ? live.every((duty) => holds(id, duty)) : live.some((duty) => holds(id, duty))
  if (!partyIds.every(need)) {
    const perhaps = ground.near.some((duty) => partyIds.some((id) => holds(id, duty)))
    return perhaps ? undefined : false
  }
  if (point === 'alone') return live.every((duty) => facts.holders(duty, offering).every((id) => partyIds.includes(id)))
  return true
}

function inArea(claim: Claim, point: Comparison['point'], area: Area, offering: Offering, facts: Facts): boolean | undefined {
  if (area.incomplete) return undefined
  const cells = facts.cells(area, offering)
  const cellOf = (id: string) => cells.find((cell) => cell.party === id)
  if (point === 'not') return !claim.partyIds.some((id) => cellOf(id)?.unstated || cellOf(id)?.duties.some(firm))
  const answers = claim.partyIds.map((id) => owns(cellOf(id), claim, area, id))
  if (answers.includes(false)) return false
  if (answers.includes(undefined)) return undefined
  if (point === 'alone') return ownersOf(area, offering, facts).every((id) => claim.partyIds.includes(id))
  return true
}

function owns(cell: Cell | undefined, claim: Claim, area: Area, id: string): boolean | undefined {
  if (area.duties.some((duty) => duty.accountable === id)) return true
  switch (cell?.state) {
    case 'sole':
    case 'shared':
      return true
    case 'assists':
      return claim.strength === 'operational'
    case 'alternative':
    case 'gap':
    case 'unstated':
      return undefined
    default:
      return false
  }
}

/** Areas other than those named in which a party has plain duties, wherever the claim speaks of. */
export function beyond(party: string, named: readonly Area[], reach: Reach, facts: Facts): readonly Area[] {
  return [...facts.areas.values()].filter(
    (area) =>
      !named.includes(area) &&
      reach.offerings.every((offering) =>
        facts.cells(area, offering).some((cell) => cell.party === party && cell.duties.some((duty) => firm(duty))),
      ),
  )
}

export function ownersOf(area: Area, offering: Offering, { cells }: Facts): readonly string[] {
  return cells(area, offering)
    .filter(({ state }) => state === 'sole' || state === 'shared')
    .map(({ party }) => party)
}

export function areasOf(duties: readonly Duty[], { areas }: Facts): readonly Area[] {
  return [...new Set(duties.map((duty) => duty.area))].flatMap((id) => areas.get(id) ?? [])
}

/** Whether a duty makes a plain "not responsible" wrong. */
export function firm(duty: Duty): boolean {
  return counts(duty) && duty.need === 'required' && duty.condition === undefined
}
