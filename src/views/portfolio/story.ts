import type { RichText } from '../../model/rich-text.ts'
import type { PortfolioScenario, PortfolioVendor } from '../../portfolio/portfolio.ts'
import type { PartyRef } from '../refs.ts'
import { type DutyMention, holdersOf, mention, outward, type PortfolioLookup, partyOf, storyAddress } from './refs.ts'
import { type SourceView, sourceView } from './statement.ts'

export interface StoryStep {
  readonly duty: { readonly href: string; readonly text: RichText; readonly reliesOn: readonly DutyMention[] }
  readonly holders: readonly PartyRef[]
  readonly mine: boolean
  readonly within?: string | undefined
  readonly note?: RichText | undefined
}

/** A scenario as one vendor publishes it. */
export interface StoryPart {
  readonly id: string
  readonly source: SourceView
  readonly title: string
  readonly href?: string | undefined
  readonly question?: string | undefined
  readonly summary?: RichText | undefined
  /** The steps that are taken in what we bought. */
  readonly steps: readonly StoryStep[]
  readonly mine: number
}

export interface StoryView {
  readonly title: string
  readonly href: string
  readonly question?: string | undefined
  readonly parts: readonly StoryPart[]
  readonly mine: number
  readonly count: number
}

export function storyView(look: PortfolioLookup, scenario: PortfolioScenario): StoryView {
  const parts = scenario.parts.map(({ vendor: id, scenario: theirs }): StoryPart => {
    const vendor = look.vendors.get(id)!
    const steps = theirs.steps.flatMap((step) => stepView(look, vendor, step))
    return {
      id: `part-${id}-${theirs.id}`,
      source: sourceView(vendor, look.portfolio),
      title: theirs.title,
      href: outward(theirs.address),
      question: theirs.question,
      summary: theirs.summary,
      steps,
      mine: steps.filter(({ mine }) => mine).length,
    }
  })
  const sum = (of: (part: StoryPart) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    title: scenario.title,
    href: storyAddress(scenario.id),
    question: scenario.question,
    parts,
    mine: sum(({ mine }) => mine),
    count: sum(({ steps }) => steps.length),
  }
}

type Step = PortfolioVendor['data']['scenarios'][number]['steps'][number]

function stepView(look: PortfolioLookup, vendor: PortfolioVendor, step: Step): readonly StoryStep[] {
  const duty = look.duties.get(vendor.id)?.get(step.duty)
  const [found] = mention(look, vendor, step.duty)
  if (!duty || !found) return []
  return [
    {
      duty: { href: found.href, text: found.text, reliesOn: duty['relies-on'].flatMap((id) => mention(look, vendor, id)) },
      holders: holdersOf(vendor, duty).map((party) => partyOf(vendor, party)),
      mine: found.mine,
      within: step.within,
      note: step.note,
    },
  ]
}
