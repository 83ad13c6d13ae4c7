import type { Claim, Reading } from '../model/claim.ts'
import { readLabelled } from './frame.ts'
import { itemClaim, readItem } from './item.ts'
import type { Lexicon } from './lexicon.ts'
import type { Unit } from './sentence.ts'

const asking = /^(?:(?:who (?:is )?)?(?:responsible|accountable)|responsibility|owner|owned by|held by|holder|who)$/i

/**
 * "Your responsibility: A, B and C" and "A: your responsibility", where neither side has a verb. In a heading, or where one side is
 * nothing but a party, as in "Acme: A", it may mean anything, so that it is a claim only where the data has just that as an area.
 */
export function readColon(text: string, lexicon: Lexicon, unit: Unit): Reading | undefined {
  const mark = /\s*:\s+|\s+[–—-]\s+/.exec(text)
  if (mark === null || mark.index === 0) return undefined
  const left = text.slice(0, mark.index)
  const from = mark.index + mark[0].length
  const right = text.slice(from).replace(/[.;]$/, '')
  if (right === '') return undefined
  const short = left.split(/\s+/).length
  const sure = (reading: Reading) => (unit === 'heading' ? perhaps(reading) : reading)
  const before = short <= 6 ? readLabelled(left, lexicon) : undefined
  if (before) return sure(moved(readItem(right, before, lexicon), from))
  const behind = short <= 8 ? readLabelled(right, lexicon, asking.test(left)) : undefined
  if (behind && asking.test(left))
    return { claims: [{ ...itemClaim(behind, text, 0, left.length), anaphoric: true, deed: true }], abstentions: [] }
  if (behind) return sure(readItem(left, behind, lexicon))
  const party = short <= 4 ? readLabelled(left, lexicon, true) : undefined
  if (party) return perhaps(moved(readItem(right, party, lexicon), from))
  const owner = short <= 8 && right.split(/\s+/).length <= 6 ? readLabelled(right, lexicon, true) : undefined
  return owner && perhaps(readItem(left, owner, lexicon))
}

function perhaps({ claims }: Reading): Reading {
  return { claims: claims.map((claim): Claim => ({ ...claim, deed: true })), abstentions: [] }
}

function moved(reading: Reading, by: number): Reading {
  return {
    claims: reading.claims.map((claim) => ({ ...claim, start: claim.start + by, end: claim.end + by })),
    abstentions: reading.abstentions.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  }
}
