import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import { areaAddress, matrixAddress, obligationsAddress, offeringAddress, partyAddress } from '../model/address.ts'
import { shownAt } from '../model/addresses.ts'
import { componentWords } from '../model/component-words.ts'
import type { Page } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { runningText } from '../model/running-text.ts'
import { bare } from './area-names.ts'
import { type Cited, citedBy, citedOf, kindNames } from './cited.ts'
import { linkNodes, ownNodes, placeOf } from './outline.ts'
import { partyFinder } from './party-mentions.ts'
import { phraseFinder } from './phrases.ts'

const duties = /^(?:all\s+|see\s+|read\s+)?(your|our)\s+(?:own\s+)?(?:duties|responsibilities|obligations|part|tasks|side|list)\b/i

export const linkElsewhere: Rule = {
  id: 'link-elsewhere',
  severity: 'error',
  *check({ project }) {
    const subjects = citedOf(project)
    const finders = new Map(
      [...new Set(subjects.map(({ kind }) => kind))].map((kind) => [
        kind,
        phraseFinder(
          subjects.filter((one) => one.kind === kind).flatMap((subject) => subject.names.map((phrase) => ({ phrase, subject }))),
        ),
      ]),
    )
    const byAddress = addresses(project, subjects)
    const { say } = componentWords(project)
    const finder = partyFinder(project)
    const titles = titlesOf(project)
    for (const page of project.pages) {
      const source = project.sources.get(page.file) ?? ''
      const wrong = new Set<Page['tree']>()
      // Where a link leads is the same in words about another vendor's model.
      for (const node of linkNodes(page)) {
        const { text } = runningText(node.children ?? [], page.file, source, say)
        const titled = titles.elsewhere(text, String(node.url))
        if (titled === undefined) continue
        wrong.add(node)
        yield {
          message: `The words "${text.trim()}" are the title of the page ${titled.address}, but lead to ${String(node.url)}. Mend the words or where they lead.`,
          at: placeOf(node, page),
          related: [{ message: 'This page has the title.', at: titled.at('title') }],
        }
      }
      for (const node of ownNodes(page)) {
        if (wrong.has(node)) continue
        const target = node.type === 'link' ? byAddress.get(addressOf(String(node.url))) : citedBy(node, subjects)
        if (target === undefined) continue
        const { text } = runningText(node.children ?? [], page.file, source, say)
        const named = new Set((finders.get(target.kind)?.(text) ?? []).map(({ entry }) => entry.subject))
        const voice = target.kind === 'party' ? duties.exec(text.trim())?.[1] : undefined
        const own = voice && finder.meant(voice, page)?.id
        for (const one of subjects) if (own !== undefined && one.kind === 'party' && one.id === own) named.add(one)
        if (node.type !== 'link' && named.size === 0) for (const one of likelier(text, target, subjects)) named.add(one)
        const [other] = named
        if (other === undefined || named.has(target)) continue
        yield {
          message: `The words "${text.trim()}" name ${kindNames[other.kind]} "${other.title}", but lead to ${kindNames[target.kind]} "${target.title}". Mend the words or where they lead.`,
          at: placeOf(node, page),
          related: [
            { message: 'This is what the words name.', at: other.at() },
            { message: 'This is where they lead.', at: target.at() },
          ],
        }
      }
    }
  },
}

function addresses(project: Project, subjects: readonly Cited[]): ReadonlyMap<string, Cited> {
  const found = new Map<string, Cited>()
  for (const subject of subjects) {
    const { kind, id } = subject
    if (kind === 'party') found.set(partyAddress(id), subject)
    if (kind === 'area') found.set(areaAddress(id), subject)
    if (kind === 'offering') for (const address of [offeringAddress, matrixAddress, obligationsAddress]) found.set(address(id), subject)
    if (kind === 'attestation') found.set(`/attestations/#${id}`, subject)
    if (kind === 'term') found.set(`/glossary/#${id}`, subject)
    if (kind === 'scenario') found.set(`/scenarios/${id}/`, subject)
    const url = kind === 'agreement' ? project.site.legal?.agreements.find((one) => one.id === id)?.url : undefined
    if (url !== undefined) found.set(url, subject)
  }
  // A page of prose about an area stands for it.
  for (const page of project.pages) {
    const area = page.area === undefined ? undefined : subjects.find(({ kind, id }) => kind === 'area' && id === page.area)
    if (area !== undefined && !found.has(page.address)) found.set(page.address, area)
  }
  return found
}

/** An address without its anchor, but where the anchor is what it is about. */
function addressOf(url: string): string {
  return /^\/(?:attestations|glossary)\/#/.test(url) ? url : url.startsWith('/') ? url.replace(/#.*$/, '') : url
}

/** The pages of prose by their titles. */
function titlesOf(project: Project) {
  const byTitle = Map.groupBy(project.pages, ({ title }) => bare(title))
  return {
    /** The page whose title the words of a link are, where the link leads to another page of the site. */
    elsewhere(text: string, url: string): Page | undefined {
      const words = bare(text)
      // A part of a page may bear the title of another.
      if (words === '' || !/^\/(?!\/)/.test(url) || url.includes('#')) return undefined
      const titled = byTitle.get(words) ?? []
      const [first] = titled
      const leads = (one: Page) => shownAt(project, one) === url || (one.area !== undefined && areaAddress(one.area) === url)
      if (first === undefined || titled.some(leads)) return undefined
      const target = project.pages.find((one) => shownAt(project, one) === url)
      // A list of pages may bear the name of one.
      return target === undefined || bare(target.title).includes(words) ? undefined : first
    },
  }
}

/** Others of a kind that the words of a component have something in common with, where they have nothing with its own. */
function likelier(text: string, target: Cited, subjects: readonly Cited[]): readonly Cited[] {
  if (!['area', 'term', 'attestation', 'scenario'].includes(target.kind)) return []
  const words = stems(text).filter((stem) => !isFaint(stem))
  const shared = ({ names, keywords = [] }: Cited) => {
    const own = new Set([...names, ...keywords].flatMap((name) => stems(name)))
    return words.filter((stem) => own.has(stem)).length
  }
  if (words.length === 0 || shared(target) > 0) return []
  const found = subjects.filter((one) => one.kind === target.kind && shared(one) === words.length)
  return found.length === 1 ? found : []
}
