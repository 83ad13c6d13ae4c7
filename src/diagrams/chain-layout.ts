import type { ChainView } from '../views/chain.ts'
import { layoutChainNarrow } from './chain-narrow.ts'
import { layoutChainWide } from './chain-wide.ts'
import type { Scene } from './scene.ts'

/** The words that the key of a chain adds to what the view says. */
export interface ChainWords {
  readonly hands: string
  readonly relies: string
}

export interface ChainOptions {
  /** `wide`: a lane per party. `narrow`: one step under the other, for phones. */
  readonly variant: 'wide' | 'narrow'
  /** In units; 1120 or 360 unless told. Lanes may come out a quarter wider, so as not to break words. */
  readonly width?: number | undefined
  readonly words: ChainWords
}

/** A chain as numbers. Every text is whole and inside its box, however long; no line crosses a card. */
export function layoutChain(view: ChainView, { variant, width, words }: ChainOptions): Scene {
  return variant === 'wide'
    ? layoutChainWide(view, Math.round(width ?? 1120), words)
    : layoutChainNarrow(view, Math.round(width ?? 360), words)
}
