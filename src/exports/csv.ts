import { type CsvRow, csvText } from '../views/csv.ts'
import type { DutyView } from '../views/duty.ts'
import type { ExportView } from '../views/export.ts'
import { strings } from '../views/strings.ts'
import { wholeUrl } from '../views/url.ts'
import type { Exporter } from './index.ts'

/** The columns. Their names are part of the format, the same in every language: a new one is added at the end. */
const columns = [
  'id',
  'area',
  'layer',
  'kind',
  'duty',
  'party',
  'offering',
  'need',
  'condition',
  'relies on',
  'guide',
  'controls',
  'link',
  'version',
  'effective',
  'notes',
  'disclaimer',
  'agreements',
  'task',
] as const

type Row = CsvRow<(typeof columns)[number]>

/**
 * A row per duty. Version, day, disclaimer and agreements stand in every row, so that a row that is sorted,
 * filtered or copied keeps them; a list without duties has one row for them alone. `kind` is duty, assist (owns nothing)
 * or alternative (only under its condition, in the place of another duty); or unstated: the party has a part in the area,
 * and its duties are not yet written. Several values are parted by "; ".
 */
export const csv: Exporter = {
  id: 'csv',
  title: strings.files.formats.csv,
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  export(view) {
    const { obligations, statement } = view
    const standing: Row = {
      offering: obligations.offering.name,
      version: statement.version,
      effective: statement.effective,
      disclaimer: statement.disclaimer,
      agreements: statement.prevails,
    }
    const rows = obligations.groups.flatMap((group) =>
      group.areas.flatMap((entry) => entry.duties.map((duty) => ({ ...standing, layer: group.title, ...dutyRow(view, duty) }))),
    )
    const unstated = obligations.unstated.map(
      ({ area, label, tasks }): Row => ({
        ...standing,
        area: area.title,
        layer: view.layerOf(area),
        kind: 'unstated',
        duty: `${label}. ${strings.matrix.unstated}`,
        party: obligations.party.name,
        link: wholeUrl(view.site, area.href),
        task: tasks.join('; '),
      }),
    )
    const none: Row = { ...standing, party: obligations.party.name, duty: strings.party.none, link: view.url }
    const found: readonly Row[] = [...rows, ...unstated]
    return csvText(columns, found.length > 0 ? found : [none])
  },
}

function dutyRow({ site, notesOf }: ExportView, duty: DutyView): Row {
  return {
    id: duty.id,
    area: duty.area.title,
    kind: duty.kind === 'assist' ? 'assist' : duty.insteadOf ? 'alternative' : 'duty',
    duty: duty.text.plain,
    party: duty.holders.map((party) => party.name).join('; '),
    need: duty.kind === 'assist' ? undefined : duty.need,
    condition: duty.condition?.plain,
    'relies on': duty.reliesOn.map(({ id }) => id).join('; '),
    guide: duty.guide && wholeUrl(site, duty.guide),
    controls: duty.controls.map((control) => `${control.framework} ${control.id}`).join('; '),
    link: wholeUrl(site, duty.href),
    notes: notesOf(duty)
      .map((note) => note.plain)
      .join('; '),
    task: duty.task,
  }
}
