import { isDescribed } from '../model/derive.ts'
import type { Offering } from '../model/offering.ts'
import type { Page } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import type { Statement } from '../model/statement.ts'

/** The offerings that a claim speaks of. */
export interface Reach {
  readonly offerings: readonly Offering[]
  /** Whether it says so of each of them, and not merely of some. */
  readonly each: boolean
  /** Whether the sentence itself names them. */
  readonly named: boolean
}

/** Finds where a claim is meant to hold; undefined where it is limited to something that the data does not know. */
type ReachFinder = (page: Page | undefined, statement: Statement, scope: string | undefined, always: boolean) => Reach | undefined

export interface Scopes {
  readonly reachOf: ReachFinder
  /** The offerings that words consist of, or name among others. */
  named(words: string): ReadonlySet<Offering>
  /** Whether words name offerings and nothing else. */
  isScope(words: string): boolean
  /** A phrase without the words at its end that say where it holds, and those words: "backups | on Enterprise". */
  split(phrase: string): { readonly phrase: string; readonly scope?: string | undefined }
}

const plain = /^(?:saas|paas|iaas|on-prem|on-premises|self-hosted|byoc|serverless|multi-tenant|single-tenant)$/i
const everywhere =
  /\b(?:every|all|each|any|both|regardless of|irrespective of|independent(?:ly)? of|no matter|whichever|whatever)\b.*\b(?:offerings?|plans?|models?|editions?|deployments?|tiers?|products?|cases?|circumstances|times?|services)\b/i
const twisted = /\b(?:except|but|other|others|unlike|not|without|apart|outside|rather|only)\b/i
const excepting = /^(.*?)\b(?:except(?: for)?|but|apart from|other than|outside(?: of)?|unlike)\b(.*)$/i

export function scopesOf(project: Project): Scopes {
  const offered = project.offerings.filter((offering) => offering.status === 'offered' && isDescribed(offering))
  const patterns = phrasesOf(project)

  function named(words: string): ReadonlySet<Offering> {
    const found = new Set<Offering>()
    let rest = words
    for (const { pattern, offerings } of patterns) {
      rest = rest.replace(pattern, () => {
        for (const offering of offerings) found.add(offering)
        return '\u0000'
      })
    }
    return found
  }

  const reachOf: ReachFinder = (page, statement, scope, always) => {
    const limits = statement.scopes.filter(({ offerings }) => offerings.length > 0)
    let base: readonly Offering[] = offered
    let each = false
    if (page?.offering !== undefined || limits.length > 0) {
      base = project.offerings.filter(
        ({ id }) =>
          (page?.offering === undefined || limits.length > 0 || id === page?.offering) &&
          limits.every(({ offerings }) => offerings.includes(id)),
      )
      each = true
    }
    if (scope !== undefined && !(isProduct(project, scope) && named(scope).size === 0)) {
      const found = named(scope)
      if (found.size > 0 && !twisted.test(scope)) return { offerings: [...found], each: true, named: true }
      const [, before = '', behind = ''] = excepting.exec(scope) ?? []
      if (found.size > 0 && named(before).size === 0 && named(behind).size === found.size && !twisted.test(behind)) {
        const others = base.filter((one) => !found.has(one))
        return others.length > 0 ? { offerings: others, each: true, named: true } : undefined
      }
      if (found.size === 0 && everywhere.test(scope) && !twisted.test(scope)) return { offerings: base, each: true, named: true }
      return undefined
    }
    // "Enterprise: we hold the keys."
    const label = /^([^:.,]{2,50}):\s/.exec(statement.text)?.[1]
    if (label !== undefined && leftOver(label) === '' && named(label).size > 0)
      return { offerings: [...named(label)], each: true, named: true }
    const columns = new Set(statement.columns.flatMap((column) => [...named(column)]))
    if (columns.size > 0) return { offerings: [...columns], each: true, named: true }
    if (always) return { offerings: base, each: true, named: false }
    if (!each) {
      const above = statement.headings.toReversed().find((heading) => named(heading).size > 0)
      if (above !== undefined && named(statement.text).size === 0) return { offerings: [...named(above)], each: false, named: false }
    }
    // Where the sentence names an offering and the reader did not see how, it may speak of that one alone.
    if (each && [...named(statement.text)].some((offering) => !base.includes(offering)))
      return { offerings: project.offerings.filter((one) => one.status === 'offered'), each: false, named: false }
    return { offerings: base, each, named: false }
  }
  function split(phrase: string): { readonly phrase: string; readonly scope?: string | undefined } {
    const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(phrase)
    if (bracket && leftOver(bracket[2]!) === '') return { phrase: bracket[1]!, scope: bracket[2] }
    for (const match of phrase.matchAll(/\s+(?:on|in|for|under|with|across|at)\s+/g)) {
      const scope = phrase.slice(match.index).trim()
      const rest = leftOver(scope)
      if (match.index > 0 && (everywhere.test(scope) || rest === '')) return { phrase: phrase.slice(0, match.index), scope }
    }
    return { phrase }
  }

  /** What words say besides offerings. */
  function leftOver(scope: string): string {
    let rest = scope
    for (const { pattern } of patterns) rest = rest.replace(pattern, ' ')
    return rest === scope
      ? scope
      : rest.replace(/\b(?:on|in|for|under|with|across|at|the|and|or|both|our|your|plans?|offerings?|models?|editions?)\b|[\s,]+/gi, '')
  }

  return { reachOf, named, split, isScope: (words) => leftOver(words) === '' }
}

