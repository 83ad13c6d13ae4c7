import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Pair } from './change.ts'
import type { PartyRef } from './refs.ts'
import { inSentence, joinWords, strings, withoutStop } from './strings.ts'

const names = (parties: readonly PartyRef[]) => joinWords(parties.map((party) => inSentence(party.short)))

/** "Hold the keys: from Acme to you." A name is never bent to fit a sentence. */
export function plainSentence({ duty, from, to }: Pair, before: Offering, after: Offering): string {
  const words = strings.changes
  const text = withoutStop(duty.text)
  if (from.length === 0) return limited(duty, words.added(text, names(to), after.name, before.name))
  if (to.length === 0) return limited(duty, words.removed(text, names(from), before.name, after.name))
  return limited(duty, words.moved(text, names(from), names(to)))
}

/** "On B, you also hold the keys." A duty's text is an imperative, which is what follows "you". */
export function yourSentence({ duty, to }: Pair, offering: Offering, also: boolean, you: PartyRef): string {
  const words = strings.changes
  const text = withoutStop(duty.text).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  const others = to.filter((party) => party.id !== you.id)
  if (!also) {
    const why = [others.length > 0 ? words.now(names(others)) : words.gone, duty.condition && words.was(duty.condition.plain)]
    return [words.youNoLonger(offering.name, text), ...why].filter(Boolean).join(' ')
  }
  return limited(duty, [words.youAlso(offering.name, text), others.length > 0 && words.together(names(others))].filter(Boolean).join(' '))
}

/** A sentence that leaves out a condition would say too much. */
function limited(duty: Duty, sentence: string): string {
  return [sentence, duty.condition?.plain, duty.need === 'recommended' && strings.changes.recommended].filter(Boolean).join(' ')
}
