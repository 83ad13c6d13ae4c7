import type { Reading } from '../model/claim.ts'
import { readLabelled } from './frame.ts'
import { readItem } from './item.ts'
import type { Lexicon } from './lexicon.ts'

/** "Your responsibility: A, B and C" and "A: your responsibility", where neither side has a verb. */
export function readColon(text: string, lexicon: Lexicon): Reading | undefined {
  const mark = /\s*:\s+|\s+[–—-]\s+/.exec(text)
  if (mark === null || mark.index === 0) return undefined
  const left = text.slice(0, mark.index)
  const from = mark.index + mark[0].length
  const right = text.slice(from).replace(/[.;]$/, '')
  if (right === '') return undefined
  const before = left.split(/\s+/).length <= 6 ? readLabelled(left, lexicon) : undefined
  if (before) return moved(readItem(right, before, lexicon), from)
  const behind = left.split(/\s+/).length <= 8 ? readLabelled(right, lexicon) : undefined
  return behind && readItem(left, behind, lexicon)
}

function moved(reading: Reading, by: number): Reading {
  return {
    claims: reading.claims.map((claim) => ({ ...claim, start: claim.start + by, end: claim.end + by })),
    abstentions: reading.abstentions.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  }
}
