import type { ChainView } from '../views/chain.ts'
import type { PartyRef } from '../views/refs.ts'

/** The text alternative of a chain: an ordered list with the same words as the drawing. */
export interface ChainList {
  readonly caption: string
  readonly items: readonly ChainItem[]
}

interface ChainItem {
  readonly number: number
  /** The holders, or in words where it is not in force. */
  readonly holders: readonly PartyRef[]
  readonly who: string
  readonly text: string
  readonly href: string
  readonly within?: string | undefined
  readonly note?: string | undefined
  readonly condition?: string | undefined
  /** The steps on which it relies, in words. */
  readonly reliesOn?: string | undefined
  /** The other duties on which it relies, with their holders. */
  readonly supports: readonly { readonly text: string; readonly href: string; readonly who: string }[]
}

export function chainList(view: ChainView): ChainList {
  return {
    caption: view.title,
    items: view.steps.map(({ number, holders, who, text, href, within, note, condition, reliesOnWords, supports }) => ({
      number,
      holders,
      who,
      text,
      href,
      within,
      note,
      condition,
      reliesOn: reliesOnWords,
      supports: supports.map((support) => ({ text: support.text, href: support.href, who: support.who })),
    })),
  }
}
