import { layoutChain } from '../diagrams/chain-layout.ts'
import { layoutOverview } from '../diagrams/overview-layout.ts'
import type { Scene } from '../diagrams/scene.ts'
import { layoutStack } from '../diagrams/stack-layout.ts'
import { chainViews } from '../views/chain.ts'
import { overviewView } from '../views/overview.ts'
import { describedOfferings, type PartyRef } from '../views/refs.ts'
import { scenarioView } from '../views/scenario.ts'
import { modelStack, offeringStack } from '../views/stack.ts'
import { strings } from '../views/strings.ts'
import { look, project } from './site.ts'

/** A diagram that can be taken away: what its file is called, and what it shows. */
interface Diagram {
  readonly name: string
  scene(): Scene
}

/** The names of the files, for links to them. */
export const modelDiagram = 'service-models'
export const offeringDiagram = (offering: string) => `offering-${offering}`
/** A scenario has a chain for each set of offerings in which it runs alike; the first of them names it. */
export const chainDiagram = (scenario: string, offering: string) => `scenario-${scenario}-${offering}`

export const partyDiagram = (party: string) => `party-${party}`

/** What the diagram of the home page is called: that of the only offering, where there is one. */
export function homeDiagram(): string | undefined {
  const [only, ...others] = project.offerings.filter((offering) => offering.status !== 'retired')
  if (!only || others.length > 0) return modelDiagram
  return only.status === 'undescribed' ? undefined : offeringDiagram(only.id)
}

const stack = (view: Parameters<typeof layoutStack>[0]) => layoutStack(view, { variant: 'wide', words: strings.stack })

/** The parties that have something to show in an overview: those that take part in what is sold, where there are layers to part it by. */
function overviewParties(): readonly PartyRef[] {
  if (project.layers.length < 2) return []
  const present = new Set(describedOfferings(project).flatMap(({ parties }) => parties))
  return [...look.parties.values()].filter(({ id }) => present.has(id))
}

/** Every diagram that is a file of its own. */
export function diagrams(): readonly Diagram[] {
  return [
    { name: modelDiagram, scene: () => stack(modelStack(look)) },
    ...project.offerings
      .filter((offering) => offering.status !== 'undescribed')
      .map((offering) => ({ name: offeringDiagram(offering.id), scene: () => stack(offeringStack(look, offering)) })),
    ...overviewParties().map((party) => ({
      name: partyDiagram(party.id),
      scene: () =>
        layoutOverview(overviewView(look, party), { variant: 'wide', words: { ...strings.states, layer: strings.overview.layer } }),
    })),
    ...project.scenarios.flatMap((scenario) =>
      chainViews(look, scenarioView(look, scenario))
        .filter((chain) => chain.parties.length > 1)
        .map((chain) => ({
          name: chainDiagram(scenario.id, chain.offerings[0]!.id),
          scene: () => layoutChain(chain, { variant: 'wide', words: strings.chain }),
        })),
    ),
  ]
}
