import type { ChainStep, ChainView } from '../views/chain.ts'
import type { PartyRef } from '../views/refs.ts'
import { type Arcs, arcsOf, badgeSize } from './chain-rail.ts'
import { textWidth, wordWidth } from './text-block.ts'

/** Room for a focus ring left of the numbers. */
export const margin = 4
/** How far the ground of a lane stands off its cards. */
export const lanePad = 8
/** Left of the lanes, for hands that pass over steps not in force. */
export const channel = 20

/** Where the lanes stand. */
export interface Grid {
  readonly arcs: Arcs
  readonly parties: readonly PartyRef[]
  readonly width: number
  /** Where numbers stand, and how wide the times beside them are. */
  readonly rail: number
  readonly timeWidth: number
  readonly lanes: readonly { readonly x: number; readonly width: number }[]
  readonly gutter: number
  readonly pad: number
  /** The lanes of parties, from left to right. */
  lanesOf(step: Pick<ChainStep, 'holders'>): readonly number[]
}

/**
 * Lanes with steps are equal, and wider than those with none. The drawing grows by up to a quarter where words would not fit
 * into them otherwise.
 */
export function gridOf(view: ChainView, width: number): Grid {
  const arcs = arcsOf(view, 9, 6)
  const parties = view.parties
  const weights = parties.length > 0 ? parties.map(({ id }) => (acts(view, id) ? 5 : 3)) : [5]
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const gutter = weights.length > 4 ? 28 : 36
  const times = view.steps.flatMap(({ within }) => within ?? [])
  const timeWidth = Math.min(Math.round(width / 9), Math.max(0, ...times.map((time) => textWidth('name', time))))
  const rail = margin + arcs.width
  const left = rail + badgeSize + (timeWidth > 0 ? timeWidth + 10 : 0) + channel + lanePad
  const room = (total: number, weight: number) =>
    Math.max(40, Math.floor(((total - left - lanePad - gutter * (weights.length - 1)) * weight) / whole))
  const pad = room(width, 3) < 130 ? 8 : 14
  const needed = wordWidths(view).map((word) => word + 2 * pad)
  const lanes: Grid['lanes'][number][] = []
  let x = left
  for (const weight of weights) {
    const most = room(Math.round(width * 1.25), weight)
    lanes.push({ x, width: Math.max(room(width, weight), ...needed.filter((word) => word <= most)) })
    x += lanes.at(-1)!.width + gutter
  }
  return {
    arcs,
    parties,
    width: Math.max(width, x - gutter + lanePad),
    rail,
    timeWidth,
    lanes,
    gutter,
    pad,
    lanesOf: ({ holders }) => parties.flatMap((party, lane) => (holders.some(({ id }) => id === party.id) ? lane : [])),
  }
}

function acts({ steps }: ChainView, party: string): boolean {
  return steps.some(({ holders }) => holders.some(({ id }) => id === party))
}

function wordWidths({ parties, steps }: ChainView): readonly number[] {
  return [
    ...parties.map(({ short }) => wordWidth('column', short)),
    ...steps.flatMap(({ text, note, supports }) => [
      wordWidth('step', text),
      wordWidth('note', note ?? ''),
      ...supports.map((support) => wordWidth('quiet', support.text)),
    ]),
  ]
}
