import type { Lexicon } from '../claims/lexicon.ts'
import { readSentence } from '../claims/read.ts'
import { splitSentences } from '../claims/sentence.ts'
import { selects, type When } from '../model/condition.ts'
import type { Scope } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'
import type { ProseReading, Statement } from '../model/statement.ts'

type Data = Pick<
  Project,
  'site' | 'parties' | 'layers' | 'areas' | 'offerings' | 'terms' | 'facts' | 'attestations' | 'scenarios' | 'tasks'
>

/** A text of the data that the site shows as prose. */
export interface DataText {
  readonly text: string
  at(): Place
  /** The title of the area that it stands under. */
  readonly area?: string | undefined
  /** The offerings that it speaks of, where it is not all of them. */
  readonly offerings?: readonly string[] | undefined
  /** The party whose doing it describes without naming it: "Runs the buildings." */
  readonly subject?: string | undefined
}

/** Summaries, notes, reasons of absences, the sayings of facts and terms, and the texts of duties. */
export function* dataTexts(data: Data): Generator<DataText> {
  const within = (when: When | undefined) =>
    when === undefined ? undefined : data.offerings.filter((one) => selects(when, one) !== 'none').map(({ id }) => id)
  const { product } = data.site
  if (product.summary) yield { text: product.summary.plain, at: () => data.site.at('product', 'summary') }
  for (const { summary, name, at } of data.parties) if (summary) yield { text: summary.plain, at: () => at('summary'), subject: name }
  for (const { summary, id, at } of data.offerings) if (summary) yield { text: summary.plain, at: () => at('summary'), offerings: [id] }
  for (const { summary, at } of [...data.layers, ...data.tasks, ...data.attestations])
    if (summary) yield { text: summary.plain, at: () => at('summary') }
  for (const area of data.areas) {
    const inside = (text: RichText, at: () => Place, when?: When) => ({ text: text.plain, at, area: area.title, offerings: within(when) })
    if (area.summary) yield inside(area.summary, () => area.at('summary'))
    for (const duty of area.duties) yield inside(duty.text, () => duty.at('text'), duty.when)
    for (const absence of area.absences) if (absence.text) yield inside(absence.text, () => absence.at('text'), absence.when)
    for (const note of area.notes) yield inside(note.text, () => note.at())
  }
  for (const { says, when, at } of data.facts) yield { text: says.plain, at: () => at('says'), offerings: within(when) }
  for (const { says, at } of data.terms) yield { text: says.plain, at: () => at('says') }
  for (const { summary, steps, at } of data.scenarios) {
    if (summary) yield { text: summary.plain, at: () => at('summary') }
    for (const { note, at: place } of steps) if (note) yield { text: note.plain, at: () => place('note') }
  }
}

/**
 * Reads who owns which work out of texts of the data. Where a statement stands is told by the number of its text, as its line, so
 * that the reading holds wherever the texts stand in their files.
 */
export function readDataTexts(texts: readonly DataText[], lexicon: Lexicon): ProseReading {
  const statements: Statement[] = []
  let sentences = 0
  for (const [line, { text, area, offerings, subject }] of texts.entries()) {
    const at = { file: '', line, column: 1 }
    const scopes: readonly Scope[] = offerings === undefined ? [] : [{ parties: [], offerings, at }]
    const headings = area === undefined ? [] : [area]
    let previous: string | undefined
    for (const { start, end } of splitSentences(text)) {
      sentences++
      const own = text.slice(start, end)
      const lead = subject === undefined ? '' : `${subject} `
      const whole = lead + (lead === '' ? own : own[0]!.toLowerCase() + own.slice(1))
      const { claims, abstentions } = readSentence(
        { text: whole, unit: 'sentence', context: { previous, headings, subject: area } },
        lexicon,
      )
      const shift = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
        ...one,
        start: one.start - lead.length,
        end: one.end - lead.length,
      })
      if (claims.length > 0)
        statements.push({
          text: own,
          at,
          ends: at,
          claims: claims.map(shift),
          abstentions: abstentions.map(shift),
          bindings: [],
          scopes,
          headings,
          columns: [],
        })
      previous = own
    }
  }
  return { statements, sentences, unread: 0 }
}
