import type { ChainStep, ChainView } from '../views/chain.ts'
import type { Badge, Box, Edge, Point } from './scene.ts'
import { textBlock } from './text-block.ts'

export const badgeSize = 26

/** A step that relies on another, by their places in the chain, and how far from the badges its line runs. */
interface Arc {
  readonly from: number
  readonly to: number
  readonly track: number
}

/** The lines beside the badges, each on a track of its own as long as there are enough. */
export interface Arcs {
  readonly arcs: readonly Arc[]
  readonly pitch: number
  /** What they take, left of the badges. */
  readonly width: number
}

export function arcsOf({ steps }: ChainView, pitch: number, most: number): Arcs {
  const places = new Map(steps.map((step, index) => [step.number, index]))
  const wanted = steps
    .flatMap((step, from) => step.reliesOn.flatMap((number) => ({ from, to: places.get(number) ?? from })))
    .toSorted((a, b) => span(a) - span(b) || Math.min(a.from, a.to) - Math.min(b.from, b.to))
  const arcs: Arc[] = []
  for (const one of wanted) {
    const taken = new Set(arcs.filter((other) => touches(one, other)).map((other) => other.track))
    let track = 0
    while (taken.has(track)) track++
    arcs.push({ ...one, track })
  }
  const tracks = Math.max(0, ...arcs.map(({ track }) => track + 1))
  const used = Math.min(tracks, most)
  return { arcs: arcs.map((arc) => ({ ...arc, track: arc.track % most })), pitch, width: used > 0 ? used * pitch + 10 : 0 }
}

/**
 * Each leaves its step near the middle of the badge and comes in near its top or bottom, on the side of the other step, so
 * that lines out and in stay apart.
 */
export function drawArcs({ arcs, pitch }: Arcs, badges: readonly Badge[]): readonly Edge[] {
  return arcs.flatMap(({ from, to, track }): Edge[] => {
    const [start, end] = [badges[from]?.box, badges[to]?.box]
    if (!start || !end || start === end) return []
    const down = end.y > start.y ? 1 : -1
    const x = start.x - 10 - track * pitch
    const out = middle(start, 3 * down)
    const into = middle(end, -8 * down)
    return [{ look: 'relies', points: [out, { x, y: out.y }, { x, y: into.y }, { x: into.x + 3, y: into.y }] }]
  })
}

export function badge(step: ChainStep, x: number, y: number): Badge {
  const off = step.holders.length === 0
  const text = textBlock(off ? 'badge-off' : 'badge', String(step.number), x, y + 4, badgeSize)
  return { box: { x, y, width: badgeSize, height: badgeSize }, off, text: { ...text, centred: true } }
}

/** Whom a step comes from: the last that is in force, where other hands held it. */
export function handOver(steps: readonly ChainStep[], index: number): number | undefined {
  const step = steps[index]
  const from = steps.slice(0, index).findLastIndex(({ holders }) => holders.length > 0)
  const before = steps[from]
  if (!step || !before || step.holders.length === 0) return undefined
  return hands(step) === hands(before) ? undefined : from
}

function hands({ holders }: ChainStep): string {
  return holders.map(({ id }) => id).join('+')
}

function middle(box: Box, shift: number): Point {
  return { x: box.x, y: box.y + Math.round(box.height / 2) + shift }
}

function span({ from, to }: Pick<Arc, 'from' | 'to'>): number {
  return Math.abs(from - to)
}

function touches(a: Pick<Arc, 'from' | 'to'>, b: Pick<Arc, 'from' | 'to'>): boolean {
  return Math.min(a.from, a.to) <= Math.max(b.from, b.to) && Math.min(b.from, b.to) <= Math.max(a.from, a.to)
}
