import {
  areaAddress,
  attestationAddress,
  dutyAddress,
  frameworkAddress,
  offeringAddress,
  partyAddress,
  scenarioAddress,
  termAddress,
} from '../model/address.ts'
import type { Area } from '../model/area.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Project } from '../model/project.ts'
import { ownPages } from './addresses.ts'
import { describedOfferings, type Lookup, lookup, shortName } from './refs.ts'
import { joinWords } from './strings.ts'

/** One thing that search can find. */
export interface SearchRecord {
  /** Where it opens, from the site's root: a duty's row, a page. */
  readonly url: string
  readonly title: string
  /** The words it is found by, and that excerpts are cut from. */
  readonly content: string
  readonly kind: 'duty' | 'area' | 'page' | 'term' | 'party' | 'offering' | 'scenario' | 'attestation'
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly meta: Readonly<Record<string, string>>
}

/** Everything that can be found: a record per duty and set of holders, and one per page, in a fixed order. */
export function searchRecords(project: Project): readonly SearchRecord[] {
  const look = lookup(project)
  const synonyms = synonymFinder(project)
  return [
    ...project.duties.flatMap((duty) => dutyRecords(look, duty, synonyms)),
    ...project.areas.map((area) => areaRecord(look, area, synonyms)),
    ...ownPages(project).map((page) => ({
      url: page.address,
      title: page.title,
      content: sentences([page.title, page.summary, page.text]),
      kind: 'page' as const,
      filters: { kind: ['page'] },
      meta: { summary: page.summary ?? '' },
    })),
    ...project.parties.map((party) =>
      simple('party', partyAddress(party.id), party.name, [
        party.name,
        party.slogan,
        party.summary?.plain,
        party.purpose,
        ...party.regions,
        ...party.aliases,
        proseAt(project, partyAddress(party.id)),
      ]),
    ),
    ...project.offerings.map((offering) =>
      simple('offering', offeringAddress(offering.id), offering.name, [
        offering.name,
        offering.summary?.plain,
        proseAt(project, offeringAddress(offering.id)),
      ]),
    ),
    ...project.scenarios.map((scenario) =>
      simple('scenario', scenarioAddress(scenario.id), scenario.title, [scenario.title, scenario.question, scenario.summary?.plain]),
    ),
    ...project.attestations.map((one) =>
      simple('attestation', attestationAddress(one.id), one.title, [one.title, one.by, one.summary?.plain]),
    ),
    ...project.frameworks.map((framework) =>
      simple('page', frameworkAddress(framework.id), framework.title, [
        framework.title,
        framework.summary?.plain,
        ...framework.controls.map((control) => `${control.id} ${control.title}`),
      ]),
    ),
    ...project.terms.map((term) => simple('term', termAddress(term.id), term.term, [term.term, ...term.synonyms, term.says.plain])),
  ]
}

/** A record for each set of holders, so that party and offering filters never join what the data keeps apart. */
function dutyRecords(look: Lookup, duty: Duty, synonyms: (text: string) => readonly string[]): readonly SearchRecord[] {
  const area = look.areas.get(duty.area)!
  const layer = look.project.layers.find((one) => one.id === area.layer)!
  const groups = new Map<string, { holders: readonly string[]; offerings: Offering[] }>()
  for (const offering of describedOfferings(look.project)) {
    const holders = look.derived.holders(duty, offering)
    if (holders.length === 0) continue
    const group = groups.get(holders.join('+')) ?? { holders, offerings: [] }
    group.offerings.push(offering)
    groups.set(holders.join('+'), group)
  }
  const own = synonyms([duty.text.plain, duty.condition?.plain ?? ''].join(' '))
  return [...groups.values()].map(({ holders, offerings }) => {
    const parties = holders.map((id) => look.parties.get(id)!)
    const who = joinWords(parties.map((party) => party.short))
    return {
      url: dutyAddress(duty),
      title: duty.text.plain,
      // Its own words weigh most: they stand twice, and so do their synonyms. What all duties of the area share stands once.
      content: sentences([
        duty.text.plain,
        duty.condition?.plain,
        ...own,
        duty.text.plain,
        ...own,
        area.title,
        parties.map((party) => party.name).join(', '),
        area.keywords.join(', '),
        duty.id.replaceAll('-', ' '),
        duty.controls.map((control) => control.split(':').slice(1).join(':')).join(', '),
      ]),
      kind: 'duty',
      filters: {
        kind: ['duty'],
        party: parties.map((party) => party.short),
        offering: offerings.map((offering) => offering.name),
        layer: [layer.title],
      },
      meta: {
        who,
        area: area.title,
        offerings: offerings.map((offering) => shortName(offering, look.project)).join(', '),
        tone: String(parties[0]?.tone ?? 0),
      },
    }
  })
}

function areaRecord({ project }: Lookup, area: Area, synonyms: (text: string) => readonly string[]): SearchRecord {
  const layer = project.layers.find((one) => one.id === area.layer)!
  const prose = proseAt(project, areaAddress(area.id))
  return {
    ...simple('area', areaAddress(area.id), area.title, [
      area.title,
      area.summary?.plain,
      area.keywords.join(', '),
      synonyms([area.title, ...area.keywords].join(' ')).join(', '),
      prose,
    ]),
    filters: { kind: ['area'], layer: [layer.title] },
    meta: { summary: area.summary?.plain ?? '' },
  }
}

function simple(kind: SearchRecord['kind'], url: string, title: string, parts: readonly (string | undefined)[]): SearchRecord {
  return { url, title, content: sentences(parts), kind, filters: { kind: [kind] }, meta: {} }
}

/** Parts of a record's words, one behind the other. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join('. ')
    .replace(/\s+/g, ' ')
}

function proseAt(project: Project, address: string): string | undefined {
  return project.pages.find((page) => page.address === address)?.text
}

/** For a text, the synonyms of the glossary terms that it uses, so that it is found by any of them. */
function synonymFinder(project: Project): (text: string) => readonly string[] {
  const terms = project.terms.map((term) => {
    const words = [term.term, ...term.synonyms]
    return { words, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu') }
  })
  return (text) => terms.filter(({ pattern }) => pattern.test(text)).flatMap(({ words }) => words)
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
