import type { PartyRef } from '../views/refs.ts'

/** The place of a party in the palette of six, which starts again behind the last. */
export function toneOf(party: Pick<PartyRef, 'tone'>): number {
  return ((party.tone - 1) % 6) + 1
}
