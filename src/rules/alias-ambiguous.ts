import type { Rule } from '../check.ts'
import type { Party } from '../model/party.ts'
import type { Place } from '../model/place.ts'
import { partyName } from './words.ts'

interface Word {
  readonly text: string
  readonly party: Party
  readonly at: () => Place
}

export const aliasAmbiguous: Rule = {
  id: 'alias-ambiguous',
  severity: 'error',
  *check({ project }) {
    const taken = new Map<string, Word>()
    const told = new Set<string>()
    for (const word of project.parties.flatMap(wordsFor)) {
      const key = word.text.toLowerCase().replace(/\s+/g, ' ')
      const first = taken.get(key)
      if (!first) taken.set(key, word)
      // Two parties with one id are one mistake, and reported as that.
      else if (first.party.id !== word.party.id && !told.has(`${key}/${word.party.id}`)) {
        told.add(`${key}/${word.party.id}`)
        yield {
          message: `"${word.text}" means ${partyName(first.party)} and ${partyName(word.party)}, so that a sentence with it can be read in two ways. Keep it for one of them.`,
          at: word.at(),
          related: [{ message: `Here it means ${partyName(first.party)}.`, at: first.at() }],
        }
      }
    }
  },
}

function wordsFor(party: Party): readonly Word[] {
  const { at, aliases, name, short } = party
  return [
    { text: name, party, at: () => at('name') },
    ...(short === name ? [] : [{ text: short, party, at: () => at('short') }]),
    ...aliases.map((text, index) => ({ text, party, at: () => at('aliases', index) })),
  ]
}
