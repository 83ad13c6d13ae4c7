import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import { areaAddress, matrixAddress, obligationsAddress, offeringAddress, partyAddress } from '../model/address.ts'
import { shownAt } from '../model/addresses.ts'
import { componentWords } from '../model/component-words.ts'
import type { Page } from '../model/page.ts'
import type { Located } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { attributesOf, runningText } from '../model/running-text.ts'
import { bare } from './area-names.ts'
import { ownNodes, placeOf } from './outline.ts'
import { partyFinder } from './party-mentions.ts'
import { phraseFinder } from './phrases.ts'

type Kind = 'party' | 'area' | 'offering' | 'agreement' | 'attestation' | 'term' | 'scenario'

/** Something that has a page or a place of its own. */
interface Subject extends Located {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
  /** Other words for it, too many to be its names. */
  readonly keywords?: readonly string[]
}

const words: Readonly<Record<Kind, string>> = {
  party: 'the party',
  area: 'the area',
  offering: 'the offering',
  agreement: 'the agreement',
  attestation: 'the attestation',
  term: 'the term',
  scenario: 'the scenario',
}
const duties = /^(?:all\s+|see\s+|read\s+)?(your|our)\s+(?:own\s+)?(?:duties|responsibilities|obligations|part|tasks|side|list)\b/i

export const linkElsewhere: Rule = {
  id: 'link-elsewhere',
  severity: 'error',
  *check({ project }) {
    const subjects = subjectsOf(project)
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
      for (const node of ownNodes(page)) {
        const target = node.type === 'link' ? byAddress.get(addressOf(String(node.url))) : citedBy(node, subjects)
        const { text } =
          node.type === 'link' || target !== undefined ? runningText(node.children ?? [], page.file, source, say) : { text: '' }
        const titled = node.type === 'link' ? titles.elsewhere(text, String(node.url)) : undefined
        if (titled !== undefined) {
          yield {
            message: `The words "${text.trim()}" are the title of the page ${titled.address}, but lead to ${String(node.url)}. Mend the words or where they lead.`,
            at: placeOf(node, page),
            related: [{ message: 'This page has the title.', at: titled.at('title') }],
          }
          continue
        }
        if (target === undefined) continue
        const named = new Set((finders.get(target.kind)?.(text) ?? []).map(({ entry }) => entry.subject))
        const voice = target.kind === 'party' ? duties.exec(text.trim())?.[1] : undefined
        const own = voice && finder.meant(voice, page)?.id
        if (own !== undefined) for (const one of subjects) if (one.kind === 'party' && one.id === own) named.add(one)
        if (node.type !== 'link' && named.size === 0) for (const one of likelier(text, target, subjects)) named.add(one)
        const [other] = named
        if (other === undefined || named.has(target)) continue
        yield {
          message: `The words "${text.trim()}" name ${words[other.kind]} "${other.title}", but lead to ${words[target.kind]} "${target.title}". Mend the words or where they lead.`,
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

function subjectsOf(project: Project): readonly Subject[] {
  const agreements = project.site.legal?.agreements ?? []
  const brand = [project.site.product.name, project.site.vendor.name]
  /** What is left of an offering's name without the product's: "Team". */
  const short = (name: string) => brand.filter((one) => name.startsWith(`${one} `)).map((one) => name.slice(one.length + 1))
  // A name of two things says nothing.
  const all: readonly Subject[] = [
    ...project.parties.map(({ at, id, name, short: brief, aliases }) => ({
      at,
      kind: 'party' as const,
      id,
      title: name,
      names: [name, brief, ...aliases].filter((one) => !/^(?:we|us|our|ours|you|your|yours)$/i.test(one)),
    })),
    ...project.areas.map(({ at, id, title, keywords }) => ({ at, kind: 'area' as const, id, title, names: [title], keywords })),
    ...project.offerings.map(({ at, id, name }) => ({ at, kind: 'offering' as const, id, title: name, names: [name, ...short(name)] })),
    ...agreements.map(({ at, id, title }) => ({ at, kind: 'agreement' as const, id, title, names: [title] })),
    ...project.attestations.map(({ at, id, title }) => ({ at, kind: 'attestation' as const, id, title, names: [title] })),
    ...project.terms.map(({ at, id, term, synonyms }) => ({ at, kind: 'term' as const, id, title: term, names: [term, ...synonyms] })),
    ...project.scenarios.map(({ at, id, title }) => ({ at, kind: 'scenario' as const, id, title, names: [title] })),
  ]
  const count = new Map<string, number>()
  for (const { kind, names } of all)
    for (const name of new Set(names.map(bare))) count.set(`${kind} ${name}`, (count.get(`${kind} ${name}`) ?? 0) + 1)
  return all.map((one) => ({ ...one, names: one.names.filter((name) => count.get(`${one.kind} ${bare(name)}`) === 1) }))
}

function addresses(project: Project, subjects: readonly Subject[]): ReadonlyMap<string, Subject> {
  const found = new Map<string, Subject>()
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

const components: Readonly<Record<string, Kind>> = {
  Party: 'party',
  Area: 'area',
  Offering: 'offering',
  Agreement: 'agreement',
  Attestation: 'attestation',
  Scenario: 'scenario',
  Term: 'term',
}

function citedBy(node: Page['tree'], subjects: readonly Subject[]): Subject | undefined {
  const kind = node.type.startsWith('mdxJsx') ? components[String(node.name)] : undefined
  if (kind === undefined || !node.children?.length) return undefined
  const { id } = attributesOf(node)
  return subjects.find((one) => one.kind === kind && one.id === id)
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
function likelier(text: string, target: Subject, subjects: readonly Subject[]): readonly Subject[] {
  if (!['area', 'term', 'attestation', 'scenario'].includes(target.kind)) return []
  const words = stems(text).filter((stem) => !isFaint(stem))
  const shared = ({ names, keywords = [] }: Subject) => {
    const own = new Set([...names, ...keywords].flatMap((name) => stems(name)))
    return words.filter((stem) => own.has(stem)).length
  }
  if (words.length === 0 || shared(target) > 0) return []
  const found = subjects.filter((one) => one.kind === target.kind && shared(one) === words.length)
  return found.length === 1 ? found : []
}