/** Whether the words limit a sentence to the product as a whole, which is no limit: "in the case of Acme Cloud", "with Acme". */
export function isProduct({ site }: Project, scope: string): boolean {
  const words = /^(?:(?:for (?:example|instance), )?in (?:the )?case of|with|using) (?:the )?(.+)$/i.exec(scope)?.[1]
  return words !== undefined && [site.product.name, site.vendor.name].includes(words)
}

interface Phrase {
  readonly pattern: RegExp
  readonly offerings: readonly Offering[]
  readonly length: number
}

/** The words for offerings and for what they have in common, longest first. One word by itself counts only as it is written. */
function phrasesOf(project: Project): readonly Phrase[] {
  const phrases = new Map<string, Set<Offering>>()
  const add = (words: string, offerings: readonly Offering[]) => {
    if (words.length < 2 || offerings.length === 0) return
    const known = phrases.get(words) ?? new Set()
    for (const offering of offerings) known.add(offering)
    phrases.set(words, known)
  }
  const own = [project.site.product.name, project.site.vendor.name]
  for (const offering of project.offerings) {
    add(offering.name, [offering])
    for (const name of own) {
      if (offering.name.startsWith(`${name} `) && offering.name.length > name.length + 2)
        add(offering.name.slice(name.length + 1), [offering])
    }
    if (plain.test(offering.id)) add(offering.id, [offering])
  }
  for (const dimension of project.dimensions) {
    for (const [value, title] of Object.entries(dimension.values)) {
      const having = project.offerings.filter(
        (offering) => Object.hasOwn(offering.dimensions, dimension.id) && offering.dimensions[dimension.id]!.includes(value),
      )
      add(title, having)
      if (plain.test(value)) add(value, having)
      if (value === 'on-prem') for (const words of ['on-premises', 'on premises', 'on-premise']) add(words, having)
      if (value === 'on-premises') for (const words of ['on-prem', 'on premises', 'on-premise']) add(words, having)
      if (value === 'saas') for (const words of ['SaaS', 'software as a service']) add(words, having)
      if (value === 'paas') for (const words of ['PaaS', 'platform as a service']) add(words, having)
      if (value === 'iaas') for (const words of ['IaaS', 'infrastructure as a service']) add(words, having)
    }
  }
  return Array.from(phrases, ([words, offerings]) => {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    const flags = /\s/.test(words) || plain.test(words) ? 'giu' : 'gu'
    return {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, flags),
      offerings: [...offerings],
      length: words.length,
    }
  }).toSorted((a, b) => b.length - a.length)
}
