import type { Rule } from '../check.ts'
import { stems } from '../judge/words.ts'
import { selects } from '../model/condition.ts'
import { type Fact, factText } from '../model/fact.ts'
import type { Project } from '../model/project.ts'
import { type FoundPhrase, phraseFinder } from './phrases.ts'
import { agree, type Quantity, quantitiesIn, quantityOf } from './quantities.ts'
import { offeringNames, reachOf } from './reach.ts'
import { type SentenceIn, sentencesOf } from './sentences.ts'

type Measured = Fact & { readonly quantity: Omit<Quantity, 'words' | 'index'> }

export const factMismatch: Rule = {
  id: 'fact-mismatch',
  severity: 'error',
  *check({ project }) {
    const facts = measured(project)
    const find = phraseFinder(facts.flatMap((fact) => fact.words.map((phrase) => ({ phrase, words: phrase }))))
    if (facts.length === 0) return
    const byWords = new Map<string, Measured[]>()
    for (const fact of facts) for (const words of fact.words) byWords.set(words, [...(byWords.get(words) ?? []), fact])
    for (const sentence of sentencesOf(project)) {
      const spoken = find(sentence.text)
      const around = sentence.kind === 'cell' && spoken.length === 0 ? find(`${sentence.row ?? ''} . ${sentence.column ?? ''}`) : []
      if (spoken.length + around.length === 0) continue
      const quantities = quantitiesIn(sentence.text)
      for (const quantity of quantities) {
        const words =
          spoken.length > 0 ? nearestWords(project, sentence.text, quantity, quantities, spoken, byWords) : around[0]?.entry.words
        const meant = (words === undefined ? [] : byWords.get(words)!).filter((fact) => fact.quantity.kind === quantity.kind)
        if (meant.length === 0 || isOwn(sentence, meant)) continue
        const fitting = inReach(project, sentence, partAround(sentence.text, quantity.index), meant)
        if (fitting.length === 0 || fitting.some((fact) => agree(fact.quantity, quantity))) continue
        const [fact] = fitting as readonly [Measured]
        yield {
          message: `"${quantity.words}" stands beside "${words}", but the fact "${fact.id}" is ${factText(fact)}. Write <Fact id="${fact.id}" />, or mend the fact.`,
          at: sentence.place(quantity.index),
          related: fitting.slice(0, 3).map((one) => ({ message: `This fact is ${factText(one)}.`, at: one.at('value') })),
        }
      }
    }
  },
}

function measured({ facts }: Project): readonly Measured[] {
  return facts.flatMap((fact) => {
    const number =
      typeof fact.value === 'number' ? [String(fact.value), fact.unit ?? ''] : /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(fact.value)?.slice(1)
    const quantity = number && quantityOf(Number(number[0]), number[1] ?? '')
    return quantity === undefined ? [] : [{ ...fact, quantity }]
  })
}

/** The fact's own words, where it says its number again. */
function isOwn(sentence: SentenceIn, facts: readonly Fact[]): boolean {
  return sentence.kind === 'data' && facts.some(({ says }) => says.plain.includes(sentence.text))
}

const border = /[,;:()–—]|\b(?:and|but|while|whereas|or)\b/gi

/** The part of a sentence in which a position lies. */
function partAround(text: string, index: number): string {
  const borders = [0, ...Array.from(text.matchAll(border), (match) => match.index), text.length]
  return text.slice(borders.findLast((one) => one <= index) ?? 0, borders.find((one) => one > index) ?? text.length)
}

/**
 * The words of a fact that a quantity belongs to: those in its own part of the sentence; or the only ones of the sentence, where
 * its part says something else of what the fact says.
 */
function nearestWords(
  project: Project,
  text: string,
  { index, kind }: Quantity,
  all: readonly Quantity[],
  spoken: readonly FoundPhrase<{ readonly words: string }>[],
  byWords: ReadonlyMap<string, readonly Measured[]>,
): string | undefined {
  const borders = [0, ...Array.from(text.matchAll(border), (match) => match.index), text.length]
  const from = borders.findLast((one) => one <= index) ?? 0
  const to = borders.find((one) => one > index) ?? text.length
  const facts = (words: string) => byWords.get(words)!.filter((fact) => fact.quantity.kind === kind)
  const fitting = spoken.filter(({ entry }) => facts(entry.words).length > 0)
  const near = fitting
    .filter((one) => one.index >= from && one.index < to)
    .toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))
  if (near[0] !== undefined) return near[0].entry.words
  // "4 hours on Team and 24 hours on Server": one fact, told for several offerings.
  const groups = new Set(fitting.map(({ entry }) => entry.words))
  if (groups.size === 1 && offeringNames(project).named(text.slice(from, to)).size > 0) return fitting[0]!.entry.words
  const rivals = all.filter((one) => one.kind === kind).length
  if (rivals > 1) return undefined
  const part = new Set(stems(text.slice(from, to)))
  return fitting.find(({ entry }) => {
    const own = new Set(stems(entry.words))
    const said = facts(entry.words).flatMap(({ says }) => stems(says.plain))
    return said.some((stem) => part.has(stem) && !own.has(stem) && !timeStems.has(stem))
  })?.entry.words
}

/** Stems that say nothing of what is measured. */
const timeStems = new Set(stems('time hour day week month year minute second period long customer'))

/** The facts of the offerings that the sentence speaks of. */
function inReach(project: Project, sentence: SentenceIn, part: string, facts: readonly Measured[]): readonly Measured[] {
  const reach = reachOf(project, [part, sentence.text, sentence.column, sentence.row, sentence.previous], sentence)
  if (!reach.limited) return facts
  return facts.filter((fact) => reach.offerings.some((offering) => selects(fact.when, offering) !== 'none'))
}
