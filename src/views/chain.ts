import type { Offering } from '../model/offering.ts'
import { describedOfferings, dutyRef, type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs, shortName } from './refs.ts'
import type { ScenarioView, StepView } from './scenario.ts'
import { joinWords, strings, withoutStop } from './strings.ts'

/** A duty outside the chain on which a step relies. */
export interface ChainSupport {
  readonly id: string
  readonly text: string
  readonly href: string
  readonly holders: readonly PartyRef[]
  /** Its holders in words. */
  readonly who: string
}

export interface ChainStep {
  readonly number: number
  readonly text: string
  readonly href: string
  /** Who takes it; nobody where its duty is not in force. */
  readonly holders: readonly PartyRef[]
  /** Its holders in words, or where it is not in force. */
  readonly who: string
  readonly within?: string | undefined
  readonly note?: string | undefined
  /** The condition under which the duty holds. */
  readonly condition?: string | undefined
  /** The numbers of the steps on which it relies, and the same in words. */
  readonly reliesOn: readonly number[]
  readonly reliesOnWords?: string | undefined
  readonly supports: readonly ChainSupport[]
}

/** Who does what in a scenario, in which order, and what relies on what, where it is the same in all the offerings. */
export interface ChainView {
  readonly title: string
  readonly offerings: readonly OfferingRef[]
  /** The offerings in words, where the scenario runs otherwise in others. */
  readonly on?: string | undefined
  /** The parties that have a step, or a duty on which one relies. */
  readonly parties: readonly PartyRef[]
  readonly steps: readonly ChainStep[]
}

/** The chains of a scenario: one where all offerings agree, else one for every set of offerings that do. */
export function chainViews(look: Lookup, scenario: ScenarioView): readonly ChainView[] {
  const groups = new Map<string, Offering[]>()
  for (const offering of describedOfferings(look.project)) {
    const key = JSON.stringify(scenario.steps.map((step) => linksOf(look, scenario, step, offering)))
    groups.set(key, [...(groups.get(key) ?? []), offering])
  }
  return [...groups.values()].map((offerings) => chainView(look, scenario, offerings, groups.size === 1))
}

function chainView(look: Lookup, scenario: ScenarioView, offerings: readonly Offering[], everywhere: boolean): ChainView {
  const [first] = offerings as [Offering, ...Offering[]]
  const on = joinWords(offerings.map((offering) => shortName(offering, look.project)))
  const steps = scenario.steps.map((step): ChainStep => {
    const links = linksOf(look, scenario, step, first)
    const holders = partyRefs(look, links.holders)
    return {
      number: step.number,
      text: step.duty.text.plain,
      href: step.duty.href,
      holders,
      who: holders.length > 0 ? who(holders) : strings.scenario.notOn(on),
      within: step.within === undefined ? undefined : strings.scenario.within(step.within),
      note: step.note?.plain,
      condition: step.duty.condition?.plain,
      reliesOn: links.steps,
      reliesOnWords:
        links.steps.length > 0 ? strings.chain.reliesOnSteps(joinWords(links.steps.map(String)), links.steps.length > 1) : undefined,
      supports: links.supports.map(({ id, holders }) => {
        const ref = dutyRef(look.duties.get(id)!)
        const parties = partyRefs(look, holders)
        return { id, text: withoutStop(ref.text), href: ref.href, holders: parties, who: who(parties) }
      }),
    }
  })
  const present = new Set(steps.flatMap((step) => [...step.holders, ...step.supports.flatMap((support) => support.holders)]))
  return {
    title: strings.chain.title(scenario.title, everywhere ? undefined : on),
    offerings: offerings.map(offeringRef),
    on: everywhere ? undefined : on,
    parties: [...look.parties.values()].filter((party) => present.has(party)),
    steps,
  }
}

interface StepLinks {
  readonly holders: readonly string[]
  readonly steps: readonly number[]
  readonly supports: readonly { readonly id: string; readonly holders: readonly string[] }[]
}

/** What ties a step to parties and other duties in an offering. */
function linksOf(look: Lookup, scenario: ScenarioView, step: StepView, offering: Offering): StepLinks {
  const holdersOf = (id: string) => {
    const duty = look.duties.get(id)
    return duty ? look.derived.holders(duty, offering) : []
  }
  const holders = holdersOf(step.duty.id)
  const relied = holders.length > 0 ? step.duty.reliesOn.map(({ id }) => ({ id, holders: holdersOf(id) })) : []
  const inForce = relied.filter((duty) => duty.holders.length > 0)
  const stepOf = (id: string) => nearest(scenario, step, id)
  return {
    holders,
    steps: inForce.flatMap(({ id }) => stepOf(id) ?? []).toSorted((a, b) => a - b),
    supports: inForce.filter(({ id }) => stepOf(id) === undefined),
  }
}

/** The step that does a duty; the one before, or else the next, where several do. */
function nearest({ steps }: ScenarioView, step: StepView, duty: string): number | undefined {
  const numbers = steps.filter((one) => one.duty.id === duty && one !== step).map((one) => one.number)
  return numbers.findLast((number) => number < step.number) ?? numbers[0]
}

function who(parties: readonly PartyRef[]): string {
  return joinWords(parties.map((party) => party.short))
}
