import type { z } from 'zod'
import type { Absence, absencesSchema, Reason } from '../model/absence.ts'
import type { Area, areaSchema, Layer, layerSchema } from '../model/area.ts'
import type { Duty, dutySchema, Holding } from '../model/duty.ts'
import { list } from '../model/id.ts'
import { type Locate, theKey } from '../model/place.ts'
import type { controlStateSchema, DeclaredState } from '../model/state.ts'
import type { Record } from './reader.ts'

type LayerFile = z.infer<typeof layerSchema>
type AreaFile = z.infer<typeof areaSchema>
type DutyFile = z.infer<typeof dutySchema>
type AbsenceFile = Exclude<z.infer<typeof absencesSchema>, Reason | readonly unknown[]>

/** A layer with its areas, from its file. */
export function buildLayer(id: string, file: Record<LayerFile>): Layer {
  const { value } = file
  return {
    id,
    title: value.title,
    summary: file.richMaybe(value.summary, 'summary'),
    areas: value.areas.map((area, index) => buildArea(id, file.part(area, 'areas', index))),
    at: file.at,
  }
}

function buildArea(layer: string, record: Record<AreaFile>): Area {
  const { value, at } = record
  return {
    id: value.id,
    layer,
    title: value.title,
    summary: record.richMaybe(value.summary, 'summary'),
    keywords: value.keywords ?? [],
    controls: value.controls ?? [],
    duties: (value.duties ?? []).map((duty, index) => buildDuty(layer, value, record.part(duty, 'duties', index))),
    absences: Object.entries(value.absent ?? {}).flatMap(([party, absences]) =>
      buildAbsences(party, record.part(absences, 'absent', party)),
    ),
    states: (value.states ?? []).map((state, index) => ({
      ...buildState(record.part(state, 'states', index)),
      tasks: state.task === undefined ? undefined : list(state.task),
    })),
    notes: Object.entries(value.notes ?? {}).map(([id, text]) => ({
      id,
      text: record.rich(text, 'notes', id),
      at: record.part(text, 'notes', id).at,
    })),
    formerly: value.formerly ?? [],
    incomplete: record.damaged(),
    at,
  }
}

/** What an overview says, but for its tasks. */
export function buildState({ value, at }: Record<z.infer<typeof controlStateSchema>>): DeclaredState {
  return { owners: list(value.owner), when: value.when, unstated: value.duties === 'unstated', at }
}

function buildDuty(layer: string, area: AreaFile, record: Record<DutyFile>): Duty {
  const { value, at } = record
  return {
    id: value.id,
    area: area.id,
    layer,
    holdings: holdingsOf(value.by, at),
    text: record.rich(value.text, 'text'),
    kind: value.kind ?? 'duty',
    need: value.need ?? 'required',
    when: value.when,
    condition: record.richMaybe(value.condition, 'condition'),
    insteadOf: value['instead-of'],
    reliesOn: value['relies-on'] ?? [],
    accountable: value.accountable,
    task: value.task,
    guide: value.guide,
    controls: [...new Set([...(area.controls ?? []), ...(value.controls ?? [])])],
    ownControls: value.controls ?? [],
    takes: value.takes ?? [],
    formerly: value.formerly ?? [],
    at,
  }
}

function holdingsOf(by: DutyFile['by'], at: Locate): readonly Holding[] {
  const whenAt: Locate = (...path) => at('when', ...path)
  if (typeof by === 'string') return [{ parties: [by], partyAt: () => at('by'), whenAt }]
  if (!Array.isArray(by)) {
    return Object.entries(by).map(([party, when]) => ({
      parties: [party],
      when,
      partyAt: () => at('by', party, theKey),
      whenAt: (...path) => at('by', party, ...path),
    }))
  }
  const together = by.filter((one) => typeof one === 'string')
  if (together.length > 0) return [{ parties: together, partyAt: (index) => at('by', index), whenAt }]
  return by
    .filter((one) => typeof one !== 'string')
    .map(({ parties, when }, index) => ({
      parties: list<string>(parties),
      when,
      partyAt: (party) => at('by', index, 'parties', party),
      whenAt: (...path) => at('by', index, 'when', ...path),
    }))
}

function buildAbsences(party: string, record: Record<z.infer<typeof absencesSchema>>): readonly Absence[] {
  const { value } = record
  if (typeof value === 'string') return [{ party, because: value, at: record.at }]
  if (Array.isArray(value)) return value.map((item, index) => buildAbsence(party, record.part(item, index)))
  return [buildAbsence(party, record.part(value))]
}

function buildAbsence(party: string, record: Record<AbsenceFile>): Absence {
  const { value } = record
  return {
    party,
    because: value.because,
    from: value.from,
    when: value.when,
    tasks: value.task === undefined ? undefined : list(value.task),
    text: record.richMaybe(value.text, 'text'),
    at: record.at,
  }
}
