import type { Problem } from '../model/diagnostic.ts'
import type { ProseNode } from '../model/page.ts'
import { type BadCharacter, badCharacters } from './characters.ts'
import { characterProblem, type Source } from './source.ts'

const names: Readonly<Record<string, number>> = {
  shy: 0xad,
  ZeroWidthSpace: 0x200b,
  NegativeVeryThinSpace: 0x200b,
  NegativeThinSpace: 0x200b,
  NegativeMediumSpace: 0x200b,
  NegativeThickSpace: 0x200b,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  NoBreak: 0x2060,
  ApplyFunction: 0x2061,
  af: 0x2061,
  InvisibleTimes: 0x2062,
  it: 0x2062,
  InvisibleComma: 0x2063,
  ic: 0x2063,
}

/** Misleading characters that only come to light once entities such as &#x202e; are read. Code is shown as it stands. */
export function hiddenCharacters(source: Source, tree: ProseNode): readonly Problem[] {
  const found: Problem[] = []
  if (source.text.includes('&')) visit(tree)
  return found

  function visit(node: ProseNode): void {
    if (node.type === 'text') look(node, node.value)
    for (const text of [node.alt, node.title, node.url]) look(node, text)
    for (const attribute of (node.attributes ?? []) as readonly ProseNode[]) look(attribute, attribute.value)
    for (const child of node.children ?? []) visit(child)
  }

  function look(node: ProseNode, text: unknown) {
    if (typeof text !== 'string' || badCharacters(text).length === 0) return
    const { start, end } = node.position as { start: { offset: number }; end: { offset: number } }
    const written = source.text.slice(start.offset, end.offset)
    for (const bad of hiddenByEntities(text, written)) {
      const [first] = written.matchAll(/&(#x?)?(\w+);/gi).filter((match) => codeOf(match[1], match[2]!) === bad.code)
      const index = first?.index ?? Math.max(0, written.indexOf('&'))
      found.push(characterProblem(bad, source.place(start.offset + index)))
    }
  }
}

/** The misleading characters of a text that do not stand in its written form as they are: each kind once. */
export function hiddenByEntities(text: string, written: string): readonly BadCharacter[] {
  const seen = new Set<number>()
  return badCharacters(text).filter(({ code }) => {
    if (seen.has(code) || written.includes(String.fromCodePoint(code))) return false
    seen.add(code)
    return true
  })
}

function codeOf(mark: string | undefined, name: string): number | undefined {
  if (mark === undefined) return names[name]
  return mark.length === 2 ? Number.parseInt(name, 16) : Number(name)
}
