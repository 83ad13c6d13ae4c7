import { factText } from '../../../../src/model/fact.ts'
import { splitIds } from '../../../../src/model/vocabulary.ts'
import type { Mutator, Observable } from '../mutant.ts'
import { countsIn, numberOf, spelled } from '../observe/values.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { has } from '../words.ts'
import { prose, reworked } from './changes.ts'

const number =
  /(?<![\w"#./-])(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)(?![\w%"./-]*[\w"/-])/gi

/** Stretches of a text that are words, and not tags, code or addresses. */
function masked(raw: string): string {
  return raw.replace(/<[^>]*>|`[^`]*`|\]\([^)]*\)/g, (found) => '#'.repeat(found.length))
}

export const numberChanged: Mutator = {
  kind: 'number: another one',
  of: 'prose',
  *drafts(site) {
    for (const passage of prose(site))
      for (const match of masked(passage.raw).matchAll(number)) {
        const value = numberOf(match[0])
        if (value === undefined) continue
        const now = /\d/.test(match[0])
          ? String(value + 1)
          : match[0] === match[0].toLowerCase()
            ? spelled(value + 1)
            : `${spelled(value + 1)[0]!.toUpperCase()}${spelled(value + 1).slice(1)}`
        const start = passage.start + match.index
        yield reworked(
          passage,
          [{ start, end: start + match[0].length, text: now }],
          whoCounts(passage, match[0], value, match.index, site),
        )
      }
  },
}

/** Who else knows a number: the data that it counts, a fact or a duty with the same words, or the list behind it. */
function whoCounts(passage: Passage, word: string, value: number, index: number, site: Site): Observable {
  const { project } = site
  const at = project.site.at()
  if (countsIn(passage, site).some((one) => one.word.toLowerCase() === word.toLowerCase()))
    return { witnesses: [{ at, says: 'the number of them in the data' }] }
  const unit = /^[\s-]+(\p{L}+)/u.exec(passage.raw.slice(index + word.length))?.[1] ?? ''
  for (const fact of project.facts)
    if (
      fact.value === value &&
      fact.words.some((words) => passage.plain.toLowerCase().includes(words.toLowerCase())) &&
      factText(fact).includes(unit.slice(0, 3))
    )
      return { witnesses: [{ at: fact.at('value'), says: factText(fact) }] }
  for (const duty of cited(passage, site))
    if (unit !== '' && has(duty.text.plain, `${word} ${unit}`)) return { witnesses: [{ at: duty.at('text'), says: duty.text.plain }] }
  const list = listBehind(passage, site)
  if (list && list.count === value && /\b(?:these|them|things?|steps|points|following|reasons|kinds|ways)\b/i.test(passage.plain))
    return { witnesses: [{ at: { file: passage.file, line: list.line, column: 1 }, says: `a list of ${list.count}` }] }
  return { reason: 'nothing else on the site has this number' }
}

function cited(passage: Passage, { project }: Site) {
  const ids = passage.cites.flatMap(({ component, attributes }) =>
    component === 'Duty' || component === 'Duties' ? splitIds(attributes.id ?? attributes.of ?? '') : [],
  )
  return project.duties.filter(({ id }) => ids.includes(id))
}

/** The list that a sentence leads into, or, for a summary, the only numbered list of the page. */
function listBehind(passage: Passage, site: Site): { readonly count: number; readonly line: number } | undefined {
  const items = site.passages.filter(({ kind, file }) => kind === 'item' && file === passage.file)
  const own =
    passage.kind === 'summary'
      ? items.find(({ block }) => block.node.ordered === true)
      : items.find(({ leadIn }) => passage.kind === 'sentence' && leadIn.endsWith(passage.plain) && /:$/.test(passage.plain))
  return own && { count: own.block.node.children?.length ?? 0, line: own.block.from }
}

export const frequency: Mutator = {
  kind: 'number: how often, or by when',
  of: 'prose',
  *drafts(site) {
    const often = /\b(?:(once|twice) a (year|month|week|day)|every (day|week|month|quarter|year))\b/gi
    for (const passage of prose(site))
      for (const match of masked(passage.raw).matchAll(often)) {
        const words = match[0]
        const swapped = /^once/i.test(words)
          ? words.replace(/once/i, 'four times')
          : /^twice/i.test(words)
            ? words.replace(/twice/i, 'five times')
            : words.replace(
                /\w+$/,
                (period) => ({ day: 'year', week: 'year', month: 'year', quarter: 'decade', year: 'decade' })[period] ?? 'decade',
              )
        const start = passage.start + match.index
        const duty = cited(passage, site).find(({ text }) => text.plain.toLowerCase().includes(words.toLowerCase()))
        const observable: Observable = duty
          ? {
              witnesses: [
                { at: duty.at('text'), says: duty.text.plain },
                { at: duty.at(), says: duty.id },
              ],
            }
          : { reason: 'no duty cited here says how often' }
        yield reworked(passage, [{ start, end: start + words.length, text: swapped }], observable)
      }
  },
}
