import { type Attributes, type Dress, type Element, element, type Markup, write } from './markup.ts'
import { mix, type Palette } from './palette.ts'
import type { Box, Scene } from './scene.ts'
import { sceneMarkup } from './svg.ts'
import { textBlock } from './text-block.ts'

export interface StandaloneOptions {
  readonly palette: Palette
  /** Makes an absolute web address out of one of the site; without it, the drawing has no links. */
  readonly href?: ((address: string) => string) | undefined
}

const edge = 24
const titleGap = 20
const fonts = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Arial, sans-serif'

/**
 * A scene as an SVG file of its own, under its title: what the stylesheet says by classes stands in its attributes, on a ground
 * of its own.
 */
export function drawStandalone(scene: Scene, { palette, href }: StandaloneOptions): string {
  const above = textBlock('heading', scene.title, 4, 0, scene.width - 8).box.height + titleGap
  const title = textBlock('heading', scene.title, 4, -above, scene.width - 8)
  const drawn = sceneMarkup({ ...scene, texts: [title, ...scene.texts] }, { href: (address) => href?.(address) ?? '' })
  const frame = { x: -edge, y: -edge - above, width: scene.width + 2 * edge, height: scene.height + 2 * edge + above }
  const root = sheet(scene.title, frame, 1, palette, drawn.content.map(withoutDeadLinks))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, dressOf(scene, palette))}\n`
}

/** A scene as a picture of exactly its size times `scale`, without a title above it and without links. */
export function drawPicture(scene: Scene, palette: Palette, scale: number): string {
  const frame = { x: 0, y: 0, width: scene.width, height: scene.height }
  return write(sheet(scene.title, frame, scale, palette, sceneMarkup(scene, { href: () => '' }).content), dressOf(scene, palette))
}

function sheet(title: string, frame: Box, scale: number, palette: Palette, content: readonly Markup[]): Element {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
      width: frame.width * scale,
      height: frame.height * scale,
      direction: 'ltr',
      'font-family': fonts,
    },
    element('title', {}, title),
    element('rect', { ...frame, fill: palette.ground }),
    ...content,
  )
}

/** A file lies anywhere: a link that is not absolute leads nowhere from it. */
function withoutDeadLinks(markup: Markup): Markup {
  if (typeof markup === 'string' || markup.tag !== 'a') return markup
  return /^https?:\/\//.test(String(markup.attributes.href)) ? markup : asGroup(markup)
}

function asGroup({ content }: Element): Markup {
  return element('g', {}, ...content)
}

function dressOf(scene: Scene, palette: Palette): Dress {
  const known = looks(scene, palette)
  return ({ class: classes, 'aria-hidden': _, ...attributes }) => ({
    ...attributes,
    ...Object.assign(
      {},
      ...String(classes ?? '')
        .split(' ')
        .map((name) => known[name]),
    ),
  })
}

/** What diagram.css says of each class, on paper. */
function looks({ variant }: Scene, palette: Palette): Readonly<Record<string, Attributes>> {
  const { ground, accent, muted, text } = palette
  const dashed = { fill: 'none', 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }
  const texts = ['area', 'heading', 'column', 'label', 'key', 'step', 'title'].map((role) => [`stack-${role}`, { fill: text }])
  const soft = ['note', 'name', 'quiet', 'mark-quiet', 'band', 'badge-off'].map((role) => [`stack-${role}`, { fill: muted }])
  const tones = palette.tones.flatMap((tone, index) => [
    [`stack-ink-${index + 1}`, { fill: tone }],
    [`stack-soft-${index + 1}`, { fill: mix(tone, 0.14, ground) }],
    [`stack-edge-${index + 1}`, { stroke: tone }],
  ])
  return {
    ...Object.fromEntries([...texts, ...soft, ...tones]),
    'stack-mark': { fill: accent },
    'stack-badge': { fill: ground },
    'stack-frame': variant === 'narrow' ? { fill: accent } : { fill: mix(accent, 0.04, ground), stroke: accent, 'stroke-width': 1.5 },
    'stack-rule': { fill: palette.line },
    'stack-hit': { fill: 'none' },
    'stack-plate': { fill: palette.sunken },
    'stack-shared': { 'stroke-width': 1.5 },
    'stack-assists': dashed,
    'stack-alternative': { ...dashed, 'stroke-dasharray': '1.5 4', 'stroke-linecap': 'round' },
    'stack-track': { opacity: 0.14 },
    'stack-hatch': { fill: 'none', stroke: ground },
    'stack-rest': { fill: palette.lineStrong },
    'stack-lane': { fill: palette.raised },
    'stack-card': { fill: ground, 'stroke-width': 1 },
    'stack-off': { fill: ground, stroke: palette.lineStrong, 'stroke-dasharray': '3 3' },
    'stack-disc': { fill: text },
    'stack-disc-off': { fill: ground, stroke: palette.lineStrong },
    'stack-hand': { fill: 'none', stroke: text, 'stroke-width': 1.5 },
    'stack-hand-tip': { fill: text },
    'stack-relies': { fill: 'none', stroke: muted, 'stroke-width': 1.25, 'stroke-dasharray': '3 3' },
    'stack-relies-tip': { fill: muted },
  }
}
