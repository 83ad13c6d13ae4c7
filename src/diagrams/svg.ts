import type { Bar, Box, Corners, Link, Scene, TextBlock, Tile } from './scene.ts'

export interface DrawOptions {
  /** Makes a link's target out of an address of the site. */
  readonly href: (address: string) => string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * A scene as an SVG element, with classes instead of colours and without ids. For those who cannot see it the drawing is a
 * named group of links; all else in it is said by its table, so it is hidden from them.
 */
export function drawStack(scene: Scene, { href }: DrawOptions): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `stack stack-${scene.variant}`,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      width: '100%',
      role: 'group',
      'aria-label': scene.title,
      direction: 'ltr',
    },
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...scene.frames.map((box) => rect(box, { class: 'stack-frame', rx: scene.variant === 'wide' ? 10 : 1 })),
      ...scene.rules.map((box) => rect(box, { class: 'stack-rule' })),
      ...scene.tiles.map(drawTile),
      ...scene.bars.map(drawBar),
      ...scene.texts.map(drawText),
    ),
    ...scene.links.map((link) => drawLink(link, href)),
  )
}

function drawTile({ box, ground, outlines, track, bars, label }: Tile): string {
  return [
    ground === 'none' ? '' : rect(box, { class: ground === 'shared' ? 'stack-plate' : `stack-soft-${ground}`, rx: 6 }),
    ...outlines.map((outline) => shape(inset(outline.box), outline.corners, { class: `stack-${outline.look} stack-edge-${outline.tone}` })),
    track ? shape(track.box, track.corners, { class: `stack-track stack-ink-${track.tone}` }) : '',
    ...bars.map(drawBar),
    drawText(label),
  ].join('')
}

function drawBar({ box, corners, tone }: Bar): string {
  return shape(box, corners, { class: `stack-ink-${tone}` }) + (hatches[tone - 1] ?? []).map((hatch) => drawHatch(box, hatch)).join('')
}

/** Marks cut out of a bar: a dashed line along its middle, of whole dashes only, slanted by `slant` degrees. */
interface Hatch {
  readonly width: number
  /** What the line leaves free at the ends of the bar. */
  readonly margin: readonly [start: number, end: number]
  readonly dash: number
  readonly gap: number
  readonly round?: boolean
  readonly slant?: number
}

/**
 * The pattern of each tone, the first plain. Dashes rather than pattern elements: those need ids, and browsers print them as
 * pictures, blurred and megabytes large.
 */
const hatches: readonly (readonly Hatch[])[] = [
  [],
  [{ width: 8, margin: [12, 2], dash: 3, gap: 6, slant: -45 }],
  [{ width: 4, margin: [4, 4], dash: 0, gap: 8, round: true }],
  [{ width: 8, margin: [6, 4], dash: 2, gap: 6 }],
  [
    { width: 8, margin: [10, 2], dash: 2, gap: 6, slant: -45 },
    { width: 8, margin: [2, 10], dash: 2, gap: 6, slant: 45 },
  ],
  [{ width: 3, margin: [0, 0], dash: 1, gap: 0 }],
]

function drawHatch({ x, y, width, height }: Box, { margin: [start, end], dash, gap, round, slant, ...line }: Hatch): string {
  const room = width - start - end - dash
  if (room < 0) return ''
  const length = Math.floor(room / (dash + gap)) * (dash + gap) + dash
  const middle = height / 2
  return element('path', {
    class: 'stack-hatch',
    d: slant ? `M${start} ${middle}h${length}` : `M${x + start} ${y + middle}h${length}`,
    transform: slant ? `translate(${x} ${y})skewX(${slant})` : undefined,
    'stroke-width': line.width,
    'stroke-dasharray': gap > 0 ? `${dash} ${gap}` : undefined,
    'stroke-linecap': round ? 'round' : undefined,
  })
}

function drawLink({ address, box, text }: Link, href: (address: string) => string): string {
  const name = text.lines.length > 1 ? text.text : undefined
  return element(
    'a',
    { class: 'stack-link', href: href(address), 'aria-label': name },
    rect(box, { class: 'stack-hit', rx: 4 }),
    drawText(text),
  )
}

/** A text element per line, because browsers reorder mixed directions across a whole element. */
function drawText({ role, style, rightToLeft, lines }: TextBlock): string {
  return lines
    .map(
      (line) =>
        (line.spaced ? ' ' : '') +
        element(
          'text',
          {
            class: `stack-${role}`,
            x: line.x,
            y: line.baseline,
            'font-size': style.size,
            'font-weight': style.weight === 400 ? undefined : style.weight,
            direction: rightToLeft ? 'rtl' : undefined,
            'text-anchor': rightToLeft ? 'end' : undefined,
            textLength: line.pressed ? line.width : undefined,
            lengthAdjust: line.pressed ? 'spacingAndGlyphs' : undefined,
          },
          written(line.text),
        ),
    )
    .join('')
}

function shape(box: Box, corners: Corners, attributes: Attributes): string {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  if (corners.every((radius) => radius === topLeft)) return rect(box, { ...attributes, rx: topLeft || undefined })
  const { x, y, width, height } = box
  const arc = (radius: number, dx: number, dy: number) => (radius ? `a${radius} ${radius} 0 0 1 ${dx} ${dy}` : '')
  const d = [
    `M${x + topLeft} ${y}h${width - topLeft - topRight}${arc(topRight, topRight, topRight)}`,
    `v${height - topRight - bottomRight}${arc(bottomRight, -bottomRight, bottomRight)}`,
    `h${bottomLeft + bottomRight - width}${arc(bottomLeft, -bottomLeft, -bottomLeft)}`,
    `v${topLeft + bottomLeft - height}${arc(topLeft, topLeft, -topLeft)}z`,
  ]
  return element('path', { ...attributes, d: d.join('') })
}

function rect(box: Box, attributes: Attributes): string {
  const { x, y, width, height } = box
  return element('rect', { ...attributes, x: x || undefined, y: y || undefined, width, height })
}

/** An outline lies inside its box. */
function inset({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }
}

function element(tag: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${written(String(value))}"`))
  const inner = content.join('')
  return inner === '' ? `<${tag}${pairs.join('')}/>` : `<${tag}${pairs.join('')}>${inner}</${tag}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for SVG, in a page or a file of its own: what XML cannot hold becomes a replacement character. */
function written(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
