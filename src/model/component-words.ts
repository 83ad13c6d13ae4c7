import { factText } from './fact.ts'
import { byId, type Project } from './project.ts'
import type { Words } from './running-text.ts'

type Data = Pick<Project, 'site' | 'parties' | 'areas' | 'offerings' | 'terms' | 'facts' | 'attestations' | 'scenarios' | 'duties'>

/** What components without words of their own say, as far as the data tells; `depends` gives all of the data in it. */
export function componentWords(data: Data): { readonly say: Words; readonly depends: () => unknown } {
  const lists = {
    Party: listed(data.parties, (one) => one.name),
    Area: listed(data.areas, (one) => one.title),
    Offering: listed(data.offerings, (one) => one.name),
    Term: listed(data.terms, (one) => one.term),
    Fact: listed(data.facts, factText),
    Attestation: listed(data.attestations, (one) => one.title),
    Scenario: listed(data.scenarios, (one) => one.title),
    Agreement: listed(data.site.legal?.agreements ?? [], (one) => one.title),
    Duty: listed(data.duties, (one) => `"${one.text.plain.replace(/\.$/, '')}"`),
  }
  const known: Readonly<Record<string, Listed>> = lists
  const say: Words = (component, { id = '' }) => (component === 'Count' ? 'several' : (known[component]?.word(id) ?? ''))
  return { say, depends: () => Object.values(lists).map(({ all }) => all()) }
}

interface Listed {
  word(id: string): string | undefined
  all(): readonly (readonly [id: string, word: string])[]
}

function listed<T extends { readonly id: string }>(items: readonly T[], wordOf: (item: T) => string): Listed {
  return {
    word(id) {
      const item = byId(items).get(id)
      return item && wordOf(item)
    },
    all: () => Array.from(byId(items), ([id, item]) => [id, wordOf(item)] as const),
  }
}
