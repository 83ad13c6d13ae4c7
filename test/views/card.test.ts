import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cardSize, layoutCard } from '../../src/diagrams/card-layout.ts'
import { lightPalette } from '../../src/diagrams/palette.ts'
import { drawPicture } from '../../src/diagrams/standalone.ts'
import { type CardView, cardView } from '../../src/views/card.ts'
import { lookup } from '../../src/views/refs.ts'
import { contains, expectWholeNumbers, hostileWords, overlap, party } from '../support/diagrams.ts'
import { projectOf } from '../support/project.ts'

const frame = { x: 0, y: 0, width: cardSize.width, height: cardSize.height }

function viewOf(word: string, layers: number): CardView {
  const parties = [0, 1, 2, 3].map((index) => party(index, word))
  const shares = parties.map(({ tone }) => ({ tone, count: tone * 3 }))
  return {
    vendor: word,
    title: `${word} ${word}`,
    parties,
    layers: Array.from({ length: layers }, (_, index) => ({ id: `l${index}`, shares })),
  }
}

describe.each(Object.entries(hostileWords))('the card in %s', (_, word) => {
  test.each([0, 1, 6, 30])('with %d layers keeps all in its frame, and nothing on anything else', (layers) => {
    const scene = layoutCard(viewOf(word, layers))
    expectWholeNumbers(scene)
    const boxes = [...scene.texts, ...scene.bars].map(({ box }) => box)
    expect(boxes.filter((box) => !contains(frame, box))).toEqual([])
    expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)))).toEqual([])
    for (const text of scene.texts) for (const line of text.lines) expect(line.width).toBeLessThanOrEqual(text.box.width)
  })
})

test('the bars are as long as the parties have duties', () => {
  const look = lookup(
    projectOf({
      'data/areas/keys.yaml': `title: Keys
areas:
  - id: keys
    title: Keys
    duties:
      - { id: a, by: acme, text: A. }
      - { id: b, by: [acme, customer], text: B. }
      - { id: c, by: acme, text: C. }
`,
    }),
  )
  const view = cardView(look)
  expect(view.layers).toEqual([
    {
      id: 'keys',
      shares: [
        { tone: 1, count: 3 },
        { tone: 2, count: 1 },
      ],
    },
  ])
  const [first, second] = layoutCard(view).bars.map(({ box }) => box)
  expect(Math.round(first!.width / second!.width)).toBe(3)
  expect(layoutCard(view).texts.map(({ text }) => text)).toEqual(['Acme', 'Acme Cloud', 'Acme', 'You'])
})

test('it is a picture of 1200 × 630 pixels', async () => {
  const { width, height } = await sharp(Buffer.from(drawPicture(layoutCard(viewOf('Alder', 3)), lightPalette, cardSize.scale))).metadata()
  expect([width, height]).toEqual([1200, 630])
})
