import type { Rule } from '../check.ts'
import type { Attestation } from '../model/assurance.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import { type DateIn, datesIn, sameDate } from './dates.ts'
import { type SentenceIn, sentencesOf } from './sentences.ts'
import { attestationsFor, standardsIn } from './standards.ts'

const subject = String.raw`(?:(?:this|our)\s+(?:\p{L}+\s+){0,3}?(?:statement|notice|document|site|page|model|matrix|version|description)|(?:the\s+)?(?:shared[\s-]responsibility|responsibility)\s+(?:statement|model|matrix))`
const aboutUs = new RegExp(`\\b${subject}\\b`, 'iu')
const numbered = /\bversion\s+(?:number\s+)?["“']?v?(\d+(?:\.\d+)*)/giu
const former =
  /\b(?:was|were|until|before|previous|previously|former|formerly|earlier|older|superseded|replaced|replaces|next|upcoming|will be)\b/i
const inForce =
  /\b(?:effective(?:\s+date)?(?:\s+(?:from|as of|since))?|in force|(?:comes?|came) into force|in effect|takes? effect|valid|applies)\b(?:\s+(?:from|since|as of|on|is))?[\s:]*$/i
const looked = /\b(?:last\s+)?(reviewed|checked|updated|revised)(?:\s+(?:on|in))?[\s:]*$/i
/** Words that tie a date to the attestation named before or behind it. */
const issued =
  /\b(?:reports?|certificates?|certifications?|attestations?|letters?|audits?|assessments?|tests?|reviews?|issued|dated|renewed|completed|carried out|performed|conducted|obtained|received|published|passed|expire[sd]?|valid (?:until|to|through)|runs? until|(?:type\s+(?:ii|i|2|1)))\)?,?\s*(?:of|from|in|on|dated|is)?\s*(?:the\s+)?$/i
const ending = /\b(?:expire[sd]?|valid (?:until|to|through)|runs? until)\s+(?:on|in)?\s*(?:the\s+)?$/i
const dated = /\b(?:reports?|certificates?|letters?|type\s+(?:ii|2))\)?,?\s+(?:of|from)\s+$|\b(?:dated|issued)\s+(?:on|in)?\s*$/i
const ahead = /\b(?:next|will|plan|plans|planned|upcoming|expected|scheduled|period|covers?|covering|between|since|to)\b/i

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'error',
  *check({ project }) {
    for (const sentence of sentencesOf(project)) {
      if (!/\d/.test(sentence.text)) continue
      yield* versions(project, sentence)
      const dates = datesIn(sentence.text)
      if (dates.length === 0) continue
      for (const date of dates) yield* statementDate(project, sentence, date)
      yield* attestationDates(project, sentence, dates)
    }
  },
}

function* versions({ site }: Project, { text, place, kind }: SentenceIn): Generator<Finding> {
  const { legal } = site
  if (legal === undefined || kind === 'data' || former.test(text)) return
  for (const match of text.matchAll(numbered)) {
    const version = match[1]!
    if (version === legal.version || !ofStatement(text.slice(0, match.index), text.slice(match.index + match[0].length))) continue
    yield {
      message: `This speaks of version ${version}, but the statement is version ${legal.version}. Write ${legal.version}, or leave it to the foot of the page.`,
      at: place(match.index + match[0].length - version.length),
      related: [{ message: 'The version is here.', at: site.at('legal', 'version') }],
    }
  }
}

/** Whether the words around a version say that it is the statement's. */
function ofStatement(before: string, behind: string): boolean {
  if (new RegExp(`^["”’']?\\s+of\\s+${subject}`, 'iu').test(behind)) return true
  if (/^\W*(?:current\s+)?$/i.test(before)) return /^["”’']?\s*(?:$|[.,;(]|in force|effective)/i.test(behind)
  return /\bthis is\s+$/i.test(before) || new RegExp(`\\b${subject}[\\s,(]+(?:(?:is|in|has|carries)\\s+)?$`, 'iu').test(before)
}

function* statementDate({ site }: Project, { text, place, page, kind }: SentenceIn, { date, index, words }: DateIn): Generator<Finding> {
  const before = text.slice(0, index)
  const review = looked.exec(before)
  if (
    review !== null &&
    page?.reviewed !== undefined &&
    /^\W*(?:(?:this|the)\s+page\s+(?:was|is)\s+)?(?:last\s+)?\p{L}+(?:\s+(?:on|in))?[\s:]*$/iu.test(before)
  ) {
    if (!sameDate(date, page.reviewed) && !(site.legal && sameDate(date, site.legal.effective))) {
      yield {
        message: `The page says that it was ${review[1]!.toLowerCase()} on ${words}, but by its front matter it was reviewed on ${page.reviewed}. Leave the date to the page’s foot, or mend one of the two.`,
        at: place(index),
        related: [{ message: 'The day of the review is here.', at: page.at('reviewed') }],
      }
    }
    return
  }
  if (site.legal === undefined || kind === 'data' || former.test(text) || !inForce.test(before)) return
  const alone =
    /^\W*(?:effective(?:\s+date)?|in force|version\s+\S+,?\s*(?:is\s+)?(?:in force|effective))(?:\s+(?:from|since|as of|on))?[\s:]*$/i.test(
      before,
    )
  if (!(aboutUs.test(before) || alone) || sameDate(date, site.legal.effective)) return
  yield {
    message: `The statement is in force from ${site.legal.effective}, and not from ${words}. Write the right day, or leave it to the foot of the page.`,
    at: place(index),
    related: [{ message: 'The day is here.', at: site.at('legal', 'effective') }],
  }
}

function* attestationDates(project: Project, { text, place }: SentenceIn, dates: readonly DateIn[]): Generator<Finding> {
  for (const { date, index, words } of dates) {
    const before = text.slice(0, index)
    if (!issued.test(before) || ahead.test(before)) continue
    const named = attestationsBefore(project, text, index)
    const known = named.flatMap((one) => datesSaid(one, before))
    const [first] = named
    if (first === undefined || known.length === 0 || known.some((one) => sameDate(one, date))) continue
    const said = [first.date && `is of ${first.date}`, first.expires && `expires on ${first.expires}`].filter(Boolean).join(' and ')
    yield {
      message: `"${words}" is no date of "${first.title}", which ${said}. Write the date of the data, or cite it with <Attestation id="${first.id}" />.`,
      at: place(index),
      related: named
        .slice(0, 3)
        .map((one) => ({ message: 'The attestation is here.', at: one.at(one.date === undefined ? 'id' : 'date') })),
    }
  }
}

/** The dates of an attestation that the words before a date can mean. */
function datesSaid(one: Attestation, before: string): readonly string[] {
  if (ending.test(before)) return one.expires === undefined ? [] : [one.expires]
  if (dated.test(before)) return one.date === undefined ? [] : [one.date]
  return [one.date ?? [], one.expires ?? [], datesIn(one.summary?.plain ?? '').map(({ date }) => date)].flat()
}

/** The attestations that are named last before a position. */
function attestationsBefore(project: Project, text: string, position: number): readonly Attestation[] {
  const before = text.slice(0, position)
  const standards = standardsIn(before).map(({ name, index }) => ({ index, found: attestationsFor(project, name) }))
  const titles = project.attestations.map((one) => ({ index: before.toLowerCase().lastIndexOf(one.title.toLowerCase()), found: [one] }))
  const [last] = [...titles, ...standards].filter(({ index }) => index >= 0).toSorted((a, b) => b.index - a.index)
  return (last?.found ?? []).filter(({ status }) => status !== 'planned')
}
