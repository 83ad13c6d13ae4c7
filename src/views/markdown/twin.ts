import { twinAddress } from '../../model/address.ts'
import type { Page } from '../../model/page.ts'
import type { Project } from '../../model/project.ts'
import { ownPages } from '../addresses.ts'
import { type Lookup, lookup } from '../refs.ts'
import { statementView } from '../statement.ts'
import { strings } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import { answerTwins } from './answers.ts'
import { areaTwins } from './area.ts'
import { blocks, heading, quote } from './block.ts'
import { type Writer, writerOf } from './context.ts'
import { frameworkTwins } from './framework.ts'
import { homeTwins } from './home.ts'
import { listTwins } from './lists.ts'
import { matrixTwins } from './matrix.ts'
import { offeringTwins } from './offering.ts'
import { partyTwins } from './party.ts'
import { proseMarkdown } from './prose.ts'
import { scenarioTwins } from './scenario.ts'
import { statementMarkdown } from './statement.ts'
import { plainMarkdown } from './text.ts'

/** A page as Markdown. `body` is all between its title and the statement at its end. */
export interface Twin {
  readonly address: string
  readonly title: string
  readonly summary?: string | undefined
  /** Where it stands in llms.txt. */
  readonly section: keyof typeof strings.sections
  body(write: Writer): string
}

/** The pages of one kind; `proseAt` finds the page of content/ that is shown on a generated one. */
export type TwinFamily = (look: Lookup, proseAt: (address: string) => Page | undefined) => readonly Twin[]

const families: readonly TwinFamily[] = [
  homeTwins,
  offeringTwins,
  answerTwins,
  matrixTwins,
  partyTwins,
  areaTwins,
  scenarioTwins,
  frameworkTwins,
  listTwins,
  proseTwins,
]

const memo = new WeakMap<Project, ReadonlyMap<string, Twin>>()

/** The twins of all pages that are made of data or content, by the pages' addresses. Search, moved pages and the vendor's own have none. */
export function twinsOf(project: Project): ReadonlyMap<string, Twin> {
  const known = memo.get(project)
  if (known) return known
  const pages = new Map(project.pages.map((page) => [page.address, page]))
  const twins = families.flatMap((family) => family(lookup(project), (address) => pages.get(address)))
  const made = new Map(twins.map((twin) => [twin.address, twin]))
  memo.set(project, made)
  return made
}

/** The address of a page's twin, for <link rel="alternate" type="text/markdown">; undefined where it has none. */
export function twinOf(project: Project, address: string): string | undefined {
  return twinsOf(project).has(address) ? twinAddress(address) : undefined
}

/** The twin's whole text: title, summary, what the page says, and at its end the statement that every page carries. */
export function twinMarkdown(project: Project, twin: Twin): string {
  const text = blocks(
    heading(1, plainMarkdown(twin.title)),
    twin.summary && quote(plainMarkdown(twin.summary)),
    twin.body(writerOf(lookup(project), twin.address)),
    '---',
    statementMarkdown(statementView(project), wholeUrl(project.site, twin.address)),
  )
  return `${text}\n`
}

function proseTwins({ project }: Lookup): readonly Twin[] {
  return ownPages(project).map((page) => ({
    address: page.address,
    title: page.title,
    summary: page.summary,
    section: 'more',
    body: (write) => blocks(page.describes && `${plainMarkdown(strings.prose.describes(page.describes))}.`, proseMarkdown(write, page)),
  }))
}
