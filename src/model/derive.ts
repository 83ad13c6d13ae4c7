import type { Absence, Reason } from './absence.ts'
import type { Area } from './area.ts'
import { selects } from './condition.ts'
import { counts, type Duty } from './duty.ts'
import type { Offering } from './offering.ts'
import type { Project } from './project.ts'
import type { DeclaredState } from './state.ts'

/** How a party stands in a cell. `alternative`: it only takes over under a condition. */
export type State = 'sole' | 'shared' | 'assists' | 'alternative' | Reason | 'gap'

/** The meeting of an area, a party, an offering and, where there are tasks, a task. */
export interface Cell {
  readonly party: string
  readonly state: State
  readonly duties: readonly Duty[]
  readonly assists: readonly Duty[]
  readonly alternatives: readonly Duty[]
  /** All that speak of this cell; more than one is an error. */
  readonly absences: readonly Absence[]
  /** Set where the party is an owner whose duties are not yet written: what says that it is one. */
  readonly unstated?: DeclaredState | undefined
}

/** Who holds an area, or a task in it, in an offering. */
export interface Level {
  /** Owners in the order of the offering's parties: one is sole, several share, none is a gap or out of scope. */
  readonly owners: readonly string[]
  /** Whether it rests on a declared state alone: in compared offerings, and where no owner has a duty that is written. */
  readonly levelOnly: boolean
}

export interface Derivation {
  /** The parties that hold a duty in an offering; none where it is not in force there, or where a compared offering's declared state stands for it. */
  holders(duty: Duty, offering: Offering): readonly string[]
  /** The cells of an area in an offering, one per party of the offering. */
  cells(area: Area, offering: Offering, task?: string): readonly Cell[]
  level(area: Area, offering: Offering, task?: string): Level
}

/** Whether an offering has cells at all. */
export function isDescribed(offering: Offering): boolean {
  return offering.status !== 'undescribed'
}

/** Derives cells and levels from the duties of a project, each once. */
export function derive(project: Project): Derivation {
  const holderMemo = new Map<Offering, Map<Duty, readonly string[]>>()
  const cellMemo = new Map<string, Map<Area, readonly Cell[]>>()
  const known = new Set(project.parties.map((party) => party.id))
  const areas = new Map(project.areas.map((area) => [area.id, area]))

  function holders(duty: Duty, offering: Offering): readonly string[] {
    const memo = remember(holderMemo, offering, () => new Map<Duty, readonly string[]>())
    return remember(memo, duty, () => {
      const area = areas.get(duty.area)
      return area && standsAlone(area, offering, duty.task) ? [] : findHolders(duty, offering, known)
    })
  }

  function cells(area: Area, offering: Offering, task?: string): readonly Cell[] {
    const memo = remember(cellMemo, `${offering.id}/${task ?? ''}`, () => new Map<Area, readonly Cell[]>())
    return remember(memo, area, () => findCells(area, offering, task))
  }

  function findCells(area: Area, offering: Offering, task: string | undefined): readonly Cell[] {
    const declared = standsAlone(area, offering, task)
    if (declared) {
      return offering.parties.map((party) => ({
        party,
        state: declared.owners.includes(party) ? (declared.owners.length > 1 ? 'shared' : 'sole') : 'none',
        duties: [],
        assists: [],
        alternatives: [],
        absences: [],
      }))
    }
    const held: { readonly duty: Duty; readonly parties: readonly string[] }[] = []
    const owners = new Set<string>()
    for (const duty of area.duties) {
      const parties = task === undefined || duty.task === task ? holders(duty, offering) : []
      if (parties.length > 0) held.push({ duty, parties })
      if (counts(duty)) for (const party of parties) owners.add(party)
    }
    const speaking = area.absences.filter((absence) => speaks(absence, offering, task))
    const unstated = unstatedOwners(area, offering, task)
    const written = new Set(owners)
    for (const party of unstated.keys()) if (!speaking.some((absence) => absence.party === party)) owners.add(party)
    return offering.parties.map((party) => {
      const own = held.flatMap(({ duty, parties }) => (parties.includes(party) ? duty : []))
      const duties = part(own, counts)
      const assists = part(own, (duty) => duty.kind === 'assist')
      const alternatives = part(own, (duty) => duty.kind === 'duty' && !counts(duty))
      const owns = owners.has(party)
      const absences = absencesOf(speaking, party, owns || assists.length > 0 || owners.size === 0)
      const found = stateOf(owns, assists, alternatives, absences, owners)
      return {
        party,
        // Who is not named where the owners are, and has nothing else, has no part.
        state: found === 'gap' && unstated.size > 0 ? 'none' : found,
        duties,
        assists,
        alternatives,
        absences,
        unstated: owns && !written.has(party) ? unstated.get(party) : undefined,
      }
    })
  }

  function level(area: Area, offering: Offering, task?: string): Level {
    const declared = standsAlone(area, offering, task)
    const held = cells(area, offering, task).filter((cell) => cell.state === 'sole' || cell.state === 'shared')
    return {
      owners: held.map((cell) => cell.party),
      levelOnly: declared !== undefined || (held.length > 0 && held.every((cell) => cell.unstated)),
    }
  }

  return { holders, cells, level }
}

