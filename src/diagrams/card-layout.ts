import type { CardView } from '../views/card.ts'
import type { Bar, Scene, TextBlock } from './scene.ts'
import { bottom, textBlock, textWidth } from './text-block.ts'

/** The card is drawn in these units, and shown three times as large: 1200 × 630 pixels. */
export const cardSize = { width: 400, height: 210, scale: 3 } as const

const edge = 26
const inner = cardSize.width - 2 * edge
const bar = { height: 8, gap: 4 }
/** How many lines a title may have, large and small. */
const most = { large: 3, small: 4 }

/** The card as numbers: the names above, and below them a bar for each layer, parted as its duties are. */
export function layoutCard(view: CardView): Scene {
  const vendor = lineOf('note', view.vendor, edge, edge - 4)
  const large = textBlock('title', view.title, edge, bottom(vendor.box) + 4, inner)
  const title =
    large.lines.length <= most.large ? large : cut(textBlock('heading', view.title, edge, bottom(vendor.box) + 4, inner), most.small)
  const room = cardSize.height - edge - bottom(title.box) - 8
  const layers = view.layers.slice(0, Math.floor((room + bar.gap) / (bar.height + bar.gap)))
  const top = cardSize.height - edge + bar.gap - layers.length * (bar.height + bar.gap)
  const key = keyOf(view, top - 26)
  const fits = key !== undefined && bottom(title.box) + 4 <= top - 26
  return {
    variant: 'wide',
    title: view.title,
    width: cardSize.width,
    height: cardSize.height,
    frames: [],
    rules: [],
    tiles: [],
    links: [],
    bars: [...layers.flatMap(({ shares }, index) => barsOf(shares, top + index * (bar.height + bar.gap))), ...(fits ? key.bars : [])],
    texts: [vendor, title, ...(fits ? key.texts : [])],
  }
}

/** Segments as long as their shares, in whole units, with a hairline of ground between them. */
function barsOf(shares: CardView['layers'][number]['shares'], y: number): readonly Bar[] {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return shares.map(({ tone, count }) => {
    const start = Math.round((before / total) * (inner + 2))
    before += count
    const end = Math.round((before / total) * (inner + 2)) - 2
    return {
      box: { x: edge + start, y, width: Math.max(2, end - start), height: bar.height },
      tone: ((tone - 1) % 6) + 1,
      corners: [1, 1, 1, 1],
    }
  })
}

/** The parties with their patterns; undefined where they do not fit on a line. */
function keyOf({ parties }: CardView, y: number): { readonly bars: readonly Bar[]; readonly texts: readonly TextBlock[] } | undefined {
  const swatch = 22
  let x = edge
  const bars: Bar[] = []
  const texts: TextBlock[] = []
  for (const { short, tone } of parties) {
    const width = textWidth('key', short)
    if (x + swatch + 6 + width > cardSize.width - edge) return undefined
    bars.push({ box: { x, y: y + 5, width: swatch, height: 8 }, tone: ((tone - 1) % 6) + 1, corners: [1, 1, 1, 1] })
    texts.push(textBlock('key', short, x + swatch + 6, y, width))
    x += swatch + 6 + width + 14
  }
  return { bars, texts }
}

function lineOf(role: 'note', text: string, x: number, y: number): TextBlock {
  return cut(textBlock(role, text, x, y, inner), 1)
}

/** The first lines of a text, the last of them marked as cut. The whole title stands beside the picture wherever it is shown. */
function cut(block: TextBlock, lines: number): TextBlock {
  if (block.lines.length <= lines) return block
  const kept = block.lines
    .slice(0, lines)
    .map((line, index) => (index === lines - 1 ? { ...line, text: `${line.text.slice(0, -1)}…` } : line))
  return { ...block, lines: kept, box: { ...block.box, height: (block.box.height / block.lines.length) * lines } }
}
