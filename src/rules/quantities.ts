import { numberOf, numberPattern } from './numbers.ts'

/** A number with its unit in a text. */
export interface Quantity {
  readonly words: string
  readonly index: number
  readonly value: number
  /** What is measured: time, a share, bytes; or the unit itself, where it converts into nothing else. */
  readonly kind: string
  /** In hours, per cent or bytes, or in the unit itself. A month or a year has no fixed length. */
  readonly least: number
  readonly most: number
}

const hours: Readonly<Record<string, readonly [number, number]>> = {
  second: [1 / 3600, 1 / 3600],
  minute: [1 / 60, 1 / 60],
  hour: [1, 1],
  day: [24, 24],
  week: [168, 168],
  month: [28 * 24, 31 * 24],
  quarter: [90 * 24, 92 * 24],
  year: [365 * 24, 366 * 24],
}
const short: Readonly<Record<string, string>> = {
  sec: 'second',
  s: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  d: 'day',
  mo: 'month',
  yr: 'year',
}
const bytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  pb: 1e15,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}
const skipped = '(?:(?:calendar|working|business|full|whole|consecutive)\\s+)?'
const pattern = new RegExp(`(?<![\\p{L}\\d.,:/-])(${numberPattern}|an?)([\\s-]*)${skipped}(%|[\\p{L}]+)(?![\\p{L}])`, 'giu')

/** The quantities in a text, and how each compares with those of another unit. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(pattern)) {
    const [words, number = '', join = '', unit = ''] = match
    const article = /^an?$/i.test(number)
    const quantity = quantityOf(article ? 1 : numberOf(number), join === '' && unit !== '%' && !/^\d/.test(number) ? '' : unit)
    if (quantity === undefined || (article && quantity.kind !== 'time')) continue
    found.push({ ...quantity, words, index: match.index })
  }
  return found
}

/** A number with its unit, as data gives them; undefined where there is no telling what it measures. */
export function quantityOf(value: number, unit: string): Omit<Quantity, 'words' | 'index'> | undefined {
  const word = unit.toLowerCase().replace(/\.$/, '')
  if (word === '' || Number.isNaN(value)) return undefined
  const singular = word.length > 3 && !/(?:ss|us)$/.test(word) ? word.replace(/s$/, '') : word
  const length = hours[singular] ?? hours[short[singular] ?? short[word] ?? '']
  if (length !== undefined) {
    const months = singular === 'month' ? value / 12 : undefined
    // Twelve months are a year, and not twelve times the longest month.
    const whole = months !== undefined && Number.isInteger(months) ? hours.year! : undefined
    return whole
      ? { value, kind: 'time', least: months! * whole[0], most: months! * whole[1] }
      : { value, kind: 'time', least: value * length[0], most: value * length[1] }
  }
  if (['%', 'percent', 'per cent', 'percentage'].includes(word)) return { value, kind: 'share', least: value, most: value }
  const size = bytes[word]
  if (size !== undefined) return { value, kind: 'bytes', least: value * size, most: value * size }
  return { value, kind: singular, least: value, most: value }
}

/** Whether two quantities of one kind can be the same. */
export function agree(a: Pick<Quantity, 'least' | 'most'>, b: Pick<Quantity, 'least' | 'most'>): boolean {
  const slack = 1e-9 * Math.max(a.most, b.most)
  return a.least <= b.most + slack && b.least <= a.most + slack
}
