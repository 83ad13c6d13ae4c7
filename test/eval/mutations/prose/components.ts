import { assertionsOf } from '../assertion.ts'
import type { Cite } from '../markup.ts'
import type { Mutator, Observable } from '../mutant.ts'
import { saidBy } from '../observe/sentences.ts'
import { type Passage, reworded } from '../passage.ts'
import type { Site } from '../site.ts'
import { denied } from '../truth.ts'
import { roots } from '../words.ts'
import { prose, reworked } from './changes.ts'

interface Entity {
  readonly id: string
  readonly words: string
  readonly at: () => { readonly file: string; readonly line: number; readonly column: number }
}

/** All that a component could name. */
function entities(component: string, { project }: Site): readonly Entity[] {
  const named = (items: readonly { readonly id: string; readonly at: Entity['at'] }[], words: (item: never) => string) =>
    items.map((one) => ({ id: one.id, at: () => one.at(), words: words(one as never) }))
  switch (component) {
    case 'Duty':
      return named(project.duties, (one: { text: { plain: string } }) => one.text.plain)
    case 'Fact':
      return named(
        project.facts,
        (one: { says: { plain: string }; words: readonly string[] }) => `${one.says.plain} ${one.words.join(' ')}`,
      )
    case 'Offering':
      return named(project.offerings, (one: { name: string }) => one.name)
    case 'Party':
      return named(project.parties, (one: { name: string; short: string; aliases: readonly string[] }) =>
        [one.name, one.short, ...one.aliases].join(' '),
      )
    case 'Area':
      return named(project.areas, (one: { title: string; keywords: readonly string[] }) => [one.title, ...one.keywords].join(' '))
    case 'Term':
      return named(project.terms, (one: { term: string; synonyms: readonly string[] }) => [one.term, ...one.synonyms].join(' '))
    case 'Attestation':
      return named(project.attestations, (one: { title: string }) => one.title)
    case 'Scenario':
      return named(project.scenarios, (one: { title: string }) => one.title)
    case 'Agreement':
      return named(project.site.legal?.agreements ?? [], (one: { title: string }) => one.title)
    default:
      return []
  }
}

function swapping(component: string): Mutator {
  return {
    kind: `component: <${component}> names another one`,
    of: 'prose',
    *drafts(site) {
      const all = entities(component, site)
      for (const passage of prose(site))
        for (const cite of passage.cites.filter((one) => one.component === component && one.attributes.id !== undefined)) {
          const index = all.findIndex(({ id }) => id === cite.attributes.id)
          const other = all[(index + Math.max(1, Math.floor(all.length / 2))) % all.length]
          if (index < 0 || !other || other.id === cite.attributes.id) continue
          const tag = site.text(passage.file).slice(cite.start, cite.open)
          const at = cite.start + tag.indexOf(`"${cite.attributes.id}"`) + 1
          const piece = { start: at, end: at + cite.attributes.id!.length, text: other.id }
          const draft = reworked(passage, [piece], verdict(passage, cite, all[index]!, other, piece, site))
          yield { ...draft, before: `${component} ${cite.attributes.id} "${cite.words}"`, after: other.id }
        }
    },
  }
}

