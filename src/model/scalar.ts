import { z } from 'zod'

/** Text on one line, shown as it stands. */
export const plainText = z
  .string()
  .min(1)
  .max(400)
  .regex(/^\S(?:[^\n]*\S)?$/, 'Write it on one line, without blanks at either end')

/** Text in inline Markdown: emphasis, strong, code, links and note marks. */
export const richText = z.string().min(1).max(8000).regex(/\S/, 'Write a sentence, or leave the key out')

/** A day, month or year: "2026-10-01", "2026-10" or "2026". */
export const dateText = z
  .string()
  .refine(isDate, 'Write a date as "2026-10-01", or a month as "2026-10", in quotes')
  .meta({ description: 'A quoted date: "2026-10-01", or a month: "2026-10".', format: undefined })

/** A day: "2026-10-01". */
export const dayText = z
  .string()
  .refine((text) => text.length === 10 && isDate(text), 'Write a day as "2026-10-01", in quotes')
  .meta({ description: 'A quoted day: "2026-10-01".' })

/** A web address that a page may link to without harm. */
export const webUrl = z
  .string()
  .refine((text) => safeUrl(text, ['https:', 'http:']), 'Write a whole web address, beginning with https://')
  .meta({ description: 'A web address: https://…' })

/** A web, mail or telephone address. */
export const contactUrl = z
  .string()
  .refine((text) => safeUrl(text, ['https:', 'mailto:', 'tel:']), 'Write an address beginning with https://, mailto: or tel:')
  .meta({ description: 'An address: https://…, mailto:… or tel:…' })

/** A duration in whole days: "365 days". */
export const days = z
  .string()
  .regex(/^[1-9][0-9]{0,4} days?$/, 'Write a number of days, such as "365 days"')
  .meta({ description: 'A number of days: 365 days.' })

/** The address schemes that a link in prose or data may use. */
export const safeSchemes = ['https:', 'http:', 'mailto:', 'tel:']

export function safeUrl(text: string, schemes: readonly string[] = safeSchemes): boolean {
  if (/[\s<>"'`\\]/.test(text)) return false
  const url = URL.parse(text)
  return url !== null && schemes.includes(url.protocol)
}

/** Whether a link may lead there: an address of this site, whole or relative, or one with a safe scheme. Browsers drop blanks and take "\\" for "/". */
export function safeAddress(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these, which makes another address of it
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return false
  return /^(?:[\w+.-]+:|\/\/)/.test(href) ? safeUrl(href) : /^(?:[\w/#]|\.{1,2}\/)/.test(href)
}

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The last day that a date, month or year covers, as "YYYY-MM-DD". */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  if (day !== undefined) return date
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
}

/** The day that lies a number of days after a date. */
export function addDays(date: string, count: number): string {
  const start = new Date(`${lastDay(date)}T00:00:00Z`)
  start.setUTCDate(start.getUTCDate() + count)
  return start.toISOString().slice(0, 10)
}
