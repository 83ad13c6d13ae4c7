import type { z } from 'zod'
import type { Control, ControlAbsence, controlAbsencesSchema, controlSchema, Framework, frameworkSchema } from '../model/framework.ts'
import { buildState } from './area.ts'
import type { Record } from './reader.ts'

type AbsencesFile = z.infer<typeof controlAbsencesSchema>
type AbsenceFile = Extract<Exclude<AbsencesFile, readonly unknown[]>, object>

/** A control catalogue, from its file. */
export function buildFramework(id: string, file: Record<z.infer<typeof frameworkSchema>>): Framework {
  const { value, at } = file
  return {
    ...value,
    id,
    summary: file.richMaybe(value.summary, 'summary'),
    controls: value.controls.map((control, index) => buildControl(file.part(control, 'controls', index))),
    at,
  }
}

function buildControl(record: Record<z.infer<typeof controlSchema>>): Control {
  const { value, at } = record
  return {
    id: value.id,
    title: value.title,
    domain: value.domain,
    states: (value.states ?? []).map((state, index) => buildState(record.part(state, 'states', index))),
    absences: value.absent === undefined ? [] : buildAbsences(record.part(value.absent, 'absent')),
    at,
  }
}

function buildAbsences(record: Record<AbsencesFile>): readonly ControlAbsence[] {
  const { value, at } = record
  if (typeof value === 'string') return [{ because: value, at }]
  if (Array.isArray(value)) return value.map((item, index) => buildAbsence(record.part(item as AbsenceFile, index)))
  return [buildAbsence(record.part(value as AbsenceFile))]
}

function buildAbsence(record: Record<AbsenceFile>): ControlAbsence {
  const { value, at } = record
  return { because: value.because, when: value.when, text: record.richMaybe(value.text, 'text'), at }
}
