import { expect } from 'vitest'
import type { Box, Scene, TextBlock } from '../../src/diagrams/scene.ts'
import { measure } from '../../src/diagrams/text.ts'
import type { PartyRef } from '../../src/views/refs.ts'

/** What every diagram must bear, and how the tests look at one. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export const href = (address: string) => `/base${address}`

/** Words of many scripts and lengths, and some that are no words. */
export const hostileWords = {
  'plain words': 'Alder',
  'a word of 300 letters': 'W'.repeat(300),
  Chinese: '数据分类、所有权与访问控制（共享责任）'.repeat(4),
  Arabic: 'تصنيف البيانات وملكيتها (مشتركة)',
  Thai: 'การจำแนกข้อมูลและความเป็นเจ้าของ'.repeat(3),
  German: 'Auftragsdatenverarbeitungsvereinbarung/Datenschutzgrundverordnung',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽'.repeat(10),
  'stacked marks': `Z${'\u0301\u0323'.repeat(40)}algo`.repeat(5),
  'the widest character there is': '\uFDFD\u{12219}',
  markup: `<script>alert("x")</script> & ]]> 'q' \u0000 \uD800`,
}

export function party(index: number, short: string): PartyRef {
  return { id: `p${index}`, name: short, short, role: 'provider', tone: index + 1, href: `/parties/p${index}/` }
}

export function textsOf(scene: Scene): readonly TextBlock[] {
  return [
    ...scene.texts,
    ...scene.links.map(({ text }) => text),
    ...scene.tiles.map(({ label }) => label),
    ...(scene.badges ?? []).map(({ text }) => text),
  ]
}

export function expectWholeNumbers(scene: Scene): void {
  const odd: unknown[] = []
  JSON.stringify(scene, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isInteger(value)) odd.push([key, value])
    return value
  })
  expect(odd).toEqual([])
}

export function expectWholeTexts(scene: Scene): void {
  for (const text of textsOf(scene)) {
    for (const line of text.lines) {
      if (line.pressed) expect(Array.from(segmenter.segment(line.text))).toHaveLength(1)
      else expect(measure(line.text, text.style)).toBeLessThanOrEqual(text.box.width)
      expect(line.width).toBeLessThanOrEqual(text.box.width)
      expect(line.x).toBe(text.box.x)
      expect(line.baseline).toBeGreaterThan(text.box.y + text.style.size * 0.7)
      expect(line.baseline).toBeLessThan(text.box.y + text.box.height)
      expect(text.style.size).toBeGreaterThanOrEqual(13)
    }
    expect(squeeze(text.lines.map((line) => line.text).join(''))).toBe(squeeze(text.text))
  }
}

export function expectPlainSvg(svg: string): void {
  const tags = new Set(Array.from(svg.matchAll(/<\/?([^\s/>]+)/g), ([, tag]) => tag))
  expect(tags.difference(new Set(['svg', 'g', 'rect', 'path', 'text', 'a']))).toEqual(new Set())
  expect(svg).not.toMatch(/ (style|on\w+)=|NaN|undefined|Infinity|\0/)
  expect(svg.isWellFormed()).toBe(true)
  expect(svg).not.toMatch(/ id=/)
}

/** The parts of tiles lie in them, and on nothing else. */
export function expectTidyTiles(scene: Scene): void {
  for (const tile of scene.tiles) {
    const parts = [...tile.bars, ...tile.outlines].map(({ box }) => box).concat(tile.rest ?? [])
    expect(parts.filter((box) => !contains(tile.box, box))).toEqual([])
    expect(clashes(parts)).toEqual([])
    expect(contains(tile.box, tile.label.box)).toBe(true)
    expect(tile.bars.filter(({ box }) => overlap(box, tile.label.box))).toEqual([])
  }
  for (const link of scene.links) expect(contains(link.box, link.text.box)).toBe(true)
}

export function clashes(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])))
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '')
}
