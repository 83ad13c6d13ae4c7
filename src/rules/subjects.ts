import { modelsOf } from '../model/addresses.ts'
import type { Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { type AttributeKind, countable } from '../model/vocabulary.ts'

/** The kinds of things that prose names by their ids. */
export type Subject = Exclude<AttributeKind, 'duties' | 'parties' | 'offerings' | 'aliases' | 'text'> | 'model'

/** All that prose may name of one kind. */
export interface Named {
  /** What messages call it: "party". */
  readonly noun: string
  readonly ids: ReadonlySet<string>
  /** Old ids, with the ids that took their place. */
  readonly renamed: ReadonlyMap<string, { readonly id: string; readonly at: () => Place }>
}

interface Item {
  readonly id: string
  readonly formerly?: readonly string[]
  readonly at?: (...path: readonly string[]) => Place
}

const memo = new WeakMap<Project, Readonly<Record<Subject, Named>>>()

/** What can be named, by kind. */
export function subjectsOf(project: Project): Readonly<Record<Subject, Named>> {
  const known = memo.get(project) ?? find(project)
  memo.set(project, known)
  return known
}

function find(project: Project): Readonly<Record<Subject, Named>> {
  const noop = (id: string): Item => ({ id })
  return {
    duty: named('duty', project.duties),
    party: named('party', project.parties),
    area: named('area', project.areas),
    offering: named('offering', project.offerings),
    layer: named('layer', project.layers),
    fact: named('fact', project.facts),
    term: named('term of the glossary', project.terms),
    agreement: named('agreement', project.site.legal?.agreements ?? []),
    attestation: named('attestation', project.attestations),
    scenario: named('scenario', project.scenarios),
    count: named('count', countable.map(noop)),
    model: named('service model', modelsOf(project).map(noop)),
  }
}

function named(noun: string, items: readonly Item[]): Named {
  const renamed = new Map<string, { id: string; at: () => Place }>()
  for (const { id, formerly = [], at } of items) {
    for (const old of formerly) if (at) renamed.set(old.slice(old.indexOf('/') + 1), { id, at: () => at('id') })
  }
  return { noun, ids: new Set(items.map((item) => item.id)), renamed }
}
