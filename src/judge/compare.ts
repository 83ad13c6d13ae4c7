import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Cell } from '../model/derive.ts'
import { counts, type Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { areasOf, type Facts, firm, ownersOf } from './facts.ts'
import type { Ground } from './ground.ts'
import type { Reach } from './scope.ts'
import { stems } from './words.ts'

/** How a claim stands to the data: where it is so, where it is not. Offerings of which the data does not say are in neither. */
export interface Comparison {
  readonly agrees: boolean
  readonly against: readonly Offering[]
  /** What is claimed beyond "has a duty here": nobody else, nobody, all of them, help, nothing but this. */
  readonly point: 'has' | 'alone' | 'not' | 'shared' | 'helps' | 'only'
  /** Whether there are offerings of which the data does not say. */
  readonly partly: boolean
  /** Areas in which the party has duties besides, against an "only". */
  readonly beyond: readonly Area[]
}

/** Whether it is so; `silent` where the work does not exist, undefined where the data does not say. */
type Answer = boolean | 'silent' | undefined

/** Whether a claim holds in the offerings it speaks of. */
export function compare(claim: Claim, ground: Ground, reach: Reach, facts: Facts, limited: boolean): Comparison {
  const point = pointOf(claim)
  const against: Offering[] = []
  let agreed = 0
  let unsure = 0
  for (const offering of reach.offerings) {
    if (offering.status !== 'offered') continue
    const so = ground.area
      ? inArea(claim, point, ground, ground.area, offering, facts)
      : inDuties(claim, point, ground, offering, facts, reach.named && !limited)
    if (so === true) agreed++
    else if (so === false) against.push(offering)
    else if (so === undefined) unsure++
  }
  // A plain denial is meant of all; where it is not clear, it is no excuse for where it is wrong.
  const contradicts = against.length > 0 && (reach.each || (agreed === 0 && (unsure === 0 || point === 'not')))
  return { agrees: !contradicts && agreed > 0, against: contradicts ? against : [], point, partly: unsure > 0, beyond: [] }
}

function pointOf(claim: Claim): Comparison['point'] {
  if (claim.polarity === 'not-responsible') return 'not'
  if (claim.strength === 'help') return 'helps'
  if (claim.party === 'shared' || (claim.exclusivity === 'shared' && claim.partyIds.length !== 1)) return 'shared'
  return claim.exclusivity === 'sole' ? 'alone' : 'has'
}

function inDuties(claim: Claim, point: string, ground: Ground, offering: Offering, facts: Facts, named: boolean): Answer {
  const { partyIds } = claim
  if (point === 'shared' && !ground.bound) return sharedAreas(partyIds, areasOf(ground.duties, facts), offering, facts)
  const live = ground.duties.filter((duty) => facts.holders(duty, offering).length > 0)
  if (live.length === 0) return ground.bound && named && point === 'has' ? false : 'silent'
  const holders = (duty: Duty) => facts.holders(duty, offering)
  const holds = (id: string, duty: Duty) =>
    (holders(duty).includes(id) && !(ground.bound && duty.kind === 'assist' && givesWhole(claim, duty))) || duty.accountable === id
  // A duty that only takes another's place is no plain duty.
  const plain = live.filter((duty) => duty.insteadOf === undefined)
  if (point === 'not') return plain.length === 0 || !partyIds.some((id) => plain.every((duty) => firm(duty) && holders(duty).includes(id)))
  if (point === 'shared' && partyIds.length < 2) return new Set(live.flatMap(holders)).size > 1
  const every = ground.bound && point !== 'shared'
  const need = (id: string) => (every ? live.every((duty) => holds(id, duty)) : live.some((duty) => holds(id, duty)))
  if (!partyIds.every(need)) {
    // Who helps with somebody else's duty need not hold it.
    if (point === 'helps' && live.some((duty) => duty.kind === 'duty')) return undefined
    const perhaps = ground.near.some((duty) => partyIds.some((id) => holds(id, duty)))
    const toThem = !ground.bound && live.some((duty) => partyIds.some((id) => facts.speaksOf(duty, id)))
    return perhaps || toThem ? undefined : false
  }
  if (point === 'alone') return live.every((duty) => holders(duty).every((id) => partyIds.includes(id)))
  return ground.bound || plain.length === 0 || plain.some((duty) => partyIds.some((id) => holds(id, duty))) || undefined
}

/** Whether a claim makes its party the owner of a cited duty, which an assist does not bear out: by its words, or by a verb that the duty has too. */
function givesWhole({ owning, strength, deed, verb }: Claim, duty: Duty): boolean {
  if (owning || strength === 'explicit' || strength === 'obligation') return true
  return !deed && verb !== undefined && stems(duty.text.plain)[0] === stems(verb)[0]
}

function sharedAreas(partyIds: readonly string[], areas: readonly Area[], offering: Offering, facts: Facts): Answer {
  const owners = new Set(areas.flatMap((area) => ownersOf(area, offering, facts)))
  if (owners.size === 0 || areas.some((area) => area.incomplete)) return undefined
  return partyIds.length > 1 ? partyIds.every((id) => owners.has(id)) : owners.size > 1
}

function inArea(claim: Claim, point: string, ground: Ground, area: Area, offering: Offering, facts: Facts): Answer {
  if (area.incomplete) return undefined
  const { partyIds } = claim
  const whole = ground.fit === 'whole'
  const cells = facts.cells(area, offering)
  const cellOf = (id: string) => cells.find((cell) => cell.party === id)
  const mentions = ground.mentions.filter((duty) => facts.holders(duty, offering).length > 0)
  const mentioned = (id: string, fits: (duty: Duty) => boolean) =>
    mentions.some((duty) => fits(duty) && facts.holders(duty, offering).includes(id))
  // What the words name is not done there.
  if (!whole && ground.mentions.length > 0 && mentions.length === 0) return 'silent'
  if (point === 'not') {
    const firmly = partyIds.filter((id) => cellOf(id)?.unstated || cellOf(id)?.duties.some(firm))
    if (firmly.length === 0) return true
    // Whoever holds all of an area holds each part of it.
    const alone = ownersOf(area, offering, facts).length === 1 && mentions.length === 0
    return whole || alone || firmly.some((id) => mentioned(id, firm)) ? false : undefined
  }
  if (point === 'helps') {
    const states = partyIds.map((id) => cellOf(id)?.state)
    if (states.every((state) => state === 'sole' || state === 'shared' || state === 'assists')) return true
    return states.includes('out-of-scope') ? false : undefined
  }
  if (point === 'shared' && partyIds.length < 2) return sharedAreas(partyIds, [area], offering, facts)
  const answers = partyIds.map((id) => owns(cellOf(id), claim, area, id))
  const elsewhere = () => ground.elsewhere.some((duty) => partyIds.some((id) => facts.holders(duty, offering).includes(id)))
  if (answers.includes(false)) return elsewhere() ? undefined : false
  if (answers.includes(undefined)) return undefined
  const others = ownersOf(area, offering, facts).filter((id) => !partyIds.includes(id))
  if (point === 'alone') {
    const unnamed = mentions.length === 0 && ground.fit !== 'loose'
    return others.length === 0 || (whole || unnamed || others.some((id) => mentioned(id, counts)) ? false : undefined)
  }
  if (whole || mentions.length === 0 || point === 'shared') return true
  if (partyIds.every((id) => mentioned(id, () => true))) return true
  // The party has a part in the area, but others have what is named.
  return ground.telling && !elsewhere() ? false : undefined
}

const giving = /^(?:provide|offer|supply|publish|support|help|assist|give|suggest|recommend)$/

function owns(cell: Cell | undefined, claim: Claim, area: Area, id: string): boolean | undefined {
  if (area.duties.some((duty) => duty.accountable === id)) return true
  switch (cell?.state) {
    case 'sole':
    case 'shared':
      return true
    case 'assists':
      return giving.test(claim.verb ?? '')
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
