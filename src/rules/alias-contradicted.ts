import type { Rule } from '../check.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Party } from '../model/party.ts'
import type { Project } from '../model/project.ts'
import { outlineOf } from './outline.ts'
import { type Mention, partyFinder } from './party-mentions.ts'
import { sentencesOf } from './sentences.ts'
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
    yield* sameRole(project)
  },
}

/** A role said of a party: "Acme, as a CSP, …", "Azure as its cloud service provider". */
const asRole =
  /^,?\s+as\s+(?:the|an?|its|their|your|our)\s+((?:[\p{L}-]+\s+){0,3}?(?:provider|vendor)|[A-Z]*SPs?|MSPs?)\b(?!\s+(?:of|for)\b)/u

/** One role said of the vendor and of its upstream: then nobody can tell whom the word means where it stands alone. */
function* sameRole(project: Project): Generator<Finding> {
  const finder = partyFinder(project)
  const known = new Map<string, { readonly party: Party; readonly words: string; readonly at: Finding['at'] }>()
  const told = new Set<string>()
  for (const { text, place, page } of sentencesOf(project)) {
    for (const mention of finder.find(text, page)) {
      const behind = mention.index + mention.words.length
      const match = asRole.exec(text.slice(behind))
      if (match === null || mention.generic) continue
      const words = match[1]!
      const key = initials(words)
      // The page says itself whom the word means there.
      if (Object.keys(page?.aliases ?? {}).some((alias) => initials(alias) === key)) continue
      const at = place(behind + match[0].length - words.length)
      const first = known.get(key)
      if (first === undefined) known.set(key, { party: mention.party, words, at })
      else if (first.party.role !== mention.party.role && !told.has(key)) {
        told.add(key)
        yield {
          message: `Here ${partyName(mention.party)} is called "${words}", but elsewhere "${first.words}" means ${partyName(first.party)}, so that a sentence with the word alone can be read in two ways. Keep it for one of them.`,
          at,
          related: [{ message: `Here ${partyName(first.party)} is called so.`, at: first.at }],
        }
      }
    }
  }
}

/** What a role is abbreviated to, so that "CSP" and "cloud service provider" are one. */
function initials(words: string): string {
  if (/^[A-Z]+s?$/.test(words) && words.length > 2) return words.replace(/s$/, '')
  return words
    .split(/\s+/)
    .map((word) => (/^[A-Z]{2,}$/i.test(word) && word === word.toUpperCase() ? word : word[0]!.toUpperCase()))
    .join('')
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
