import type { Area } from '../../../src/model/area.ts'
import type { Duty } from '../../../src/model/duty.ts'
import type { Offering } from '../../../src/model/offering.ts'
import type { Party } from '../../../src/model/party.ts'
import type { Project } from '../../../src/model/project.ts'

/** What the words of a sentence mean, told by words alone: fewer finesses than the checker's reading, and none of its code. */

const faint = new Set(
  `the and for with that this from into your yours our ours you are is was were be been not any all each every who whom which what when where
   they them their there here have has had its it of in on at by to as or an a no nor but so than then also only both other others own more most
   customer customers provider party product service system duty duties responsible responsibility shared area work team plan part`.split(
    /\s+/,
  ),
)

/** The beginnings of the words that carry meaning. */
export function roots(text: string): ReadonlySet<string> {
  const known = memo.get(text) ?? rootsOf(text)
  memo.set(text, known)
  return known
}

const memo = new Map<string, ReadonlySet<string>>()

function rootsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/'s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter((word) => word.length > 2 && !faint.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6)),
  )
}

/** Duties most of whose words stand in a text, at least two of them. */
export function dutiesIn(text: string, project: Project): readonly Duty[] {
  const said = roots(text)
  return project.duties.filter((duty) => {
    const own = [...roots(duty.text.plain)]
    const met = own.filter((root) => said.has(root)).length
    return met >= 2 && met >= own.length * 0.7
  })
}

/** Areas whose title, or a keyword of more than one word, stands in a text. */
export function areasIn(text: string, project: Project): readonly Area[] {
  const said = roots(text)
  const whole = (words: string) => {
    const own = [...roots(words)]
    return own.length > 0 && own.every((root) => said.has(root))
  }
  return project.areas.filter((area) => whole(area.title) || area.keywords.some((one) => one.includes(' ') && whole(one)))
}

export interface Name {
  readonly words: string
  readonly id: string
}

/** The words that stand for parties as subjects, longest first. */
export function subjectsOf(project: Project, page?: { readonly aliases: Readonly<Record<string, string>> }): readonly Name[] {
  const own = JSON.stringify(page?.aliases ?? {})
  const known = subjects.get(project) ?? new Map<string, readonly Name[]>()
  subjects.set(project, known)
  const names = known.get(own) ?? subjectNames(project, page)
  known.set(own, names)
  return names
}

const subjects = new WeakMap<Project, Map<string, readonly Name[]>>()

function subjectNames(project: Project, page?: { readonly aliases: Readonly<Record<string, string>> }): readonly Name[] {
  const provider = project.parties.find(({ role }) => role === 'provider')
  const customers = project.parties.filter(({ role }) => role === 'customer')
  const bare = (words: string) => words.replace(/^the\s+/i, '')
  const names = [
    ...Object.entries(page?.aliases ?? {}).map(([words, id]) => ({ words: bare(words), id })),
    ...project.parties.flatMap(({ id, name, short, aliases }) => [name, short, ...aliases].map((words) => ({ words: bare(words), id }))),
    ...(provider
      ? [
          { words: 'we', id: provider.id },
          { words: project.site.vendor.name, id: provider.id },
        ]
      : []),
    ...(customers.length === 1 ? [{ words: 'you', id: customers[0]!.id }] : []),
  ].filter(({ words }) => !/^(?:us|our|ours|your|yours)$/i.test(words))
  const seen = new Map<string, Name>()
  for (const name of names) if (!seen.has(name.words.toLowerCase())) seen.set(name.words.toLowerCase(), name)
  return [...seen.values()].toSorted((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
}

/** Whom "ours" and "yours" mean. */
export function possessor(word: string, project: Project): string | undefined {
  const claimed = project.parties.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === word.toLowerCase()))
  if (claimed) return claimed.id
  const role: Party['role'] = /^our|^us$/i.test(word) ? 'provider' : 'customer'
  const found = project.parties.filter((party) => party.role === role)
  return found.length === 1 || role === 'provider' ? found[0]?.id : undefined
}

export interface Reach {
  /** The ids of offerings. */
  readonly offerings: readonly string[]
  /** Whether it must be so in each of them; otherwise one is enough. */
  readonly each: boolean
}

/** The names of an offering: whole, and without the product's or the vendor's name before it. */
export function offeringNames(offering: Offering, project: Project): readonly string[] {
  const heads = [project.site.product.name, project.site.vendor.name].map((name) => `${name} `)
  const short = heads.filter((head) => offering.name.startsWith(head)).map((head) => offering.name.slice(head.length))
  return [offering.name, ...short.filter((name) => name.length > 2)]
}

/** Offered offerings that a text names, by themselves or by what they have in common. */
export function offeringsIn(text: string, project: Project): readonly Offering[] {
  return offered(project).filter((offering) => {
    const values = project.dimensions.flatMap(({ id, values: titles }) =>
      (offering.dimensions[id] ?? []).map((value) => titles[value] ?? ''),
    )
    const hosted = /\bhosted (?:plans?|offerings?|ones)\b/.test(text) && offering.dimensions.deployment?.includes('hosted') === true
    return hosted || [...offeringNames(offering, project), ...values].some((name) => name.length > 2 && has(text, name))
  })
}

export function offered(project: Project): readonly Offering[] {
  return project.offerings.filter(({ status }) => status === 'offered')
}

export function has(text: string, words: string): boolean {
  if (!text.includes(words)) return false
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Whether a sentence holds only if something else does, or is a question. */
export function conditional(text: string): boolean {
  return /\b(?:if|unless|when|whenever|once|until|whether|in case|may|might|could|would|should)\b/i.test(text) || /\?\s*$/.test(text)
}
