import type { Offering } from '../model/offering.ts'
import type { RichText } from '../model/rich-text.ts'
import type { DutyView } from './duty.ts'
import { citedNotes } from './notes.ts'
import { type ObligationsView, obligationsView } from './obligations.ts'
import { type AreaRef, describedOfferings, type Lookup, type PartyRef } from './refs.ts'
import { type StatementView, statementView } from './statement.ts'
import { strings } from './strings.ts'
import { wholeUrl } from './url.ts'

/** The list of obligations as it is taken away: all that an exporter may show. Its links are of the site, to be made whole. */
export interface ExportView {
  readonly title: string
  /** The whole address of the list. */
  readonly url: string
  readonly site: { readonly url: string }
  readonly obligations: ObligationsView
  readonly statement: StatementView
  /** The title of an area's layer. */
  layerOf(area: AreaRef): string
  /** The notes that a duty's texts cite, in their order. */
  notesOf(duty: DutyView): readonly RichText[]
}

export function exportView(look: Lookup, party: PartyRef, offering: Offering): ExportView {
  const { site } = look.project
  return {
    title: exportTitle(party, offering),
    url: wholeUrl(site, `${party.href}#${offering.id}`),
    site,
    obligations: obligationsView(look, party, offering),
    statement: statementView(look.project),
    layerOf: (area) => look.project.layers.find((layer) => layer.id === area.layer)!.title,
    notesOf: (duty) => notesOf(look, duty),
  }
}

/** What a list is called: "Customer: duties on Acme Cloud". */
export function exportTitle(party: Pick<PartyRef, 'name'>, offering: Pick<Offering, 'name'>): string {
  return strings.files.title(party.name, offering.name)
}

/** The lists that the site has: each party's, in each described offering in which it takes part. */
export function exportLists(look: Lookup): readonly { readonly party: PartyRef; readonly offering: Offering }[] {
  return describedOfferings(look.project).flatMap((offering) =>
    offering.parties.flatMap((id) => {
      const party = look.parties.get(id)
      return party ? [{ party, offering }] : []
    }),
  )
}

function notesOf(look: Lookup, duty: DutyView): readonly RichText[] {
  return citedNotes([duty.text, duty.condition], look.areas.get(duty.area.id)?.notes ?? []).map(({ text }) => text)
}
