/** A whole number or a decimal in a text, in digits or in words. */
export interface NumberIn {
  readonly words: string
  readonly index: number
  readonly value: number
}

const small =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    ' ',
  )
const tens = `twenty thirty forty fifty sixty seventy eighty ninety`.split(' ')
const values = new Map([
  ...small.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
])

/** A number in words or digits, to build patterns with. */
export const numberPattern = `\\d+(?:[.,]\\d+)*|(?:${tens.join('|')})(?:[ -](?:${small.slice(1, 10).join('|')}))?|${small.toSorted((a, b) => b.length - a.length).join('|')}`

/** What a number written as the pattern has it means. */
export function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'))
  return words
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + (values.get(word) ?? Number.NaN), 0)
}

/** A number as a sentence has it: in words up to twelve. */
export function numberWords(value: number): string {
  return value >= 0 && value <= 12 && Number.isInteger(value) ? small[value]! : String(value)
}
