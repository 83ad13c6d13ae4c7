import { type Scopes, scopesOf } from '../judge/scope.ts'
import type { Offering } from '../model/offering.ts'
import type { Page, Scope } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { offered } from './words.ts'

/** The offerings that words speak of, and whether anything around them says so. */
export interface Reach {
  readonly offerings: readonly Offering[]
  readonly limited: boolean
}

export interface Surrounded {
  readonly page?: Page | undefined
  readonly scopes: readonly Scope[]
  readonly headings: readonly string[]
}

const memo = new WeakMap<Project, Scopes>()

/** Finds the offerings that words name. */
export function offeringNames(project: Project): Scopes {
  const known = memo.get(project) ?? scopesOf(project)
  memo.set(project, known)
  return known
}

/** The offerings that words speak of: those they name, else those around them (`<For>`, the page, the nearest heading), else all on sale. */
export function reachOf(project: Project, texts: readonly (string | undefined)[], { page, scopes, headings }: Surrounded): Reach {
  const { named } = offeringNames(project)
  const spoken = texts.find((text) => text !== undefined && named(text).size > 0)
  if (spoken !== undefined) return { offerings: [...named(spoken)], limited: true }
  const limits = scopes.filter(({ offerings }) => offerings.length > 0)
  if (limits.length > 0)
    return { offerings: project.offerings.filter(({ id }) => limits.every(({ offerings }) => offerings.includes(id))), limited: true }
  const above = headings.findLast((heading) => named(heading).size > 0)
  if (above !== undefined) return { offerings: [...named(above)], limited: true }
  const own = project.offerings.filter(({ id }) => id === page?.offering)
  return own.length > 0 ? { offerings: own, limited: true } : { offerings: offered(project), limited: false }
}
