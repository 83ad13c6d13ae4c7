import type { Rule } from '../check.ts'
import { splitSentences } from '../claims/sentence.ts'
import { byId } from '../model/project.ts'
import { numberOf, numberPattern } from './numbers.ts'
import { outlineOf } from './outline.ts'
import { dutyName } from './words.ts'

/** How often something is done, as a text says. */
interface Frequency {
  readonly words: string
  readonly index: number
  /** A year has so many. */
  readonly times: number
}

const perYear: Readonly<Record<string, number>> = {
  hour: 8766,
  day: 365,
  night: 365,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  year: 1,
  decade: 0.1,
}
const adverbs: Readonly<Record<string, number>> = {
  hourly: 8766,
  daily: 365,
  nightly: 365,
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
  annually: 1,
}
const unit = `(${Object.keys(perYear).join('|')})s?`
const counted = new RegExp(`\\b(?:(once|twice)|(${numberPattern}) times)\\s+(?:an?|every|each|per)\\s+${unit}\\b`, 'gi')
const every = new RegExp(`\\b(?:every|each)\\s+(?:(second|other|${numberPattern})\\s+)?${unit}\\b`, 'gi')
const adverb = new RegExp(`\\b(?:${Object.keys(adverbs).join('|')})\\b`, 'gi')

export const dutyFrequency: Rule = {
  id: 'duty-frequency',
  severity: 'error',
  *check({ project }) {
    const duties = byId(project.duties)
    const told = (id: string) => frequenciesIn(duties.get(id)?.text.plain ?? '')
    for (const block of outlineOf(project)) {
      if (!('run' in block) || block.run.bindings.length === 0) continue
      const { text, place, bindings } = block.run
      for (const { start, end } of splitSentences(text)) {
        const said = frequenciesIn(text.slice(start, end))
        const [frequency] = said
        if (frequency === undefined || said.length > 1) continue
        const cited = [...new Set(bindings.filter((one) => one.start < end && one.end > start).flatMap((one) => one.duties))].filter(
          (id) => told(id).length > 0,
        )
        const [id] = cited
        if (id === undefined || cited.length > 1) continue
        const [own, ...more] = told(id)
        if (own === undefined || more.length > 0 || own.times === frequency.times) continue
        const duty = duties.get(id)!
        yield {
          message: `"${frequency.words}" is not how often ${dutyName(duty)} is done: its text says "${own.words}". Mend one of the two.`,
          at: place(start + frequency.index),
          related: [{ message: 'This is the duty.', at: duty.at('text') }],
        }
      }
    }
  },
}

function frequenciesIn(text: string): readonly Frequency[] {
  const found: Frequency[] = []
  const add = ({ 0: words, index }: RegExpExecArray, times: number) => found.push({ words, index, times })
  for (const match of text.matchAll(counted)) {
    const count = match[1] === undefined ? numberOf(match[2]!) : match[1].toLowerCase() === 'once' ? 1 : 2
    add(match, count * perYear[match[3]!.toLowerCase()]!)
  }
  for (const match of text.matchAll(every)) {
    // "twice every year" is told already.
    if (found.some(({ index, words }) => match.index >= index && match.index < index + words.length)) continue
    const step = match[1] === undefined ? 1 : /^(?:second|other)$/i.test(match[1]) ? 2 : numberOf(match[1])
    add(match, perYear[match[2]!.toLowerCase()]! / step)
  }
  for (const match of text.matchAll(adverb)) add(match, adverbs[match[0].toLowerCase()]!)
  return found
}