/** Whether the words inside, the words around or the owner that the sentence names tell that another thing was meant. */
function verdict(
  passage: Passage,
  cite: Cite,
  old: Entity,
  now: Entity,
  piece: { start: number; end: number; text: string },
  site: Site,
): Observable {
  const witness = { witnesses: [{ at: now.at(), says: now.words }] }
  const changed = reworded(passage, piece.start, piece.end, piece.text, site.project)
  for (const assertion of assertionsOf(changed, site)) {
    const told = denied(saidBy(assertion), site)
    if ('witnesses' in told) return { witnesses: [...told.witnesses, ...witness.witnesses] }
  }
  if (cite.component === 'Duty') {
    const duty = site.project.duties.find(({ id }) => id === now.id)
    const outside = passage.scopes.some(({ parties, offerings }) =>
      site.project.offerings.some(
        (one) =>
          offerings.includes(one.id) &&
          duty &&
          (site.derived.holders(duty, one).length === 0 ||
            (parties.length > 0 && !parties.some((id) => site.derived.holders(duty, one).includes(id)))),
      ),
    )
    if (outside) return witness
  }
  // The page that says which agreements prevail names each of them.
  if (cite.component === 'Agreement' && passage.file === site.project.site.legal?.disclaimer)
    return { witnesses: [...witness.witnesses, { at: old.at(), says: old.words }] }
  const words = roots(
    cite.open < cite.end ? cite.words : cite.component === 'Fact' ? `${passage.plain} ${passage.row ?? ''} ${passage.column ?? ''}` : '',
  )
  const met = (text: string) => [...words].filter((root) => roots(text).has(root)).length
  if (met(old.words) > 0 && met(now.words) === 0) return witness
  return {
    reason:
      cite.open < cite.end
        ? 'its words fit the one as little as the other'
        : 'it prints its own name, and nothing around it says which one is meant',
  }
}

export const components: readonly Mutator[] = [
  'Duty',
  'Fact',
  'Offering',
  'Party',
  'Area',
  'Term',
  'Attestation',
  'Scenario',
  'Agreement',
].map(swapping)

export const wordsOfAnother: Mutator = {
  kind: 'component: words of another one',
  of: 'prose',
  *drafts(site) {
    for (const passage of prose(site))
      for (const cite of passage.cites.filter(({ open, end, component }) => open < end && component !== 'Duties')) {
        const all = entities(cite.component, site)
        const index = all.findIndex(({ id }) => id === cite.attributes.id)
        const other = all[(index + Math.max(1, Math.floor(all.length / 2))) % all.length]
        const close = site.text(passage.file).lastIndexOf('</', cite.end)
        if (index < 0 || !other || other === all[index]) continue
        const text =
          site.project.duties.find(({ id }) => id === other.id)?.text.plain.replace(/\.$/, '') ?? nameOf(cite.component, other.id, site)
        const piece = { start: cite.open, end: close, text: /^\p{Ll}/u.test(cite.words) ? text[0]!.toLowerCase() + text.slice(1) : text }
        const own = [...roots(text)].some((root) => roots(all[index]!.words).has(root))
        yield reworked(
          passage,
          [piece],
          own
            ? { reason: 'the words fit both' }
            : {
                witnesses: [
                  { at: all[index]!.at(), says: all[index]!.words },
                  { at: other.at(), says: other.words },
                ],
              },
        )
      }
  },
}

function nameOf(component: string, id: string, { project }: Site): string {
  const found =
    component === 'Party'
      ? project.parties.find((one) => one.id === id)?.name
      : component === 'Offering'
        ? project.offerings.find((one) => one.id === id)?.name
        : component === 'Term'
          ? project.terms.find((one) => one.id === id)?.term
          : [...project.areas, ...project.attestations, ...project.scenarios, ...(project.site.legal?.agreements ?? [])].find(
              (one) => one.id === id,
            )?.title
  return found ?? id
}

export const countChanged: Mutator = {
  kind: 'component: <Count> of something else',
  of: 'prose',
  *drafts(site) {
    for (const passage of prose(site))
      for (const cite of passage.cites.filter(({ component }) => component === 'Count')) {
        const tag = site.text(passage.file).slice(cite.start, cite.open)
        const of = cite.attributes.of ?? ''
        const now = of === 'areas' ? 'parties' : 'areas'
        const at = cite.start + tag.indexOf(`of="${of}"`) + 4
        const noun = new RegExp(`^\\s*${of}\\b`).test(site.text(passage.file).slice(cite.end, cite.end + 30))
        yield reworked(
          passage,
          [{ start: at, end: at + of.length, text: now }],
          noun
            ? { witnesses: [{ at: { file: passage.file, line: passage.line, column: 1 }, says: of }] }
            : { reason: 'the word behind it does not say what is counted' },
        )
      }
  },
}
