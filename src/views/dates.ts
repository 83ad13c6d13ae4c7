import type { Site } from '../model/site.ts'

const parts = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies readonly Intl.DateTimeFormatOptions[]

const formats = new Map<string, Intl.DateTimeFormat>()

/** A date of the data in the language of the site, as exactly as the data says it: "1 October 2026", "October 2026" or "2026". */
export function dateWords(date: string, { languages }: Pick<Site, 'languages'>): string {
  const language = languages[0] ?? 'en'
  const exactly = date.split('-').length - 1
  const key = `${language} ${exactly}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...parts[exactly], timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format.format(new Date(date))
}

/** English without a country is read in many of them: the day comes first. Everywhere the calendar of the data. */
function localeOf(language: string): string {
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory`
}
