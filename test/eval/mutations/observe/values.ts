import { factText } from '../../../../src/model/fact.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { has, roots } from '../words.ts'
import type { Finder } from './change.ts'
import { kept } from './change.ts'

/** The value of a fact, typed by hand beside its words, or standing as the time of a step or in the text of a duty that it is about. */
export const facts: Finder = function* ({ before, after }) {
  for (const [old, fact] of kept(before.project.facts, after.project.facts)) {
    const [was, now] = [factText(old), factText(fact)]
    if (was === now) continue
    for (const passage of after.passages) {
      const about = fact.words.some((words) => passage.plain.toLowerCase().includes(words.toLowerCase()))
      const printed = passage.cites.some(({ component, attributes }) => component === 'Fact' && attributes.id === fact.id)
      if (about && !printed && has(passage.plain, was)) yield line(passage)
    }
    for (const scenario of after.project.scenarios)
      for (const step of scenario.steps) {
        const duty = after.project.duties.find(({ id }) => id === step.duty)
        if (step.within === was && duty && alike(`${fact.says.plain}`, duty.text.plain))
          yield { at: step.at('within'), says: `within ${step.within}` }
      }
    for (const duty of after.project.duties)
      if (has(duty.text.plain, was) && alike(fact.says.plain, duty.text.plain)) yield { at: duty.at('text'), says: duty.text.plain }
  }
}

/** The time of a step, against the duty that it cites and the facts about that duty. */
export const times: Finder = function* ({ before, after }) {
  for (const [old, scenario] of kept(before.project.scenarios, after.project.scenarios)) {
    for (const step of scenario.steps) {
      const was = old.steps.find(({ duty }) => duty === step.duty)?.within
      const duty = after.project.duties.find(({ id }) => id === step.duty)
      if (was === undefined || was === step.within || !duty) continue
      if (has(duty.text.plain, was)) yield { at: duty.at('text'), says: duty.text.plain }
      for (const fact of after.project.facts)
        if (factText(fact) === was && alike(fact.says.plain, duty.text.plain)) yield { at: fact.at('value'), says: fact.says.plain }
    }
    // A step comes after what its duty relies on, where both are in the scenario.
    const order = scenario.steps.map(({ duty }) => duty)
    const then = old.steps.map(({ duty }) => duty)
    for (const [index, step] of scenario.steps.entries()) {
      const duty = after.project.duties.find(({ id }) => id === step.duty)
      for (const target of duty?.reliesOn ?? []) {
        const late = order.indexOf(target) > index
        if (late && then.indexOf(target) < then.indexOf(step.duty) && then.includes(target))
          yield { at: duty!.at('relies-on'), says: `relies on ${target}` }
      }
    }
  }
}

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** A number that a text may spell out. */
export function numberOf(word: string): number | undefined {
  const index = numbers.indexOf(word.toLowerCase())
  return index >= 0 ? index : /^\d+$/.test(word) ? Number(word) : undefined
}

export function spelled(value: number): string {
  return numbers[value] ?? String(value)
}

const countables: readonly (readonly [RegExp, (site: Site) => number])[] = [
  [/\b(\w+) (?:different |security |separate )?areas\b/gi, ({ project }) => project.areas.length],
  [/\b(\w+) (?:different )?parties\b/gi, ({ project }) => project.parties.length],
  [/\b(\w+) (?:different )?duties\b/gi, ({ project }) => project.duties.filter(({ kind }) => kind === 'duty').length],
  [/\b(\w+) layers\b/gi, ({ project }) => project.layers.length],
  [
    /\b(\w+) (?:offerings|plans|editions|deployments)\b/gi,
    ({ project }) => project.offerings.filter(({ status }) => status === 'offered').length,
  ],
  [
    /\b(\w+) (?:service )?models\b/gi,
    ({ project }) => Object.keys(project.dimensions.find(({ id }) => id === 'model')?.values ?? {}).length,
  ],
  [/\b(\w+) scenarios\b/gi, ({ project }) => project.scenarios.length],
  [/\b(\w+) (?:attestations|certifications)\b/gi, ({ project }) => project.attestations.length],
]

const counted = /\b(?:areas|parties|duties|layers|offerings|plans|editions|deployments|models|scenarios|attestations|certifications)\b/i

/** Numbers typed in prose that count what the data holds, with what they count to. */
export function countsIn(passage: Passage, site: Site): readonly { readonly word: string; readonly value: number }[] {
  return countables.flatMap(([pattern, count]) =>
    Array.from(passage.plain.matchAll(pattern)).flatMap(([, word]) => {
      const value = numberOf(word!)
      return value !== undefined && value === count(site) ? [{ word: word!, value }] : []
    }),
  )
}

/** Counts typed by hand that were right. */
export const typedCounts: Finder = function* ({ before, after }) {
  for (const [index, passage] of before.passages.entries()) {
    if (!counted.test(passage.plain)) continue
    const was = countsIn(passage, before)
    const now = after.passages[index]
    if (was.length > 0 && now && countsIn(now, after).length < was.length) yield line(now)
  }
}

export function line(passage: Passage) {
  return { at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain }
}

/** Whether two texts speak of the same: half of the words of the shorter one stand in the other. */
export function alike(a: string, b: string): boolean {
  const [left, right] = [roots(a), roots(b)]
  const common = [...left].filter((root) => right.has(root)).length
  return common >= 2 && common >= Math.min(left.size, right.size) * 0.5
}
