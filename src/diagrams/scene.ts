import type { TextStyle } from './text.ts'

/** All numbers of a scene are whole units of its drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Radii of the corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [number, number, number, number]

interface Line {
  readonly text: string
  /** Whether a space stood between it and the line before. */
  readonly spaced: boolean
  readonly x: number
  readonly baseline: number
  /** The widest that the line may come out. */
  readonly width: number
  /** Whether it must be pressed into its width, because one character alone may be wider than the box. */
  readonly pressed: boolean
}

export interface Point {
  readonly x: number
  readonly y: number
}

export type TextRole =
  | 'band'
  | 'area'
  | 'heading'
  | 'column'
  | 'name'
  | 'note'
  | 'label'
  | 'quiet'
  | 'mark'
  | 'mark-quiet'
  | 'key'
  | 'step'
  | 'badge'
  | 'badge-off'
  | 'title'

/** A text, broken into lines that all lie in its box. */
export interface TextBlock {
  readonly role: TextRole
  readonly text: string
  readonly box: Box
  readonly style: TextStyle
  readonly rightToLeft: boolean
  /** Whether its lines stand in the middle of the box. */
  readonly centred?: boolean | undefined
  readonly lines: readonly Line[]
}

/** A strip in a party's ink and pattern. `tone` is 1 to 6. */
export interface Bar {
  readonly box: Box
  readonly tone: number
  readonly corners: Corners
}

/** The outline of a party that has a part and does not own it alone: unbroken where it shares it. */
export interface Outline {
  readonly box: Box
  readonly tone: number
  readonly corners: Corners
  readonly look: 'shared' | 'assists' | 'alternative'
}

/** A cell of the view, or several neighbouring ones that are the same. */
export interface Tile {
  readonly box: Box
  readonly area: string
  readonly columns: readonly string[]
  /** The tone of its only owner, or a calm ground for several. */
  readonly ground: number | 'shared' | 'none'
  readonly outlines: readonly Outline[]
  /** The whole of a bar of which the cell fills a part. */
  readonly track?: Bar | undefined
  readonly bars: readonly Bar[]
  /** A line in the place of a bar, for what nobody shown fills. */
  readonly rest?: Box | undefined
  readonly label: TextBlock
}

/** What the texts of a step, or of a duty that a step relies on, stand on. */
export interface Card {
  readonly box: Box
  readonly ground: Tile['ground']
  readonly bars: readonly Bar[]
  /** The tone of its outline; `off`: what it says does not hold here. */
  readonly edge?: number | 'off' | undefined
}

/** A line of level and upright parts, with a tip at its end. */
export interface Edge {
  /** `hand`: from one step to the next. `relies`: from what relies to what it relies on. */
  readonly look: 'hand' | 'relies'
  readonly points: readonly Point[]
}

/** A number in a circle. */
export interface Badge {
  readonly box: Box
  readonly off: boolean
  readonly text: TextBlock
}

export interface Link {
  readonly address: string
  /** Where it can be hit. */
  readonly box: Box
  readonly text: TextBlock
}

/** A diagram as numbers: what svg.ts draws, in this order. */
export interface Scene {
  readonly variant: 'wide' | 'narrow'
  readonly title: string
  readonly width: number
  readonly height: number
  /** Around what is highlighted. */
  readonly frames: readonly Box[]
  /** Hairlines, one unit high. */
  readonly rules: readonly Box[]
  readonly tiles: readonly Tile[]
  /** Swatches of heads and key. */
  readonly bars: readonly Bar[]
  /** Texts outside tiles and links. */
  readonly texts: readonly TextBlock[]
  readonly links: readonly Link[]
  /** The grounds of columns, where steps stand in them. */
  readonly lanes?: readonly Box[]
  readonly edges?: readonly Edge[]
  readonly cards?: readonly Card[]
  readonly badges?: readonly Badge[]
}
