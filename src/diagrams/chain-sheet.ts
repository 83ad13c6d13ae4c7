import type { ChainWords } from './chain-layout.ts'
import type { Badge, Bar, Box, Card, Edge, Link, Scene, TextBlock, TextRole } from './scene.ts'
import { bottom, textBlock, textWidth } from './text-block.ts'

/** What of a chain is drawn so far. */
export interface Sheet {
  readonly rules: Box[]
  readonly bars: Bar[]
  readonly cards: Card[]
  readonly edges: Edge[]
  readonly badges: Badge[]
  readonly texts: TextBlock[]
  readonly links: Link[]
}

export function emptySheet(): Sheet {
  return { rules: [], bars: [], cards: [], edges: [], badges: [], texts: [], links: [] }
}

export function sceneOf(sheet: Sheet, frame: Pick<Scene, 'variant' | 'title' | 'width' | 'height' | 'lanes'>): Scene {
  return { ...frame, frames: [], tiles: [], ...sheet }
}

/** A column of texts; each goes under the one before. */
export class Column {
  y: number
  readonly sheet: Sheet
  readonly x: number
  readonly width: number

  constructor(sheet: Sheet, x: number, y: number, width: number) {
    this.sheet = sheet
    this.x = x
    this.y = y
    this.width = width
  }

  text(role: TextRole, text: string | undefined, gap: number): void {
    if (!text) return
    const block = textBlock(role, text, this.x, this.y + gap, this.width)
    this.sheet.texts.push(block)
    this.y = bottom(block.box)
  }

  link(role: TextRole, text: string, address: string, gap: number): void {
    const block = textBlock(role, text, this.x, this.y + gap, this.width)
    const { x, y, width, height } = block.box
    this.sheet.links.push({ address, box: { x: x - 4, y: y - 1, width: width + 8, height: height + 2 }, text: block })
    this.y = bottom(block.box)
  }
}

const sample = 32
const between = 24

/** What the lines mean, under the drawing, for those that it has. */
export function drawKey(sheet: Sheet, words: ChainWords, left: number, top: number, width: number): number {
  const looks = (['hand', 'relies'] as const).filter((look) => sheet.edges.some((edge) => edge.look === look))
  let x = left
  let y = top
  let end = top
  for (const look of looks) {
    const word = look === 'hand' ? words.hands : words.relies
    const wanted = Math.min(textWidth('key', word), width - left - sample - 8)
    if (x > left && x + sample + 8 + wanted > width) {
      x = left
      y = end + 6
    }
    const text = textBlock('key', word, x + sample + 8, y, wanted)
    sheet.texts.push(text)
    sheet.edges.push({ look, points: [x, x + sample].map((at) => ({ x: at, y: y + 9 })) })
    end = Math.max(end, bottom(text.box))
    x += sample + 8 + wanted + between
  }
  return end
}
