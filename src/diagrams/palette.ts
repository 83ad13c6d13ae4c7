/** The colours of a drawing that stands alone, as #rrggbb. */
export interface Palette {
  readonly ground: string
  readonly raised: string
  readonly sunken: string
  readonly line: string
  readonly lineStrong: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  /** One per tone. */
  readonly tones: readonly string[]
}

/** The light half of the tokens in site/styles/tokens.css; a test keeps them equal. */
export const lightPalette: Palette = {
  ground: '#ffffff',
  raised: '#f7f8f9',
  sunken: '#eff1f3',
  line: '#e5e8eb',
  lineStrong: '#c9cfd6',
  text: '#16191d',
  muted: '#59616b',
  accent: '#2a56c6',
  tones: ['#b35309', '#0b6e5b', '#7c3aad', '#1f5fc4', '#a81e5b', '#4b5563'],
}

/** So much of one colour in another. */
export function mix(color: string, share: number, ground: string): string {
  const channel = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(channel(color, at) * share + channel(ground, at) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
