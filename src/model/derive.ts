import type { Absence, Reason } from './absence.ts'
import type { Area, DeclaredState } from './area.ts'
import { selects } from './condition.ts'
import { counts, type Duty } from './duty.ts'
import type { Offering } from './offering.ts'
import type { Project } from './project.ts'

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
}

/** Who holds an area, or a task in it, in an offering. */
export interface Level {
  /** Owners in the order of the offering's parties: one is sole, several share, none is a gap or out of scope. */
  readonly owners: readonly string[]
  /** Whether it rests on a declared state alone, as compared offerings may. */
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
  const holderMemo = new Map<Duty, Map<Offering, readonly string[]>>()
  const cellMemo = new Map<Area, Map<string, readonly Cell[]>>()
  const known = new Set(project.parties.map((party) => party.id))
  const areas = new Map(project.areas.map((area) => [area.id, area]))

  function holders(duty: Duty, offering: Offering): readonly string[] {
    const memo = remember(holderMemo, duty, () => new Map<Offering, readonly string[]>())
    return remember(memo, offering, () => {
      const area = areas.get(duty.area)
      return area && standsAlone(area, offering, duty.task) ? [] : findHolders(duty, offering, known)
    })
  }

  function cells(area: Area, offering: Offering, task?: string): readonly Cell[] {
    const memo = remember(cellMemo, area, () => new Map<string, readonly Cell[]>())
    return remember(memo, `${offering.id}/${task ?? ''}`, () => findCells(area, offering, task))
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
    const held = area.duties
      .filter((duty) => task === undefined || duty.task === task)
      .map((duty) => ({ duty, parties: holders(duty, offering) }))
    const owners = new Set(held.flatMap(({ duty, parties }) => (counts(duty) ? parties : [])))
    return offering.parties.map((party) => {
      const own = held.filter(({ parties }) => parties.includes(party)).map(({ duty }) => duty)
      const duties = own.filter(counts)
      const assists = own.filter((duty) => duty.kind === 'assist')
      const alternatives = own.filter((duty) => duty.kind === 'duty' && !counts(duty))
      const filled = duties.length + assists.length > 0
      const absences = absencesOf(area, party, offering, task, filled || owners.size === 0)
      return { party, state: stateOf(duties, assists, alternatives, absences, owners), duties, assists, alternatives, absences }
    })
  }

  function level(area: Area, offering: Offering, task?: string): Level {
    const declared = standsAlone(area, offering, task)
    const held = cells(area, offering, task)
    return {
      owners: held.filter((cell) => cell.state === 'sole' || cell.state === 'shared').map((cell) => cell.party),
      levelOnly: declared !== undefined,
    }
  }

  return { holders, cells, level }
}

function findHolders(duty: Duty, offering: Offering, known: ReadonlySet<string>): readonly string[] {
  if (!isDescribed(offering) || selects(duty.when, offering) === 'none') return []
  const found = new Set<string>()
  for (const holding of duty.holdings) {
    const present = holding.parties.filter((party) => offering.parties.includes(party))
    if (
      holding.when === undefined
        ? present.length < holding.parties.filter((party) => known.has(party)).length
        : selects(holding.when, offering) === 'none'
    )
      continue
    for (const party of present) found.add(party)
  }
  return offering.parties.filter((party) => found.has(party))
}

/** The absences that speak of a cell. `others` speaks only where nothing else does and somebody owns a duty. */
function absencesOf(area: Area, party: string, offering: Offering, task: string | undefined, othersSilent: boolean): readonly Absence[] {
  const speaking = area.absences.filter(
    (absence) =>
      selects(absence.when, offering) !== 'none' && (task === undefined || absence.tasks === undefined || absence.tasks.includes(task)),
  )
  const own = speaking.filter((absence) => absence.party === party)
  if (own.length > 0 || othersSilent) return own
  return speaking.filter((absence) => absence.party === 'others')
}

function stateOf(
  duties: readonly Duty[],
  assists: readonly Duty[],
  alternatives: readonly Duty[],
  absences: readonly Absence[],
  owners: ReadonlySet<string>,
): State {
  if (duties.length > 0) return owners.size > 1 ? 'shared' : 'sole'
  if (assists.length > 0) return 'assists'
  const absence = absences[0]
  if (absence) return absence.because
  return alternatives.length > 0 ? 'alternative' : 'gap'
}

/** The state that a compared offering declares: there it takes the place of the duties. */
function standsAlone(area: Area, offering: Offering, task: string | undefined): DeclaredState | undefined {
  return offering.status === 'compared' ? declaredState(area, offering, task) : undefined
}

/** What the area's `states` say of an offering, if they do. */
export function declaredState(area: Area, offering: Offering, task?: string): DeclaredState | undefined {
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
