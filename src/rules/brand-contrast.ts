import type { Rule } from '../check.ts'
import { accentContrast, readableAccent, type Scheme } from '../model/accent.ts'
import { leastContrast } from '../model/colour.ts'

const keys = { light: 'accent', dark: 'accent-dark' } as const

export const brandContrast: Rule = {
  id: 'brand-contrast',
  severity: 'error',
  *check({ project: { site } }) {
    for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
      const key = keys[scheme]
      const colour = site.brand[key]
      if (colour === undefined) continue
      const found = accentContrast(colour, scheme)
      if (found >= leastContrast) continue
      yield {
        message: `Links in ${colour} are hard to read on ${scheme} ground: their contrast is ${shown(found)}, and it takes ${leastContrast}. The nearest colour that passes is "${readableAccent(colour, scheme)}".`,
        at: site.at('brand', key),
      }
    }
  },
}

/** One decimal, never rounded up to what it takes. */
function shown(contrast: number): string {
  return (Math.floor(contrast * 10) / 10).toFixed(1)
}
