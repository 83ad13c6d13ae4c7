import { all, classesOf, type Node } from './html.ts'

interface Piece {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly node: Node
}

/**
 * Reads a drawn stack box by box, by where its shapes and words stand and not by what made them: a column for each model, a
 * row for each area. A cell has the words in its box, and the parties whose colours it bears. The framed column is bold.
 */
export function drawnTable(svg: Node): readonly (readonly string[])[] {
  const pieces = (fits: (classes: readonly string[]) => boolean, name: string) =>
    all(svg, (node) => node.name === name && fits(classesOf(node))).map(pieceOf)
  const boxes = pieces((classes) => classes.some((one) => /^stack-(?:soft-\d+|plate|rest|blank|card)$/.test(one)), 'rect')
  const words = pieces((classes) => classes.length > 0, 'text')
  const inks = pieces((classes) => classes.some((one) => /^stack-ink-\d+$/.test(one)), 'path')
  const frames = pieces((classes) => classes.includes('stack-frame'), 'rect')
  const columns = [...new Set(boxes.map(({ x }) => x))].toSorted((a, b) => a - b)
  const rows = [...new Set(boxes.map(({ y }) => y))].toSorted((a, b) => a - b)
  const key = keyOf(svg)
  const says = (inside: readonly Piece[]) => inside.map(({ node }) => textOf(node)).join(' ')
  const top = Math.min(...rows)
  const head = columns.map((x) => {
    const { width } = boxes.find((box) => box.x === x)!
    const above = words.filter((word) => word.y < top && word.x >= x && word.x < x + width && !classesOf(word.node).includes('stack-key'))
    const framed = frames.some((frame) => frame.x <= x && frame.x + frame.width >= x + width)
    const lines = ['stack-mark', 'stack-mark-quiet', 'stack-column', 'stack-note']
      .map((kind) => says(above.filter(({ node }) => classesOf(node).includes(kind))))
      .filter(Boolean)
    return framed ? `**${lines.join('<br>')}**` : lines.join('<br>')
  })
  const body = rows.map((y) => {
    const { height } = boxes.find((box) => box.y === y)!
    const label = words.filter(
      (word) => classesOf(word.node).includes('stack-area') && word.y > y && word.y < y + height && word.x < columns[0]!,
    )
    // A drawing of one offering has a column for each party, and needs no key.
    const cells = columns.map((x) => {
      const box = boxes.find((one) => one.x === x && one.y === y)
      if (!box) return ''
      const within = (piece: Piece) => piece.x >= x && piece.x < x + box.width && piece.y > y && piece.y <= y + box.height
      const parties = [...new Set(inks.filter(within).flatMap(({ node }) => key.get(toneOf(node)) ?? []))]
      return [says(words.filter(within)), ...(parties.length > 0 ? [`(${parties.join(', ')})`] : [])].join(' ')
    })
    return [says(label), ...cells]
  })
  return [['Area', ...head], ...body]
}

/** The party of each colour, by the key of the drawing: a swatch and the words at its right. */
function keyOf(svg: Node): ReadonlyMap<string, string> {
  const swatches = all(svg, (node) => node.name === 'rect' && toneOf(node) !== '').map(pieceOf)
  const names = all(svg, (node) => node.name === 'text' && classesOf(node).includes('stack-key')).map(pieceOf)
  return new Map(
    swatches.flatMap((swatch) => {
      const right = names.filter((name) => name.x > swatch.x && Math.abs(name.y - swatch.y) < 20).toSorted((a, b) => a.x - b.x)[0]
      return right ? [[toneOf(swatch.node), textOf(right.node)] as const] : []
    }),
  )
}

function toneOf(node: Node): string {
  return classesOf(node).find((name) => /^stack-ink-\d+$/.test(name)) ?? ''
}

function textOf(node: Node): string {
  return node.data ?? (node.children ?? []).map(textOf).join('')
}

/** Where a shape stands; of a path, where it begins. */
function pieceOf(node: Node): Piece {
  const { x, y, width, height, d = '' } = node.attribs ?? {}
  const [, left, up] = /^M(-?\d+) (-?\d+)/.exec(d) ?? []
  return { x: Number(x ?? left ?? 0), y: Number(y ?? up ?? 0), width: Number(width ?? 0), height: Number(height ?? 0), node }
}
