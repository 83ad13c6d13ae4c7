import { counts, type Duty } from '../../../src/model/duty.ts'
import type { Offering } from '../../../src/model/offering.ts'
import type { Observable, Witness } from './mutant.ts'
import type { Site } from './site.ts'
import { offered, type Reach } from './words.ts'

/** What a changed sentence says. */
export interface Said {
  readonly parties: readonly string[]
  readonly point: 'has' | 'not' | 'alone' | 'shared' | 'never'
  readonly duties: readonly string[]
  readonly areas: readonly string[]
  readonly bound: boolean
  readonly reach: Reach
  /** Whether it says that the work is theirs, and not only that they do something for it. */
  readonly owns?: boolean
}

/** Whether the data denies what is said, and where. */
export function denied(said: Said, site: Site): Observable {
  const { project, derived } = site
  const duties = project.duties.filter(({ id }) => said.duties.includes(id))
  const areas = project.areas.filter(({ id }) => said.areas.includes(id))
  const against: Offering[] = []
  let agreed = 0
  for (const offering of offered(project).filter(({ id }) => said.reach.offerings.includes(id))) {
    const so = holds(said, duties, offering, site)
    if (so === true) agreed++
    if (so === false) against.push(offering)
  }
  const wrong = against.length > 0 && (said.reach.each || agreed === 0)
  if (!wrong) return { reason: agreed > 0 ? 'the changed sentence is true as well' : 'the data does not speak of it there' }
  const witnesses: Witness[] = duties.flatMap((duty) => [
    { at: duty.at(), says: `the duty ${duty.id}` },
    { at: duty.at('by'), says: `the duty ${duty.id}` },
  ])
  for (const area of areas) {
    witnesses.push({ at: area.at(), says: `the area ${area.id}` }, { at: area.at('title'), says: `the area ${area.id}` })
    for (const offering of against)
      for (const cell of derived.cells(area, offering)) {
        if (said.parties.includes(cell.party) || said.point === 'alone')
          for (const one of [...cell.duties, ...cell.assists]) witnesses.push({ at: one.at('by'), says: `the duty ${one.id}` })
        for (const absence of cell.absences) witnesses.push({ at: absence.at('because'), says: 'the absence' })
      }
  }
  // An area may be pointed at by its title where the sentence speaks of duties that are shared.
  for (const area of project.areas)
    if (duties.some((duty) => duty.area === area.id)) witnesses.push({ at: area.at('title'), says: `the area ${area.id}` })
  return { witnesses }
}

function holds(said: Said, duties: readonly Duty[], offering: Offering, site: Site): boolean | undefined {
  const { project, derived } = site
  const firm = (duty: Duty) => counts(duty) && duty.need === 'required' && duty.condition === undefined
  if (said.areas.length > 0) {
    const cells = project.areas.filter(({ id }) => said.areas.includes(id)).flatMap((area) => derived.cells(area, offering))
    const owners = cells.filter(({ duties: own }) => own.length > 0).map(({ party }) => party)
    if (owners.length === 0) return undefined
    if (said.point === 'not' || said.point === 'never')
      return !cells.some((cell) => said.parties.includes(cell.party) && cell.duties.some(firm))
    if (!said.parties.every((id) => owners.includes(id))) return false
    return said.point === 'alone' ? owners.every((id) => said.parties.includes(id)) : true
  }
  const live = duties.filter((duty) => derived.holders(duty, offering).length > 0)
  if (live.length === 0) return undefined
  const has = (id: string, duty: Duty) =>
    (!said.owns || duty.kind === 'duty') && (derived.holders(duty, offering).includes(id) || duty.accountable === id)
  if (said.point === 'not' || said.point === 'never') return !said.parties.some((id) => live.every((duty) => firm(duty) && has(id, duty)))
  const need = (id: string) =>
    said.bound && said.point !== 'shared' ? live.every((duty) => has(id, duty)) : live.some((duty) => has(id, duty))
  if (!said.parties.every(need)) return false
  if (said.point === 'alone') return live.every((duty) => derived.holders(duty, offering).every((id) => said.parties.includes(id)))
  return true
}
