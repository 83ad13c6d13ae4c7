/** Colours are "#rrggbb", in sRGB. */

/** WCAG's least contrast between text and what is behind it (level AA). */
export const leastContrast = 4.5

/** The contrast of two colours as WCAG reckons it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** So much (0 to 1) of one colour in another, mixed as the stylesheet mixes: in Oklab. */
export function blend(colour: string, share: number, ground: string): string {
  const [from, to] = [oklab(colour), oklab(ground)]
  const at = (axis: 0 | 1 | 2) => from[axis] * share + to[axis] * (1 - share)
  return hex(rgb([at(0), at(1), at(2)]))
}

/**
 * The colour nearest to another that passes: of the same hue, made darker or lighter step by step, and less vivid only
 * where a screen could not show it otherwise. Black or white passes where nothing else does.
 */
export function nearestThat(passes: (colour: string) => boolean, colour: string, towards: 'dark' | 'light'): string {
  const [lightness, a, b] = oklab(colour)
  const end = towards === 'dark' ? 0 : 1
  const steps = 400
  for (let step = 0; step < steps; step++) {
    const tried = shown([lightness + ((end - lightness) * step) / steps, a, b])
    if (passes(tried)) return tried
  }
  return towards === 'dark' ? '#000000' : '#ffffff'
}

type Triple = readonly [number, number, number]

/** A colour that screens have: as vivid as can be, up to what is asked for. */
function shown([lightness, a, b]: Triple): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const channels = rgb([lightness, a * share, b * share])
    if (channels.every((channel) => channel > -0.002 && channel < 1.002)) return hex(channels)
  }
  return hex(rgb([lightness, 0, 0]))
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(colour: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Björn Ottosson's Oklab: lightness, and two axes of colour. */
function oklab(colour: string): Triple {
  const [red, green, blue] = linear(colour)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** The three channels, from 0 to 1 where a screen can show the colour. */
function rgb([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const curved = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)
  return [
    curved(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    curved(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    curved(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

function hex(channels: Triple): string {
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
  return `#${channels.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
}
