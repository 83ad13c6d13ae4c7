import { ownerless } from '../model/absence.ts'
import type { Area } from '../model/area.ts'
import { type Cell, isDescribed, type State } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import type { RichText } from '../model/rich-text.ts'
import type { Task } from '../model/task.ts'
import { type DutyView, dutyView } from './duty.ts'
import { type AreaRef, areaRef, type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs } from './refs.ts'
import { joinWords, strings } from './strings.ts'

export interface AbsenceView {
  readonly text?: RichText | undefined
}

/** One cell, with its state in words. */
export interface CellView {
  readonly party: PartyRef
  readonly state: State
  /** The state in words: "Inherited from AWS". */
  readonly label: string
  /** Duties, then assists, then alternatives. */
  readonly duties: readonly DutyView[]
  readonly absence?: AbsenceView | undefined
  /** Whether the party is an owner whose duties are not yet written. */
  readonly unstated: boolean
}

export interface LevelView {
  readonly owners: readonly PartyRef[]
  /** "You", "AWS and Acme"; where nobody owns it, why. */
  readonly label: string
  /** Whether only the level is stated, without duties. */
  readonly levelOnly: boolean
}

export interface MatrixRow {
  readonly area: AreaRef
  readonly summary?: RichText | undefined
  readonly task?: { readonly id: string; readonly title: string } | undefined
  readonly level: LevelView
  readonly cells: readonly CellView[]
  readonly notes: readonly { readonly id: string; readonly text: RichText }[]
}

export interface MatrixGroup {
  readonly id: string
  readonly title: string
  readonly summary?: RichText | undefined
  readonly rows: readonly MatrixRow[]
}

export interface MatrixView {
  readonly offering: OfferingRef
  /** Whether a split is published for the offering at all. */
  readonly described: boolean
  readonly parties: readonly PartyRef[]
  readonly groups: readonly MatrixGroup[]
}

export interface MatrixFilter {
  readonly area?: string | undefined
  readonly layer?: string | undefined
  readonly party?: string | undefined
}

/** The states that occur in a matrix, those of single duties included, in the order in which they are explained. */
export function statesIn(view: MatrixView): readonly State[] {
  const present = new Set<State>(
    view.groups.flatMap((group) =>
      group.rows.flatMap((row) =>
        row.cells.flatMap((cell) => [
          cell.state,
          ...cell.duties.flatMap((duty): State[] => (duty.kind === 'assist' ? ['assists'] : duty.insteadOf ? ['alternative'] : [])),
        ]),
      ),
    ),
  )
  return (Object.keys(strings.states) as State[]).filter((state) => present.has(state))
}

/** The matrix of an offering, or the part of it that the filter leaves. */
export function matrixView(look: Lookup, offering: Offering, filter: MatrixFilter = {}): MatrixView {
  const { project } = look
  const parties = partyRefs(look, offering.parties).filter((party) => filter.party === undefined || party.id === filter.party)
  const described = offering.status !== 'undescribed'
  const tasks: readonly (Task | undefined)[] = project.tasks.length > 0 ? project.tasks : [undefined]
  const groups = project.layers
    .filter((layer) => described && (filter.layer === undefined || layer.id === filter.layer))
    .map((layer) => ({
      id: layer.id,
      title: layer.title,
      summary: layer.summary,
      rows: layer.areas
        .filter((area) => filter.area === undefined || area.id === filter.area)
        .flatMap((area) => tasks.map((task) => rowView(look, area, offering, task, parties))),
    }))
    .filter((group) => group.rows.length > 0)
  return { offering: offeringRef(offering), described, parties, groups }
}

function rowView(look: Lookup, area: Area, offering: Offering, task: Task | undefined, parties: readonly PartyRef[]): MatrixRow {
  const cells = look.derived.cells(area, offering, task?.id)
  return {
    area: areaRef(area),
    summary: area.summary,
    task: task && { id: task.id, title: task.title },
    level: levelView(look, area, offering, task),
    cells: parties.flatMap((party) => {
      const cell = cells.find((one) => one.party === party.id)
      return cell ? [cellView(look, cell, party, offering)] : []
    }),
    notes: area.notes,
  }
}

export function cellView(look: Lookup, cell: Cell, party: PartyRef, offering: Offering): CellView {
  const [absence] = cell.absences
  return {
    party,
    state: cell.state,
    label: stateLabel(look, cell),
    duties: [...cell.duties, ...cell.assists, ...cell.alternatives].map((duty) => dutyView(look, duty, offering)),
    absence: absence && { text: absence.text },
    unstated: cell.unstated !== undefined,
  }
}

export function stateLabel(look: Lookup, cell: Cell): string {
  const from = cell.state === 'inherited' ? cell.absences[0]?.from : undefined
  const source = from === undefined ? undefined : look.parties.get(from)
  return source ? strings.inheritedFrom(source.short) : strings.states[cell.state]
}

export function levelView(look: Lookup, area: Area, offering: Offering, task?: Task): LevelView {
  const level = look.derived.level(area, offering, task?.id)
  const owners = partyRefs(look, level.owners)
  const label = owners.length > 0 ? joinWords(owners.map((owner) => owner.short)) : ownerlessLabel(look, area, offering, task)
  return { owners, label, levelOnly: level.levelOnly }
}

/** Why nobody owns an area: what is said of every party alike, or of the offering. */
function ownerlessLabel(look: Lookup, area: Area, offering: Offering, task: Task | undefined): string {
  if (!isDescribed(offering)) return strings.offerings.undescribed
  const states = new Set<string>(look.derived.cells(area, offering, task?.id).map((cell) => cell.state))
  for (const state of ['unstated', 'out-of-scope', 'not-applicable'] as const) {
    if (states.has(state) && states.difference(ownerless).size === 0) return strings.states[state]
  }
  return strings.nobody
}
