import type { Project } from '../../../../src/model/project.ts'
import { lineAt } from '../mutant.ts'
import { escaped, has, roots } from '../words.ts'
import type { Finder } from './change.ts'
import { kept } from './change.ts'

interface Named {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** Whether it is a name wherever it is written, and not a phrase that a sentence may use in passing. */
  readonly proper: boolean
}

/** Where the old name of something that was renamed still stands. */
export const names: Finder = function* ({ before, after }) {
  for (const [old, now] of kept(namedIn(before.project), namedIn(after.project))) {
    if (old.name === now.name || stillRight(old, after.project)) continue
    const { kind, id, name } = old
    const same = (words: string) => words.trim().toLowerCase() === name.toLowerCase()
    for (const passage of after.passages) {
      const typed = passage.cites.some(
        (cite) => cite.component === kind && `${kind} ${cite.attributes.id}` === id && cite.open < cite.end && same(cite.words),
      )
      if (typed || (passage.kind === 'heading' && same(passage.plain)) || (passage.kind === 'cell' && same(passage.row ?? '')))
        yield { at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain }
    }
    // The page that is titled like a term is about an area or a task of that name.
    for (const page of kind === 'Term' ? [] : after.project.pages)
      if (same(page.title) || page.links.some(({ text }) => same(text))) yield { at: page.at('title'), says: `the page "${page.title}"` }
    if (old.proper)
      for (const [file, text] of after.project.sources) {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu')
        for (const match of text.matchAll(pattern)) {
          const line = lineAt(text, match.index)
          if (withinLonger(text, match.index, name, namedIn(after.project))) continue
          yield { at: { file, line, column: 1 }, says: text.split('\n')[line - 1]!.trim() }
        }
      }
  }
}

/**
 * Whether the old name is right for something else or as another word for the same: the name of the product too, what a synonym that is
 * still listed shortens ("MFA"), draws out or spells otherwise, a name with the party's short name in it ("Corrie Cloud"), or "customer".
 */
function stillRight({ kind, id, name }: Named, { site, terms, parties }: Project): boolean {
  const party = id.startsWith('Party ') ? parties.find((one) => `Party ${one.id}` === id) : undefined
  if (party?.role === 'customer' && /^customers?$/i.test(name)) return true
  if (party && [party.short, ...party.aliases].some((one) => one !== party.name && roots(one).size > 0 && has(name, one))) return true
  if (kind === 'Offering') return [site.product.name, site.vendor.name].includes(name)
  if (kind !== 'Term') return false
  const letters = (words: string) =>
    words
      .split(/[\s-]+/)
      .map((word) => word[0] ?? '')
      .join('')
      .toLowerCase()
  const synonyms = terms.find((term) => `Term ${term.id}` === id)?.synonyms ?? []
  const own = [...roots(name)]
  return synonyms.some((one) => letters(name) === one.toLowerCase() || own.every((root) => roots(one).has(root)))
}

/** Whether a name stands in a longer one that something else still has: "SOC 2 Type II" in "SOC 2 Type II for Private". */
function withinLonger(text: string, index: number, name: string, others: readonly Named[]): boolean {
  return others.some((other) => {
    const inside = other.name === name ? -1 : other.name.indexOf(name)
    return inside >= 0 && text.startsWith(other.name, index - inside)
  })
}

function namedIn(project: Project): readonly Named[] {
  const of = (kind: string, items: readonly { readonly id: string; readonly title: string }[], proper: boolean) =>
    items.map(({ id, title }) => ({ kind, id: `${kind} ${id}`, name: title, proper }))
  return [
    ...of('Area', project.areas, false),
    ...of('Scenario', project.scenarios, false),
    ...of('Attestation', project.attestations, true),
    ...of('Agreement', project.site.legal?.agreements ?? [], true),
    ...project.terms.map(({ id, term }) => ({ kind: 'Term', id: `Term ${id}`, name: term, proper: false })),
    // One word, or a phrase in small letters ("Help desk"), may be the word of the language.
    ...project.offerings.map(({ id, name }) => ({ kind: 'Offering', id: `Offering ${id}`, name, proper: /\s\P{Ll}/u.test(name) })),
    ...project.parties.map(({ id, name }) => ({
      kind: 'Party',
      id: `Party ${id}`,
      name,
      proper: /\s|^\p{Lu}\p{Ll}{4}/u.test(name) && name !== 'Customer',
    })),
    // A short name that is a part of the full one stays right in it.
    ...project.parties.map(({ id, name, short }) => ({
      kind: 'Party',
      id: `Short ${id}`,
      name: short,
      proper: !/^(?:you|we|customer)$/i.test(short) && !name.includes(short),
    })),
  ]
}

/** Words that the glossary now says to avoid, where pages use them. */
export const avoided: Finder = function* ({ before, after }) {
  for (const [old, term] of kept(before.project.terms, after.project.terms)) {
    for (const word of term.avoid.filter((one) => !old.avoid.includes(one)))
      for (const passage of after.passages)
        if (new RegExp(`\\b${escaped(word)}\\b`, 'i').test(passage.plain))
          yield { at: { file: passage.file, line: passage.line, column: 1 }, says: passage.plain }
  }
}

/** Versions and dates of the legal block, typed anywhere else. */
export const versions: Finder = function* ({ before, after }) {
  const values = (project: Project) => [
    project.site.legal?.version,
    project.site.legal?.effective,
    ...project.upstreams.map(({ retrieved }) => retrieved),
  ]
  const now = values(after.project)
  for (const [index, value] of values(before.project).entries()) {
    if (value === undefined || now[index] === value) continue
    for (const [file, text] of after.project.sources) {
      if (!file.startsWith('content/')) continue
      const body = text.replace(/^reviewed:.*$/m, (line) => ' '.repeat(line.length))
      for (const form of forms(value)) {
        const at = body.indexOf(form)
        if (at >= 0) yield { at: { file, line: lineAt(text, at), column: 1 }, says: form }
      }
    }
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** How a date or a version may be typed. */
export function forms(value: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? []
  // A short number by itself may be anything.
  if (year === undefined) return value.length > 3 ? [value] : [`version ${value}`, `Version ${value}`]
  const name = months[Number(month) - 1]!
  return day === undefined ? [`${name} ${year}`] : [value, `${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`]
}
