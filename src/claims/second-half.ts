import type { Claim } from '../model/claim.ts'
import type { Lexicon } from './lexicon.ts'
import { readParty, roleOf } from './party.ts'
import { tagTokens } from './tag.ts'

const possessed = /,?\s+(?:and|but|while|whereas)\s+(yours|ours|[^\s,;]+(?: [^\s,;]+)?['’]s)\s+((?:on|in|with|for|under)\s+[^,;:]+?)\.?$/
const done =
  /[,;]\s+(?:(?:and|but|while|whereas)\s+)?((?:On|In|With|For|on|in|with|for|under)\s+[^,;:]+?),?\s+(\S+|the \S+|\S+ \S+)\s+(?:do|does|will|must)(?: so| it| that)?\.?$/

/** "…, and yours on Server", "…; on Server you do": the same work again, somebody else's somewhere else. */
export function secondHalf(text: string, claims: readonly Claim[], lexicon: Lexicon): Claim | undefined {
  const yours = possessed.exec(text)
  const match = yours ?? done.exec(text)
  if (match === null) return undefined
  const who = (yours ? match[1]! : match[2]!).replace(/['’]s$/, '')
  const scope = yours ? match[2]! : match[1]!
  const tokens = tagTokens(who)
  const hit = readParty(tokens, 0, tokens.length, lexicon)
  const first = claims.findLast((one) => one.start < match.index && !one.conditional && !one.anaphoric && one.scope !== undefined)
  if (hit === undefined || first === undefined || first.polarity !== 'responsible' || hit.either) return undefined
  const areaPhrase = text.slice(first.start, Math.min(first.end, match.index))
  return {
    ...first,
    areaPhrase,
    end: first.start + areaPhrase.length,
    party: roleOf(hit.parties),
    partyIds: hit.parties.flatMap(({ id }) => id ?? []),
    partyText: who,
    partySource: hit.source,
    exclusivity: 'unspecified',
    scope,
  }
}
