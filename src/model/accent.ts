import { blend, contrast, leastContrast, nearestThat } from './colour.ts'

export type Scheme = 'light' | 'dark'

/**
 * The grounds on which the accent is read: --ground and --sunken of src/site/styles/tokens.css, between which the others
 * lie. A test keeps them equal.
 */
export const accentGrounds: Readonly<Record<Scheme, { readonly ground: string; readonly sunken: string }>> = {
  light: { ground: '#ffffff', sunken: '#eff1f3' },
  dark: { ground: '#111316', sunken: '#1f2327' },
}

/** How much of the accent its own wash holds: --wash of the tokens. */
export const washShare = 0.09

/** The contrast of an accent with the ground on which it is hardest to read. */
export function accentContrast(colour: string, scheme: Scheme): number {
  const { ground, sunken } = accentGrounds[scheme]
  return Math.min(contrast(colour, sunken), contrast(colour, blend(colour, washShare, ground)))
}

/** The colour nearest to one that can be read as text on every ground of a scheme; the colour itself where it can. */
export function readableAccent(colour: string, scheme: Scheme): string {
  return nearestThat((tried) => accentContrast(tried, scheme) >= leastContrast, colour, scheme === 'light' ? 'dark' : 'light')
}
