import type { Rule } from '../check.ts'
import { splitSentences } from '../claims/sentence.ts'
import type { Duty } from '../model/duty.ts'
import { byId } from '../model/project.ts'
import { outlineOf } from './outline.ts'
import { partyFinder } from './party-mentions.ts'
import { dutyName, listed, partyNames } from './words.ts'

/** The party that answers, before the words; and behind them, what it answers for where that was told before. */
const answers =
  /^(.{1,60}?)\s+(?:is|are|remains?|stays?)\s+(?:(?:still|fully|also|alone)\s+)?(?:accountable|answerable)\b|^(.{1,60}?)\s+answers?\s+(?:to\s+\S+\s+)?for\s+(?:that|this|it|them|these|those)\b/i
const unsure = /\b(?:not|no|never|nobody|neither|nor|if|unless|when|where|may|might|whether|both|either)\b|n[’']t\b|\?\s*$/i

export const accountableMismatch: Rule = {
  id: 'accountable-mismatch',
  severity: 'warning',
  *check({ project }) {
    const duties = byId(project.duties)
    const finder = partyFinder(project)
    const nameOf = partyNames(project)
    for (const { page, ...block } of outlineOf(project)) {
      if (!('run' in block) || block.run.bindings.length === 0) continue
      const { text, bindings, place } = block.run
      let before: readonly Duty[] = []
      for (const { start, end } of splitSentences(text)) {
        const sentence = text.slice(start, end)
        const cited = bindings
          .filter((one) => one.start < end && one.end > start)
          .flatMap((one) => one.duties.flatMap((id) => duties.get(id) ?? []))
        const about = cited.length > 0 ? cited : before
        if (cited.length > 0) before = cited
        const match = answers.exec(sentence)
        const party = match && finder.meant(match[1] ?? match[2]!, page)
        if (!match || !party || unsure.test(sentence)) continue
        // Who does a duty answers for it, where the data names nobody else.
        const wrong = about.filter(({ accountable }) => accountable !== undefined && accountable !== party.id)
        const [duty] = wrong
        if (duty === undefined) continue
        yield {
          message: `"${match[0]}", but by the data ${listed([...new Set(wrong.map(({ accountable }) => nameOf(accountable!)))])} answers for ${dutyName(duty)}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ''}. Mend the sentence, or "accountable" of the duty.`,
          at: place(start),
          related: wrong.slice(0, 4).map((one) => ({ message: 'This is who answers for it.', at: one.at('accountable') })),
        }
      }
    }
  },
}
