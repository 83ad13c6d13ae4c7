import { createLexicon } from '../../src/claims/lexicon.ts'
import { readSentence } from '../../src/claims/read.ts'
import type { Context, Unit } from '../../src/claims/sentence.ts'
import type { Claim } from '../../src/model/claim.ts'

export const lexicon = createLexicon({
  aliases: [
    { words: 'Acme', role: 'provider', id: 'acme' },
    { words: 'Acme Cloud', role: 'provider', id: 'acme' },
    { words: 'Amazon Web Services', role: 'upstream', id: 'aws' },
    { words: 'AWS', role: 'upstream', id: 'aws' },
    { words: 'we', role: 'provider', id: 'acme' },
    { words: 'you', role: 'customer', id: 'customer' },
  ],
})

/** A claim in one line: "customer: the keys", "not acme: …", with "if" before a conditional one and "only" before a sole one. */
function line(claim: Claim): string {
  const words = [
    claim.conditional ? 'if' : '',
    claim.exclusivity === 'sole' ? 'only' : '',
    claim.polarity === 'not-responsible' ? 'not' : '',
  ]
  return `${[...words, claim.party].filter(Boolean).join(' ')}: ${claim.areaPhrase}`
}

/** What the reader makes of a sentence, one line per claim and per abstention. */
export function read(
  text: string,
  context?: Context,
  unit: Unit = context?.leadIn || context?.column ? 'list-item' : 'sentence',
): string[] {
  const { claims, abstentions } = readSentence({ text, unit, context }, lexicon)
  for (const claim of claims) {
    if (text.slice(claim.start, claim.end) !== claim.areaPhrase) throw new Error(`The offsets of "${claim.areaPhrase}" do not point at it`)
  }
  return [...claims.filter((claim) => !claim.deed && claim.strength !== 'help').map(line), ...abstentions.map((one) => `? ${one.reason}`)]
}
