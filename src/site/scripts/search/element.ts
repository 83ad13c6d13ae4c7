/** An element with text and children. Nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const space = 'http://www.w3.org/2000/svg'

/** A line drawing of 16 by 16, which says nothing to those who cannot see it. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(space, 'svg')
  const attributes = {
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value)
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** A pattern of the strings table with its words filled in. */
export function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
