import type { Rule } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import { outlineOf } from './outline.ts'
import { type Mention, partyFinder } from './party-mentions.ts'
import { partyName, possessive } from './words.ts'

/** What stands between two words for one party: "the CSP (Azure)", "Azure, the CSP,", "Azure, as a CSP". */
const apposition = /^\s*\(\s*(?:the\s+|an?\s+)?$|^,?\s+as\s+(?:the|an?|your|our)\s+$|^,\s+(?:the|our|your)\s+$/i

export const aliasContradicted: Rule = {
  id: 'alias-contradicted',
  severity: 'error',
  *check({ project }) {
    const finder = partyFinder(project)
    for (const block of outlineOf(project)) {
      const runs = block.kind === 'table' ? [...block.head, ...block.rows.flat()].map(({ run }) => run) : 'run' in block ? [block.run] : []
      for (const { text, place } of runs) {
        const mentions = finder.find(text, block.page).filter(({ generic }) => !generic)
        for (const [index, first] of mentions.entries()) {
          const second = mentions[index + 1]
          if (second === undefined || second.party === first.party || !isApposed(text, first, second)) continue
          yield told(first, second, place(second.index))
        }
      }
    }
  },
}

function isApposed(text: string, first: Mention, second: Mention): boolean {
  const between = text.slice(first.index + first.words.length, second.index)
  const behind = text.slice(second.index + second.words.length)
  if (!apposition.test(between) || /^[’']s\b|^\s+and\b/.test(behind)) return false
  if (first.voice && second.voice) return false
  // "Acme, the customer and AWS" is a list; "(Acme’s part)" is no name.
  if (between.includes('(')) return /^\s*\)/.test(behind)
  return /\bas\b/.test(between) || (/^,/.test(behind) && !/^,[^,.]*\band\b/.test(behind))
}

function told(first: Mention, second: Mention, at: Finding['at']): Finding {
  const a = partyName(first.party)
  const b = partyName(second.party)
  return {
    message: `"${first.words}" and "${second.words}" stand here for one party, but the first is ${possessive(a)} and the second ${possessive(b)}. Use words of one party; or bind the word to the other on this page, with "aliases" in the front matter.`,
    at,
    related: [first, second].map(({ party, words }) => ({ message: `"${words}" means ${partyName(party)}.`, at: party.at('name') })),
  }
}
