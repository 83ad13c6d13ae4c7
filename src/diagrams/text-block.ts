import type { Box, TextBlock, TextRole } from './scene.ts'
import { isRightToLeft, measure, piecesOf, type TextStyle, wordsOf, wrap } from './text.ts'

const styles: Record<TextRole, TextStyle> = {
  band: { size: 13, weight: 600 },
  area: { size: 15, weight: 400 },
  heading: { size: 15, weight: 600 },
  column: { size: 15, weight: 600 },
  name: { size: 13, weight: 400 },
  note: { size: 13, weight: 400 },
  label: { size: 14, weight: 600 },
  quiet: { size: 13, weight: 400 },
  mark: { size: 13, weight: 600 },
  'mark-quiet': { size: 13, weight: 400 },
  key: { size: 13, weight: 400 },
  step: { size: 14, weight: 600 },
  badge: { size: 13, weight: 600 },
  'badge-off': { size: 13, weight: 400 },
  title: { size: 22, weight: 600 },
}

/** Sets a text in a column `width` wide, as high as it needs. */
export function textBlock(role: TextRole, text: string, x: number, y: number, width: number): TextBlock {
  const style = styles[role]
  const leading = lineHeight(role)
  const running = wordsOf(text).join(' ')
  let place = 0
  const lines = wrap(text, style, width).map((line, index) => {
    const measured = measure(line, style)
    const spaced = running[place] === ' '
    place += line.length + (spaced ? 1 : 0)
    return {
      text: line,
      spaced,
      x,
      baseline: y + index * leading + Math.round((leading + style.size * 0.7) / 2),
      width: Math.min(measured, width),
      pressed: measured > width,
    }
  })
  return { role, text, box: { x, y, width, height: lines.length * leading }, style, rightToLeft: isRightToLeft(text), lines }
}

function lineHeight(role: TextRole): number {
  return Math.round(styles[role].size * (role === 'title' ? 1.18 : 1.35))
}

/** The width that a text takes on one line. */
export function textWidth(role: TextRole, text: string): number {
  return measure(text, styles[role])
}

/** The width below which a word of the text would be broken. */
export function wordWidth(role: TextRole, text: string): number {
  return Math.max(0, ...piecesOf(text).map((piece) => measure(piece.text, styles[role])))
}

export function bottom(box: Box): number {
  return box.y + box.height
}

/** Where the lowest of some boxes ends, or `least`. */
export function lowest(boxes: readonly Box[], least: number): number {
  return Math.max(least, ...boxes.map(bottom))
}
