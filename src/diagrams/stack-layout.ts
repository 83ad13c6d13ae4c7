import type { StackView } from '../views/stack.ts'
import type { Scene } from './scene.ts'
import type { StackWords } from './stack-columns.ts'
import { layoutNarrow } from './stack-narrow.ts'
import { layoutWide } from './stack-wide.ts'

export interface StackOptions {
  /** `wide`: a grid, for screens and print. `narrow`: each area a list of its columns, for phones. */
  readonly variant: 'wide' | 'narrow'
  /**
   * In units; 1120 or 360 unless told. Text keeps its size in units, so a drawing is best shown about that many pixels wide.
   * A grid may come out a quarter wider, so as not to break words.
   */
  readonly width?: number | undefined
  readonly words: StackWords
}

/** A stack as numbers. Every text is whole and inside its box, however long. */
export function layoutStack(view: StackView, options: StackOptions): Scene {
  return options.variant === 'wide'
    ? layoutWide(view, Math.round(options.width ?? 1120), options.words)
    : layoutNarrow(view, Math.round(options.width ?? 360), options.words)
}
