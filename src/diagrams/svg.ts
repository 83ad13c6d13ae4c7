import { type Attributes, type Element, element, type Markup, write } from './markup.ts'
import type { Badge, Bar, Box, Card, Corners, Edge, Link, Outline, Point, Scene, TextBlock, Tile } from './scene.ts'

export interface DrawOptions {
  /** Makes a link's target out of an address of the site. */
  readonly href: (address: string) => string
}

/** A scene as an SVG element, with classes instead of colours and without ids. */
export function drawScene(scene: Scene, options: DrawOptions): string {
  return write(sceneMarkup(scene, options))
}

/**
 * For those who cannot see it the drawing is a named group of links; all else in it is said by its alternative, so it is
 * hidden from them.
 */
export function sceneMarkup(scene: Scene, { href }: DrawOptions): Element {
  const { lanes = [], cards = [], edges = [], badges = [] } = scene
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
      ...lanes.map((box) => rect(box, { class: 'stack-lane', rx: 10 })),
      ...scene.frames.map((box) => rect(box, { class: 'stack-frame', rx: scene.variant === 'wide' ? 10 : 1 })),
      ...scene.rules.map((box) => rect(box, { class: 'stack-rule' })),
      ...edges.flatMap(drawEdge),
      ...cards.flatMap(drawCard),
      ...scene.tiles.flatMap(drawTile),
      ...scene.bars.flatMap(drawBar),
      ...badges.flatMap(drawBadge),
      ...scene.texts.flatMap(drawText),
    ),
    ...scene.links.map((link) => drawLink(link, href)),
  )
}

function drawTile({ box, ground, outlines, track, bars, rest, label }: Tile): readonly Markup[] {
  return [
    ...drawGround(box, ground),
    ...(track ? [shape(track.box, track.corners, { class: `stack-track stack-ink-${track.tone}` })] : []),
    ...outlines.map(drawOutline),
    ...bars.flatMap(drawBar),
    ...(rest ? [rect(rest, { class: 'stack-rest' })] : []),
    ...drawText(label),
  ]
}

function drawCard({ box, ground, bars, edge }: Card): readonly Markup[] {
  return [
    ...drawGround(box, ground),
    ...(edge === undefined ? [] : [rect(inset(box), { class: edge === 'off' ? 'stack-off' : `stack-card stack-edge-${edge}`, rx: 6 })]),
    ...bars.flatMap(drawBar),
  ]
}

function drawGround(box: Box, ground: Tile['ground']): readonly Markup[] {
  return ground === 'none' ? [] : [rect(box, { class: ground === 'shared' ? 'stack-plate' : `stack-soft-${ground}`, rx: 6 })]
}

function drawOutline({ box, corners, look, tone }: Outline): Markup {
  const soft = look === 'shared' ? ` stack-soft-${tone}` : ''
  return shape(inset(box), corners, { class: `stack-${look} stack-edge-${tone}${soft}` })
}

function drawBar({ box, corners, tone }: Bar): readonly Markup[] {
  return [shape(box, corners, { class: `stack-ink-${tone}` }), ...(hatches[tone - 1] ?? []).flatMap((hatch) => drawHatch(box, hatch))]
}

function drawBadge({ box, off, text }: Badge): readonly Markup[] {
  const round = off ? inset(box) : box
  return [rect(round, { class: off ? 'stack-disc-off' : 'stack-disc', rx: Math.round(round.height / 2) }), ...drawText(text)]
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

function drawHatch({ x, y, width, height }: Box, { margin: [start, end], dash, gap, round, slant, ...line }: Hatch): readonly Markup[] {
  const room = width - start - end - dash
  if (room < 0) return []
  const length = Math.floor(room / (dash + gap)) * (dash + gap) + dash
  const middle = height / 2
  return [
    element('path', {
      class: 'stack-hatch',
      d: slant ? `M${start} ${middle}h${length}` : `M${x + start} ${y + middle}h${length}`,
      transform: slant ? `translate(${x} ${y})skewX(${slant})` : undefined,
      'stroke-width': line.width,
      'stroke-dasharray': gap > 0 ? `${dash} ${gap}` : undefined,
      'stroke-linecap': round ? 'round' : undefined,
    }),
  ]
}

const bend = 8
const tip = 7

/** A line with rounded corners that ends in a tip. */
function drawEdge({ look, points }: Edge): readonly Markup[] {
  const [first, ...rest] = points
  const [before, last] = points.slice(-2)
  if (!first || !before || !last) return []
  const [dx, dy] = [Math.sign(last.x - before.x), Math.sign(last.y - before.y)]
  const parts = rest.map((point, index) => {
    const next = rest[index + 1]
    return next ? corner(points[index]!, point, next) : `L${point.x - dx * (tip - 1)} ${point.y - dy * (tip - 1)}`
  })
  const back = { x: last.x - dx * tip, y: last.y - dy * tip }
  const half = 4
  const d = `M${last.x} ${last.y}L${back.x + dy * half} ${back.y + dx * half}L${back.x - dy * half} ${back.y - dx * half}z`
  return [
    element('path', { class: `stack-${look}`, d: `M${first.x} ${first.y}${parts.join('')}` }),
    element('path', { class: `stack-${look}-tip`, d }),
  ]
}

function corner(from: Point, at: Point, to: Point): string {
  const reach = (other: Point) => Math.min(bend, Math.floor((Math.abs(other.x - at.x) + Math.abs(other.y - at.y)) / 2))
  const radius = Math.min(reach(from), reach(to))
  const towards = (other: Point) => `${at.x + Math.sign(other.x - at.x) * radius} ${at.y + Math.sign(other.y - at.y) * radius}`
  return `L${towards(from)}Q${at.x} ${at.y} ${towards(to)}`
}

function drawLink({ address, box, text }: Link, href: (address: string) => string): Markup {
  const name = text.lines.length > 1 ? text.text : undefined
  return element(
    'a',
    { class: 'stack-link', href: href(address), 'aria-label': name },
    rect(box, { class: 'stack-hit', rx: 4 }),
    ...drawText(text),
  )
}

/** A text element per line, because browsers reorder mixed directions across a whole element. */
function drawText({ role, box, style, rightToLeft, centred, lines }: TextBlock): readonly Markup[] {
  const anchor = centred ? 'middle' : rightToLeft ? 'end' : undefined
  return lines.flatMap((line) => [
    ...(line.spaced ? [' '] : []),
    element(
      'text',
      {
        class: `stack-${role}`,
        x: centred ? box.x + box.width / 2 : line.x,
        y: line.baseline,
        'font-size': style.size,
        'font-weight': style.weight === 400 ? undefined : style.weight,
        direction: rightToLeft ? 'rtl' : undefined,
        'text-anchor': anchor,
        textLength: line.pressed ? line.width : undefined,
        lengthAdjust: line.pressed ? 'spacingAndGlyphs' : undefined,
      },
      line.text,
    ),
  ])
}

function shape(box: Box, corners: Corners, attributes: Attributes): Markup {
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

function rect(box: Box, attributes: Attributes): Markup {
  const { x, y, width, height } = box
  return element('rect', { ...attributes, x: x || undefined, y: y || undefined, width, height })
}

/** An outline lies inside its box. */
function inset({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2) }
}
