import type { PartyRef } from '../views/refs.ts'
import type { Bar, Box, TextBlock } from './scene.ts'
import { swatch } from './stack-tile.ts'
import { lowest, textBlock, textWidth } from './text-block.ts'

const swatchWidth = 32
const gap = 8
const between = 24

interface Key {
  readonly bars: readonly Bar[]
  readonly texts: readonly TextBlock[]
  readonly bottom: number
}

/** Swatches with names, side by side, on as many lines as they need. */
export function layoutKey(parties: readonly PartyRef[], left: number, top: number, width: number): Key {
  const bars: Bar[] = []
  const texts: TextBlock[] = []
  let x = left
  let y = top
  for (const party of parties) {
    const indent = swatchWidth + gap
    const wanted = Math.min(textWidth('key', party.short), width - left - indent)
    if (x > left && x + indent + wanted > width) {
      x = left
      y = lowest(boxes(texts), top) + 6
    }
    bars.push(swatch(party, x, y + 5, swatchWidth))
    texts.push(textBlock('key', party.short, x + indent, y, wanted))
    x += indent + wanted + between
  }
  return { bars, texts, bottom: lowest(boxes(texts), top) }
}

function boxes(texts: readonly TextBlock[]): readonly Box[] {
  return texts.map(({ box }) => box)
}
