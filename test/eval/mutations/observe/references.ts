import type { Place } from '../../../../src/model/place.ts'
import type { Project } from '../../../../src/model/project.ts'
import { walkInline } from '../../../../src/model/rich-text.ts'
import type { Witness } from '../mutant.ts'
import type { Finder } from './change.ts'

/** Names of things that are no longer there. */
export const references: Finder = function* ({ before, after }) {
  const there = idsOf(after.project)
  const gone = new Set([...idsOf(before.project)].filter((id) => !there.has(id)))
  if (gone.size === 0) return
  for (const { id, at } of namedIn(after.project))
    if (gone.has(id)) yield { at, says: `${id.replace(' ', ' "')}", which is gone` } satisfies Witness
}

/** All that can be named, as "kind id". */
function idsOf(project: Project): ReadonlySet<string> {
  const of = (kind: string, items: readonly { readonly id: string }[]) => items.map(({ id }) => `${kind} ${id}`)
  return new Set([
    ...of('duty', project.duties),
    ...of('area', project.areas),
    ...of('offering', project.offerings),
    ...of('party', project.parties),
    ...of('fact', project.facts),
    ...of('attestation', project.attestations),
    ...of('agreement', project.site.legal?.agreements ?? []),
    ...of('term', project.terms),
    ...of('scenario', project.scenarios),
    ...project.frameworks.flatMap((one) => one.controls.map((control) => `control ${one.id}:${control.id}`)),
    ...project.upstreams.flatMap((one) => one.duties.map((duty) => `upstream ${one.party}:${duty.id}`)),
  ])
}

const attributes: Readonly<Record<string, string>> = { party: 'party', offering: 'offering', area: 'area' }

function* namedIn(project: Project): Generator<{ readonly id: string; readonly at: Place }> {
  for (const page of project.pages) {
    for (const kind of ['area', 'offering', 'party'] as const) if (page[kind]) yield { id: `${kind} ${page[kind]}`, at: page.at(kind) }
    for (const { component, attributes: given, at } of page.references) {
      for (const [name, value] of Object.entries(given)) {
        const kind =
          name === 'id' ? component.toLowerCase() : name === 'of' ? (component === 'Compare' ? 'offering' : 'duty') : attributes[name]
        if (kind) for (const id of value.split(/\s+/)) yield { id: `${kind} ${id}`, at }
      }
    }
    for (const { href, at } of page.links) {
      const [, folder, id] = /^\/(areas|offerings|parties|scenarios)\/([\w-]+)\//.exec(href) ?? []
      const kind = { areas: 'area', offerings: 'offering', parties: 'party', scenarios: 'scenario' }[folder ?? '']
      if (kind) yield { id: `${kind} ${id}`, at }
    }
  }
  for (const duty of project.duties) {
    for (const id of duty.reliesOn) yield { id: `duty ${id}`, at: duty.at('relies-on') }
    if (duty.insteadOf) yield { id: `duty ${duty.insteadOf}`, at: duty.at('instead-of') }
    if (duty.accountable) yield { id: `party ${duty.accountable}`, at: duty.at('accountable') }
    for (const { parties } of duty.holdings) for (const id of parties) yield { id: `party ${id}`, at: duty.at('by') }
    for (const id of duty.ownControls) yield { id: `control ${id}`, at: duty.at('controls') }
    for (const id of duty.takes) yield { id: `upstream ${id}`, at: duty.at('takes') }
    for (const id of offeringsOf(duty.when)) yield { id: `offering ${id}`, at: duty.at('when') }
    for (const { when } of duty.holdings) for (const id of offeringsOf(when)) yield { id: `offering ${id}`, at: duty.at('by') }
  }
  for (const area of project.areas) {
    for (const id of area.controls) yield { id: `control ${id}`, at: area.at('controls') }
    for (const absence of area.absences) {
      yield { id: `party ${absence.party}`, at: absence.at() }
      if (absence.from) yield { id: `party ${absence.from}`, at: absence.at('from') }
      for (const id of offeringsOf(absence.when)) yield { id: `offering ${id}`, at: absence.at('when') }
    }
    for (const state of area.states) for (const id of offeringsOf(state.when)) yield { id: `offering ${id}`, at: state.at('when') }
  }
  for (const offering of project.offerings) for (const id of offering.parties) yield { id: `party ${id}`, at: offering.at('parties') }
  for (const scenario of project.scenarios) for (const step of scenario.steps) yield { id: `duty ${step.duty}`, at: step.at('duty') }
}

function offeringsOf(when: unknown): readonly string[] {
  const selectors = Array.isArray(when) ? when : [when]
  return selectors.flatMap((one: { offering?: string | readonly string[] } | undefined) => one?.offering ?? []).flat()
}

/** Marks without a note, and notes without a mark. */
export const notes: Finder = function* ({ before, after }) {
  const loose = (project: Project) =>
    project.areas.flatMap((area) => {
      const texts = [
        area.summary,
        ...area.duties.flatMap(({ text, condition }) => [text, condition]),
        ...area.absences.map(({ text }) => text),
      ]
      const marks = texts.flatMap((text) =>
        text ? Array.from(walkInline(text.nodes)).flatMap((node) => (node.kind === 'note' ? [node.id] : [])) : [],
      )
      const known = area.notes.map(({ id }) => id)
      return [
        ...area.notes.filter(({ id }) => !marks.includes(id)).map(({ id, at }) => ({ id: `${area.id}/${id}`, at: at() })),
        ...area.duties.flatMap((duty) =>
          Array.from(walkInline(duty.text.nodes)).flatMap((node) =>
            node.kind === 'note' && !known.includes(node.id) ? [{ id: `${area.id}/${node.id}`, at: duty.at('text') }] : [],
          ),
        ),
      ]
    })
  const old = new Set(loose(before.project).map(({ id }) => id))
  for (const { id, at } of loose(after.project)) if (!old.has(id)) yield { at, says: `the note ${id}` }
}
