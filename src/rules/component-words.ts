import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import { componentWords as shownWords } from '../model/component-words.ts'
import type { Project } from '../model/project.ts'
import { runningText } from '../model/running-text.ts'
import { type Cited, citedBy, citedOf, kindNames } from './cited.ts'
import { ownNodes, placeOf } from './outline.ts'
import { phraseFinder } from './phrases.ts'
import { standardsIn } from './standards.ts'

export const componentWords: Rule = {
  id: 'component-words',
  severity: 'warning',
  *check({ project }) {
    if (!/^en\b/i.test(project.site.languages[0] ?? 'en')) return
    const all = citedOf(project)
    const find = phraseFinder(all.flatMap((subject) => subject.names.map((phrase) => ({ phrase, subject }))))
    const { say } = shownWords(project)
    for (const page of project.pages) {
      const source = project.sources.get(page.file) ?? ''
      for (const node of ownNodes(page)) {
        const target = citedBy(node, all)
        if (target === undefined) continue
        const text = runningText(node.children ?? [], page.file, source, say).text.trim()
        if (!strange(text, target, target.kind === 'area' ? dutyTexts(project, target.id) : [])) continue
        // What names another one of the kind is an error of its own: link-elsewhere.
        if (find(text).some(({ entry }) => entry.subject.kind === target.kind)) continue
        const mend =
          target.kind === 'term' ? 'add them to its synonyms' : target.kind === 'party' ? 'add them to its aliases' : 'mend its name'
        yield {
          message: `The words "${text}" stand for ${kindNames[target.kind]} "${target.title}", ${target.kind === 'term' ? 'and are none of its names' : 'and share no word with its names'}. Mend the words or the id, or ${mend}.`,
          at: placeOf(node, page),
          related: [{ message: 'This is what they stand for.', at: target.at() }],
        }
      }
    }
  },
}

/** Whether words that say something have nothing in common with any name of what they stand for. */
function strange(text: string, { kind, title, names, keywords = [] }: Cited, more: readonly string[]): boolean {
  const said = stems(text)
  if (!said.some((stem) => !isFaint(stem))) return false
  const all = [title, ...names, ...keywords]
  const own = [...all, ...more].map((name) => stems(name))
  const met = (stem: string, one: string) => one === stem || (stem.length > 4 && one.startsWith(stem.slice(0, 5)))
  const within = (some: readonly string[], others: readonly string[]) => some.every((stem) => others.some((one) => met(stem, one)))
  // A term is called by its name or a synonym, shortened or drawn out; other things are spoken of more freely.
  const fits =
    kind === 'term'
      ? own.some((name) => name.length > 0 && (within(said, name) || within(name, said)))
      : own.some((name) => said.some((stem) => within([stem], name)))
  if (fits) return false
  // An examination is mostly called by what it is: "our certificate of security".
  if (kind === 'attestation') return standardsIn(text).length > 0 || !/\b(?:certif|report|audit|attest|standard|examin|assess)/i.test(text)
  const letters = initials(text)
  return !all.some((name) => letters.has(name.toLowerCase()) || initials(name).has(text.toLowerCase()))
}

/** What is done in an area, by which it may be called as well. */
function dutyTexts({ areas }: Project, id: string): readonly string[] {
  return areas.find((area) => area.id === id)?.duties.map(({ text }) => text.plain) ?? []
}

/** The first letters of the words of a name, with and without what stands behind a hyphen. */
function initials(name: string): ReadonlySet<string> {
  const of = (border: RegExp) =>
    name
      .toLowerCase()
      .split(border)
      .map((word) => word[0] ?? '')
      .join('')
  return new Set([of(/\s+/), of(/[\s-]+/)])
}
