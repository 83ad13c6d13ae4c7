import { factText } from './fact.ts'
import type { Project } from './project.ts'
import type { Words } from './running-text.ts'

type Data = Pick<Project, 'site' | 'parties' | 'areas' | 'offerings' | 'terms' | 'facts' | 'attestations' | 'scenarios' | 'duties'>

/** What components without words of their own say, as far as the data tells; `depends` stands for all of the data in it. */
export function componentWords(data: Data): { readonly say: Words; readonly depends: unknown } {
  const names: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    Party: new Map(data.parties.map((one) => [one.id, one.name])),
    Area: new Map(data.areas.map((one) => [one.id, one.title])),
    Offering: new Map(data.offerings.map((one) => [one.id, one.name])),
    Term: new Map(data.terms.map((one) => [one.id, one.term])),
    Fact: new Map(data.facts.map((one) => [one.id, factText(one)])),
    Attestation: new Map(data.attestations.map((one) => [one.id, one.title])),
    Scenario: new Map(data.scenarios.map((one) => [one.id, one.title])),
    Agreement: new Map(data.site.legal?.agreements.map((one) => [one.id, one.title])),
    Duty: new Map(data.duties.map((one) => [one.id, `"${one.text.plain.replace(/\.$/, '')}"`])),
  }
  const say: Words = (component, { id = '' }) => (component === 'Count' ? 'several' : (names[component]?.get(id) ?? ''))
  return { say, depends: Object.values(names).map((map) => [...map]) }
}
