import { readableAccent } from '../model/accent.ts'
import type { Site } from '../model/site.ts'

export interface Accents {
  readonly light: string
  readonly dark: string
}

/** The brand's colours for both grounds, the one that is not given made of the other; undefined without a brand. */
export function accents({ brand }: Pick<Site, 'brand'>): Accents | undefined {
  const { accent, 'accent-dark': dark } = brand
  if (accent === undefined && dark === undefined) return undefined
  return {
    light: accent ?? readableAccent(dark!, 'light'),
    dark: dark ?? readableAccent(accent!, 'dark'),
  }
}

export interface FontFace {
  readonly family: string
  /** An address of public/. */
  readonly file: string
  readonly weight: string
  readonly style: 'normal' | 'italic'
}

/** What the brand changes of the stylesheet. */
export interface BrandView {
  readonly accents?: Accents | undefined
  readonly faces: readonly FontFace[]
  /** The custom properties that the families take over: --sans, --display or --mono. */
  readonly families: readonly { readonly property: string; readonly family: string }[]
  /** The one file that every page needs at once. */
  readonly preload?: string | undefined
}

const properties = { text: '--sans', headings: '--display', code: '--mono' } as const

/** The brand as the site's own stylesheet shows it; undefined where there is nothing to show. */
export function brandView(site: Pick<Site, 'brand'>): BrandView | undefined {
  const fonts = site.brand.fonts ?? []
  const colours = accents(site)
  if (colours === undefined && fonts.length === 0) return undefined
  const families = Object.entries(properties).flatMap(([use, property]) => {
    const font = fonts.find((one) => (one.use ?? 'text') === use)
    return font ? [{ property, family: font.family }] : []
  })
  return {
    accents: colours,
    faces: fonts.map(({ family, file, weight = 400, style = 'normal' }) => ({ family, file, weight: String(weight), style })),
    families,
    preload: fonts.find((font) => (font.use ?? 'text') === 'text' && (font.style ?? 'normal') === 'normal')?.file,
  }
}

/** The stylesheet of a brand; `href` makes a link of an address of the site. */
export function brandStyles({ accents: colours, faces, families }: BrandView, href: (address: string) => string): string {
  const lines = [
    ...(colours ? [`--accent-light: ${colours.light};`, `--accent-dark: ${colours.dark};`] : []),
    ...families.map(({ property, family }) => `${property}: "${family}", var(${property === '--mono' ? '--system-mono' : '--system'});`),
  ]
  return [
    ...faces.map(
      ({ family, file, weight, style }) =>
        `@font-face {\n  font-family: "${family}";\n  src: url("${href(file)}") format("woff2");\n  font-weight: ${weight};\n  font-style: ${style};\n  font-display: swap;\n}\n`,
    ),
    `:root {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
  ].join('\n')
}