function findHolders(duty: Duty, offering: Offering, known: ReadonlySet<string>): readonly string[] {
  if (!isDescribed(offering) || selects(duty.when, offering) === 'none') return []
  const found: string[] = []
  for (const { parties, when } of duty.holdings) {
    const holds =
      when === undefined
        ? parties.every((party) => offering.parties.includes(party) || !known.has(party))
        : selects(when, offering) !== 'none'
    if (holds) found.push(...parties.filter((party) => offering.parties.includes(party)))
  }
  return found.length < 2 ? found : offering.parties.filter((party) => found.includes(party))
}

/** Most parts of most cells are empty, and there are many cells: all of those share one array. */
const nothing: readonly never[] = []

function part<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  return items.some(fits) ? items.filter(fits) : nothing
}

function speaks(absence: Absence, offering: Offering, task: string | undefined): boolean {
  if (task !== undefined && absence.tasks?.includes(task) === false) return false
  return selects(absence.when, offering) !== 'none'
}

/** The absences that speak of a cell. `others` speaks only where nothing else does and somebody owns a duty. */
function absencesOf(speaking: readonly Absence[], party: string, othersSilent: boolean): readonly Absence[] {
  const own = part(speaking, (absence) => absence.party === party)
  if (own.length > 0 || othersSilent) return own
  return part(speaking, (absence) => absence.party === 'others')
}

function stateOf(
  owns: boolean,
  assists: readonly Duty[],
  alternatives: readonly Duty[],
  absences: readonly Absence[],
  owners: ReadonlySet<string>,
): State {
  if (owns) return owners.size > 1 ? 'shared' : 'sole'
  if (assists.length > 0) return 'assists'
  const absence = absences[0]
  if (absence) return absence.because
  return alternatives.length > 0 ? 'alternative' : 'gap'
}

/** The state that a compared offering declares: there it takes the place of the duties. */
function standsAlone(area: Area, offering: Offering, task: string | undefined): DeclaredState | undefined {
  return offering.status === 'compared' ? declaredState(area, offering, task) : undefined
}

/** The owners whose duties are not yet written, as far as the area's `states` name them. A state without tasks speaks of each. */
function unstatedOwners(area: Area, offering: Offering, task: string | undefined): ReadonlyMap<string, DeclaredState> {
  const found = new Map<string, DeclaredState>()
  for (const state of area.states) {
    if (!state.unstated || !isDescribed(offering) || selects(state.when, offering) === 'none') continue
    if (task !== undefined && state.tasks?.includes(task) === false) continue
    for (const owner of state.owners) if (offering.parties.includes(owner) && !found.has(owner)) found.set(owner, state)
  }
  return found
}

/** What the area's `states` say of an offering, if they do. */
function declaredState(area: Area, offering: Offering, task?: string): DeclaredState | undefined {
  return area.states.find(
    (state) =>
      selects(state.when, offering) !== 'none' &&
      (task === undefined ? state.tasks === undefined : state.tasks === undefined || state.tasks.includes(task)),
  )
}

function remember<K, V>(memo: Map<K, V>, key: K, make: () => V): V {
  const known = memo.get(key)
  if (known !== undefined) return known
  const value = make()
  memo.set(key, value)
  return value
}
