export type Attributes = Readonly<Record<string, string | number | undefined>>

export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly content: readonly Markup[]
}

/** An element, or text as it is read. */
export type Markup = Element | string

/** What stands in the place of an element's attributes. */
export type Dress = (attributes: Attributes) => Attributes

export function element(tag: string, attributes: Attributes, ...content: readonly Markup[]): Element {
  return { tag, attributes, content }
}

/** Markup as text that is the same in a page and in an XML file of its own. */
export function write(markup: Markup, dress: Dress = (attributes) => attributes): string {
  if (typeof markup === 'string') return written(markup)
  const { tag, content } = markup
  const pairs = Object.entries(dress(markup.attributes))
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${written(String(value))}"`))
    .join('')
  const inner = content.map((one) => write(one, dress)).join('')
  return inner === '' ? `<${tag}${pairs}/>` : `<${tag}${pairs}>${inner}</${tag}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What XML cannot hold becomes a replacement character. */
function written(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
