/** A date in a text, as the data writes it: "2026-10-01", "2026-10" or "2026". */
export interface DateIn {
  readonly words: string
  readonly index: number
  readonly date: string
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const month = months.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|t\\.?)?` : name)).join('|')
const pattern = new RegExp(
  [
    `(?<y1>\\d{4})-(?<m1>\\d{2})(?:-(?<d1>\\d{2}))?`,
    `(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>${month})\\s*,?\\s+(?<y2>\\d{4})`,
    `(?<m3>${month})\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>\\d{4})`,
    `(?<m4>${month}),?\\s+(?<y4>\\d{4})`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/, '(?<![\\d.:-])(?:')
    .replace(/$/, ')(?![\\d-])'),
  'gi',
)

/** The days and months with their years in a text. */
export function datesIn(text: string): readonly DateIn[] {
  // Each has a year, and most texts have none.
  if (!/\d{4}/.test(text)) return []
  return Array.from(text.matchAll(pattern), (match): DateIn => {
    const part = (name: string) => [1, 2, 3, 4].map((number) => match.groups?.[`${name}${number}`]).find((value) => value !== undefined)
    const named = part('m')!
    const number = /^\d/.test(named) ? named : String(months.findIndex((one) => one.startsWith(named.slice(0, 3).toLowerCase())) + 1)
    const day = part('d')
    return {
      words: match[0],
      index: match.index,
      date: [part('y')!, number.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'),
    }
  })
}

/** Whether two dates can be the same day: a month holds its days. */
export function sameDate(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}
