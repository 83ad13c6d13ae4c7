import type { Area } from '../model/area.ts'
import type { Derivation } from '../model/derive.ts'
import { counts, type Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { byId, type Project } from '../model/project.ts'

/** What of the data a claim is compared with. */
export interface Facts extends Pick<Derivation, 'holders' | 'cells'> {
  readonly areas: ReadonlyMap<string, Area>
  /** Whether the text of a duty speaks of a party, as one to whom or with whom it is done. */
  speaksOf(duty: Duty, party: string): boolean
}

export function factsOf(project: Project, { holders, cells }: Derivation): Facts {
  const words = new Map(
    project.parties.map((party) => {
      const generic = { customer: ['customers?'], provider: ['vendor', 'provider'] } as Readonly<Record<string, readonly string[]>>
      const names = [party.name, party.short, ...party.aliases].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      const any = [...names, ...(generic[party.role] ?? [])].join('|')
      return [party.id, new RegExp(`\\b(?:to|with|from)\\s+(?:the\\s+)?(?:${any})\\b|\\b(?:${any})\\b(?!['’])`, 'i')]
    }),
  )
  return {
    holders,
    cells,
    areas: byId(project.areas),
    speaksOf: (duty, party) => words.get(party)?.test(duty.text.plain) ?? false,
  }
}

export function ownersOf(area: Area, offering: Offering, { cells }: Pick<Facts, 'cells'>): readonly string[] {
  return cells(area, offering)
    .filter(({ state }) => state === 'sole' || state === 'shared')
    .map(({ party }) => party)
}

export function areasOf(duties: readonly Duty[], { areas }: Pick<Facts, 'areas'>): readonly Area[] {
  return [...new Set(duties.map((duty) => duty.area))].flatMap((id) => areas.get(id) ?? [])
}

/** Whether a duty makes a plain "not responsible" wrong. */
export function firm(duty: Duty): boolean {
  return counts(duty) && duty.need === 'required' && duty.condition === undefined
}
