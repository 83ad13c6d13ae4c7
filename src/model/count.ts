import { controlStandings } from './control.ts'
import type { Derivation } from './derive.ts'
import { counts } from './duty.ts'
import type { Control, Framework } from './framework.ts'
import type { Project } from './project.ts'
import type { Countable } from './vocabulary.ts'

export interface CountFilter {
  readonly party?: string | undefined
  readonly offering?: string | undefined
  readonly area?: string | undefined
  readonly layer?: string | undefined
}

/**
 * A number counted from the data. Duties are those in force in some offering on sale that the filter leaves; assists do
 * not count, alternatives do. Controls are those of all catalogues, or that the party answers in such an offering. Areas are those in which the party, where one is named, has such a duty.
 */
export function countOf(project: Project, derived: Derivation, what: Countable, filter: CountFilter = {}): number {
  const offerings = project.offerings.filter(
    ({ id, status }) => status === 'offered' && (filter.offering === undefined || id === filter.offering),
  )
  const inPlace = (one: { readonly layer: string }, area: string) =>
    (filter.layer === undefined || one.layer === filter.layer) && (filter.area === undefined || area === filter.area)
  const duties = project.duties.filter(
    (duty) =>
      duty.kind === 'duty' &&
      inPlace(duty, duty.area) &&
      offerings.some((offering) => {
        const holders = derived.holders(duty, offering)
        return filter.party === undefined ? holders.length > 0 : holders.includes(filter.party)
      }),
  )
  switch (what) {
    case 'duties':
      return duties.length
    case 'areas':
      return project.areas.filter(
        (area) => inPlace(area, area.id) && (filter.party === undefined || duties.some((duty) => duty.area === area.id && counts(duty))),
      ).length
    case 'parties':
      return project.parties.filter((party) => offerings.some((offering) => offering.parties.includes(party.id))).length
    case 'offerings':
      return offerings.filter((offering) => filter.party === undefined || offering.parties.includes(filter.party)).length
    case 'layers':
      return project.layers.length
    case 'attestations':
      return project.attestations.filter((attestation) => attestation.status === 'current').length
    case 'scenarios':
      return project.scenarios.length
    case 'facts':
      return project.facts.length
    case 'controls': {
      const standing = controlStandings(project, derived)
      const held = (framework: Framework, control: Control) =>
        offerings.some((offering) => standing(framework.id, control, offering).owners.includes(filter.party!))
      return project.frameworks.flatMap((framework) =>
        framework.controls.filter((control) => filter.party === undefined || held(framework, control)),
      ).length
    }
  }
}
