import type { Claim, Reading } from '../model/claim.ts'
import { readLabelled } from './frame.ts'
import { readItem } from './item.ts'
import type { Lexicon } from './lexicon.ts'

const asking = /^(?:(?:who (?:is )?)?(?:responsible|accountable)|responsibility|owner|owned by|held by|holder|who)$/i

/**
 * "Your responsibility: A, B and C" and "A: your responsibility", where neither side has a verb. A party by itself on one side, as in
 * "Acme: A" or "A: Acme", may mean anything, so that it is a claim only where the data has just that as an area.
 */
export function readColon(text: string, lexicon: Lexicon): Reading | undefined {
  const mark = /\s*:\s+|\s+[–—-]\s+/.exec(text)
  if (mark === null || mark.index === 0) return undefined
  const left = text.slice(0, mark.index)
  const from = mark.index + mark[0].length
  const right = text.slice(from).replace(/[.;]$/, '')
  if (right === '') return undefined
  const short = left.split(/\s+/).length
  const before = short <= 6 ? readLabelled(left, lexicon) : undefined
  if (before) return moved(readItem(right, before, lexicon), from)
  const behind = short <= 8 ? readLabelled(right, lexicon) : undefined
  if (behind) return asking.test(left) ? undefined : readItem(left, behind, lexicon)
  const party = short <= 4 ? readLabelled(left, lexicon, true) : undefined
  if (party) return bare(moved(readItem(right, party, lexicon), from))
  const owner = short <= 8 && right.split(/\s+/).length <= 6 ? readLabelled(right, lexicon, true) : undefined
  if (owner === undefined) return undefined
  const reading = bare(readItem(left, owner, lexicon))
  if (!asking.test(left)) return reading
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, anaphoric: true })) }
}

function bare({ claims }: Reading): Reading {
  return { claims: claims.map((claim): Claim => ({ ...claim, deed: true })), abstentions: [] }
}

function moved(reading: Reading, by: number): Reading {
  return {
    claims: reading.claims.map((claim) => ({ ...claim, start: claim.start + by, end: claim.end + by })),
    abstentions: reading.abstentions.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  }
}
