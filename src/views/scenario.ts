import { scenarioAddress } from '../model/address.ts'
import type { RichText } from '../model/rich-text.ts'
import type { Scenario } from '../model/scenario.ts'
import { type DutyView, dutyView } from './duty.ts'
import { describedOfferings, type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs } from './refs.ts'

export interface StepView {
  readonly number: number
  readonly duty: DutyView
  readonly within?: string | undefined
  readonly note?: RichText | undefined
  /** Who takes the step, where all offerings agree. */
  readonly holders?: readonly PartyRef[] | undefined
  /** Who takes it in which offerings, where they differ; nobody where the duty is not in force. */
  readonly perOffering: readonly { readonly offerings: readonly OfferingRef[]; readonly holders: readonly PartyRef[] }[]
}

export interface ScenarioView {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly question?: string | undefined
  readonly summary?: RichText | undefined
  readonly steps: readonly StepView[]
}

export function scenarioView(look: Lookup, scenario: Scenario): ScenarioView {
  const offerings = describedOfferings(look.project)
  return {
    id: scenario.id,
    title: scenario.title,
    href: scenarioAddress(scenario.id),
    question: scenario.question,
    summary: scenario.summary,
    steps: scenario.steps.flatMap((step, index) => {
      const duty = look.duties.get(step.duty)
      if (!duty) return []
      const groups = new Map<string, { readonly offerings: OfferingRef[]; readonly holders: readonly PartyRef[] }>()
      for (const offering of offerings) {
        const holders = look.derived.holders(duty, offering)
        const key = holders.join('+')
        const group = groups.get(key) ?? { offerings: [], holders: partyRefs(look, holders) }
        group.offerings.push(offeringRef(offering))
        groups.set(key, group)
      }
      const perOffering = [...groups.values()]
      return [
        {
          number: index + 1,
          duty: dutyView(look, duty),
          within: step.within,
          note: step.note,
          holders: perOffering.length === 1 ? perOffering[0]?.holders : undefined,
          perOffering,
        },
      ]
    }),
  }
}
