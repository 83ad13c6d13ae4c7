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

export type TextRole = 'band' | 'area' | 'heading' | 'column' | 'name' | 'note' | 'label' | 'quiet' | 'mark' | 'mark-quiet' | 'key'

/** A text, broken into lines that all lie in its box. */
export interface TextBlock {
  readonly role: TextRole
  readonly text: string
  readonly box: Box
  readonly style: TextStyle
  readonly rightToLeft: boolean
  readonly lines: readonly Line[]
}

/** A strip in a party's ink and pattern. `tone` is 1 to 6. */
export interface Bar {
  readonly box: Box
  readonly tone: number
  readonly corners: Corners
}

/** The dashed outline of a party that has a part in a tile and does not own it. */
export interface Outline {
  readonly box: Box
  readonly tone: number
  readonly corners: Corners
  readonly look: 'assists' | 'alternative'
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
  readonly label: TextBlock
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
}
