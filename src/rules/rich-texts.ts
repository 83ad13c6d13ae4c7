import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'
import { textsOf } from './notes.ts'

export interface PlacedText {
  readonly text: RichText
  readonly at: () => Place
}

/** Every text of the data that is written in Markdown. */
export function* richTexts(project: Project): Generator<PlacedText> {
  yield* ownTexts(project)
  for (const { at, text } of project.upstreams.flatMap((upstream) => upstream.duties)) yield { text, at: () => at('text') }
}

/** Those among them that are the vendor's own words. */
export function* ownTexts(project: Project): Generator<PlacedText> {
  const { site } = project
  if (site.product.summary) yield { text: site.product.summary, at: () => site.at('product', 'summary') }
  const summarised = [
    project.parties,
    project.offerings,
    project.layers,
    project.tasks,
    project.attestations,
    project.scenarios,
    project.frameworks,
  ].flat()
  for (const { at, summary } of summarised) if (summary) yield { text: summary, at: () => at('summary') }
  for (const area of project.areas) yield* textsOf(area)
  for (const { at, text } of project.frameworks.flatMap(({ controls }) => controls.flatMap(({ absences }) => absences)))
    if (text) yield { text, at: () => at('text') }
  for (const { at, says } of [...project.facts, ...project.terms]) yield { text: says, at: () => at('says') }
  for (const { at, note } of project.scenarios.flatMap((scenario) => scenario.steps)) if (note) yield { text: note, at: () => at('note') }
}
