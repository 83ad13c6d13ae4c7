/** One piece of inline Markdown. Nothing in it can carry markup of its own, so it is shown as text wherever it goes. */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'note'; readonly id: string }

/** A text of the data: as pieces to show, and as plain words to search, sort and quote. */
export interface RichText {
  readonly plain: string
  readonly nodes: readonly Inline[]
}

/** Every piece of a text, outer before inner. */
export function* walkInline(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* walkInline(node.children)
  }
}
