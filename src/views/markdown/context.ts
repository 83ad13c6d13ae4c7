import type { RichText } from '../../model/rich-text.ts'
import type { NoteBook } from '../notes.ts'
import { type DutyRef, type Lookup, type OfferingRef, type PartyRef, shortName } from '../refs.ts'
import { joinWords } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import { list } from './block.ts'
import { richMarkdown } from './rich.ts'
import { codeMarkdown, linkMarkdown, plainMarkdown } from './text.ts'

/** What every part of a page's twin writes with. */
export interface Writer {
  readonly look: Lookup
  /** The address of the page. */
  readonly from: string
  /** A text of the data; with an area and a book, its notes by number. */
  rich(text: RichText, area?: string, notes?: NoteBook): string
  /** Words as a link to an address of the site, or elsewhere. */
  link(words: string, href: string): string
  /** A duty's words as a link to its row. */
  duty(duty: DutyRef): string
  /** A duty's id as a link to its row. */
  permalink(duty: DutyRef): string
  parties(parties: readonly PartyRef[]): string
  /** Offerings by their short names, as one list of words. */
  offerings(offerings: readonly Pick<OfferingRef, 'name'>[]): string
}

export function writerOf(look: Lookup, from: string): Writer {
  const { site } = look.project
  const link = (label: string, href: string) => linkMarkdown(label, wholeUrl(site, href, from))
  return {
    look,
    from,
    rich: (text, area, notes) =>
      richMarkdown(text, { site, from, note: area !== undefined && notes ? (id) => notes.find(area, id)?.number : undefined }),
    link: (words, href) => link(plainMarkdown(words), href),
    duty: (duty) => link(richMarkdown(duty.text, { site, from, linked: true }), duty.href),
    permalink: (duty) => link(codeMarkdown(duty.id), duty.href),
    parties: (parties) => plainMarkdown(joinWords(parties.map((party) => party.short))),
    offerings: (offerings) => plainMarkdown(joinWords(offerings.map((offering) => shortName(offering, look.project)))),
  }
}

/** The notes of a table, by number. */
export function notesMarkdown(write: Writer, notes: NoteBook): string {
  return list(
    notes.list.map((note) => write.rich(note.text)),
    (index) => `${notes.list[index]!.number}.`,
  )
}
