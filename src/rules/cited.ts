import type { Page } from '../model/page.ts'
import type { Located } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { attributesOf } from '../model/running-text.ts'
import { bare } from './area-names.ts'

/** What components of prose cite by a name. */
type Kind = 'party' | 'area' | 'offering' | 'agreement' | 'attestation' | 'term' | 'scenario'

/** Something that has a page or a place of its own. */
export interface Cited extends Located {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
  /** Other words for it, too many to be its names. */
  readonly keywords?: readonly string[]
}

/** How messages call them. */
export const kindNames: Readonly<Record<Kind, string>> = {
  party: 'the party',
  area: 'the area',
  offering: 'the offering',
  agreement: 'the agreement',
  attestation: 'the attestation',
  term: 'the term',
  scenario: 'the scenario',
}
const memo = new WeakMap<Project, readonly Cited[]>()

/** All that components of prose cite by a name; without names that two of a kind have. */
export function citedOf(project: Project): readonly Cited[] {
  const known = memo.get(project) ?? read(project)
  memo.set(project, known)
  return known
}

function read(project: Project): readonly Cited[] {
  const agreements = project.site.legal?.agreements ?? []
  const brand = [project.site.product.name, project.site.vendor.name]
  /** What is left of an offering's name without the product's: "Team". */
  const short = (name: string) => brand.filter((one) => name.startsWith(`${one} `)).map((one) => name.slice(one.length + 1))
  // A name of two things says nothing.
  const all: readonly Cited[] = [
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

const components: Readonly<Record<string, Kind>> = {
  Party: 'party',
  Area: 'area',
  Offering: 'offering',
  Agreement: 'agreement',
  Attestation: 'attestation',
  Scenario: 'scenario',
  Term: 'term',
}

/** What a component with words of its own cites. */
export function citedBy(node: Page['tree'], subjects: readonly Cited[]): Cited | undefined {
  const kind = node.type.startsWith('mdxJsx') ? components[String(node.name)] : undefined
  if (kind === undefined || !node.children?.length) return undefined
  const { id } = attributesOf(node)
  return subjects.find((one) => one.kind === kind && one.id === id)
}
