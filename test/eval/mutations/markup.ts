import { factText } from '../../../src/model/fact.ts'
import type { Project } from '../../../src/model/project.ts'

/** A component in a passage. Offsets count into the file. */
export interface Cite {
  readonly component: string
  readonly attributes: Readonly<Record<string, string>>
  readonly start: number
  /** Behind the opening tag. */
  readonly open: number
  readonly end: number
  readonly words: string
}

const opened = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g

/** Parts a text into sentences, with whatever stands in tags or code passed over. */
export function sentences(raw: string): readonly (readonly [number, number])[] {
  const masked = raw.replace(/<[^>]*>|`[^`]*`|\]\([^)]*\)/g, (found) => (found.startsWith('</') ? found : 'x'.repeat(found.length)))
  const spans: (readonly [number, number])[] = []
  let from = 0
  for (const match of masked.matchAll(/[.!?…](?:<\/\w+>)*["”)*]*\s+(?=["“(*_[]*[\p{Lu}x[`])/gu)) {
    spans.push([from, match.index + match[0].trimEnd().length])
    from = match.index + match[0].length
  }
  spans.push([from, raw.trimEnd().length])
  return spans.filter(([start, end]) => end > start)
}

export type Say = (component: string, attributes: Readonly<Record<string, string>>) => string

/** The words that a reader sees. */
export function plainOf(raw: string, say: Say): string {
  return raw
    .replace(opened, (_tag, slash: string, name: string, attributes: string, self: string) =>
      slash === '' && self !== '' ? say(name, attributesIn(attributes)) : '',
    )
    .replace(/\[([^\]^]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The components of a piece of prose that begins at an offset of its file. */
export function citesOf(raw: string, offset: number, say: Say): readonly Cite[] {
  const found: Cite[] = []
  const open: { readonly index: number; readonly component: string; readonly attributes: string; readonly open: number }[] = []
  for (const match of raw.matchAll(opened)) {
    const [tag, slash, component, attributes, self] = match as unknown as [string, string, string, string, string]
    const end = match.index + tag.length
    if (slash === '/') {
      const last = open.findLastIndex((one) => one.component === component)
      if (last < 0) continue
      const [begun] = open.splice(last, 1)
      found.push({
        component,
        attributes: attributesIn(begun!.attributes),
        start: offset + begun!.index,
        open: offset + begun!.open,
        end: offset + end,
        words: plainOf(raw.slice(begun!.open, match.index), say),
      })
    } else if (self === '/') {
      const own = attributesIn(attributes)
      found.push({
        component,
        attributes: own,
        start: offset + match.index,
        open: offset + end,
        end: offset + end,
        words: say(component, own),
      })
    } else open.push({ index: match.index, component, attributes, open: end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** The attributes in the text of a tag. */
export function attributesIn(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(tag.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]))
}

/** The words that a reader sees of a piece of prose. */
export function wordsOf(raw: string, project: Project): string {
  return plainOf(raw, namesOf(project).word)
}

const says = new WeakMap<Project, { readonly word: Say; readonly key: string }>()

/** What components without words print, and all of that as one key. */
export function namesOf(project: Project): { readonly word: Say; readonly key: string } {
  const known = says.get(project) ?? readNames(project)
  says.set(project, known)
  return known
}

function readNames(project: Project): { readonly word: Say; readonly key: string } {
  const names = new Map<string, string>()
  const add = (component: string, items: readonly { readonly id: string }[], name: (item: never) => string) => {
    for (const item of items) names.set(`${component} ${item.id}`, name(item as never))
  }
  add('Party', project.parties, (one: { name: string }) => one.name)
  add('Area', project.areas, (one: { title: string }) => one.title)
  add('Offering', project.offerings, (one: { name: string }) => one.name)
  add('Term', project.terms, (one: { term: string }) => one.term)
  add('Fact', project.facts, (one) => factText(one))
  for (const [component, items] of [
    ['Attestation', project.attestations],
    ['Scenario', project.scenarios],
    ['Agreement', project.site.legal?.agreements ?? []],
  ] as const)
    add(component, items, (one: { title: string }) => one.title)
  add('Duty', project.duties, (one: { text: { plain: string } }) => one.text.plain.replace(/\.$/, ''))
  return { word: (component, { id = '' }) => names.get(`${component} ${id}`) ?? '', key: JSON.stringify([...names]) }
}
