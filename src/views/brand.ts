import type { Site } from '../model/site.ts'

export interface Accents {
  readonly light: string
  readonly dark: string
}

const grounds = { light: '#f7f8f9', dark: '#1f2327' }
/** WCAG's least contrast for text, with a little to spare. */
const least = 4.6

/** The brand's colours for both grounds, moved towards black or white where they could not be read; undefined without a brand. */
export function accents({ brand }: Pick<Site, 'brand'>): Accents | undefined {
  const { accent, 'accent-dark': dark } = brand
  if (accent === undefined && dark === undefined) return undefined
  return {
    light: readable((accent ?? dark)!, grounds.light, '#000000'),
    dark: readable((dark ?? accent)!, grounds.dark, '#ffffff'),
  }
}

function readable(colour: string, ground: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share)
    if (contrast(mixed, ground) >= least) return mixed
  }
  return towards
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

function mix(colour: string, other: string, share: number): string {
  const to = channels(other)
  return `#${channels(colour)
    .map((value, index) => Math.round(value * (1 - share) + to[index]! * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

/** The contrast of two colours as WCAG reckons it. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
