import {
  areaAddress,
  attestationAddress,
  frameworkAddress,
  offeringAddress,
  partyAddress,
  scenarioAddress,
  termAddress,
} from '../../model/address.ts'
import type { Area } from '../../model/area.ts'
import type { Project } from '../../model/project.ts'
import { ownPages } from '../addresses.ts'
import { questionsView } from '../questions.ts'
import { describedOfferings, type Lookup, lookup, scopeOf } from '../refs.ts'
import { shell } from '../shell.ts'
import { strings } from '../strings.ts'
import { dutyRecord } from './duty-record.ts'
import { type SearchRecord, sentences } from './record.ts'
import { synonymsIn } from './synonyms.ts'

const memo = new WeakMap<Project, readonly SearchRecord[]>()

/** Everything that can be found, in a fixed order. */
export function searchRecords(project: Project): readonly SearchRecord[] {
  const known = memo.get(project)
  if (known) return known
  const look = lookup(project)
  const synonyms = (text: string) => synonymsIn(project.terms, text)
  const records = [
    ...project.duties.map((duty) => dutyRecord(look, duty, synonyms)),
    ...project.areas.map((area) => areaRecord(look, area, synonyms)),
    ...questionRecords(look),
    ...pageRecords(look),
    ...scenarioRecords(look),
    ...project.terms.map((term) =>
      record('term', termAddress(term.id), term.term, [...term.synonyms, term.says.plain], {
        keywords: term.synonyms.join(', '),
        text: term.says.plain,
      }),
    ),
    ...project.offerings.map((offering) => ({
      ...record('offering', offeringAddress(offering.id), offering.name, [
        offering.summary?.plain,
        proseAt(project, offeringAddress(offering.id)),
      ]),
      held: [{ parties: offering.parties, offerings: [offering.id] }],
    })),
    ...project.parties.map((party) => ({
      ...record(
        'party',
        partyAddress(party.id),
        party.name,
        [
          party.short,
          party.slogan,
          party.summary?.plain,
          party.purpose,
          ...party.regions,
          ...party.aliases,
          proseAt(project, partyAddress(party.id)),
        ],
        { keywords: [party.short, strings.roles[party.role]].join(', '), text: party.summary?.plain ?? party.slogan ?? '' },
      ),
      held: [
        {
          parties: [party.id],
          offerings: describedOfferings(project).flatMap(({ id, parties }) => (parties.includes(party.id) ? [id] : [])),
        },
      ],
    })),
    ...project.frameworks.map((framework) =>
      record(
        'page',
        frameworkAddress(framework.id),
        framework.title,
        [framework.summary?.plain, ...framework.controls.map((control) => `${control.id} ${control.title}`)],
        { text: framework.summary?.plain ?? '' },
      ),
    ),
    ...project.attestations.map((one) => ({
      ...record('attestation', attestationAddress(one.id), one.title, [one.by, one.summary?.plain, strings.kinds[one.kind], one.report]),
      held: [{ parties: [], offerings: scopeOf(project, one.when).map(({ id }) => id) }],
    })),
  ]
  memo.set(project, records)
  return records
}

function areaRecord({ project }: Lookup, area: Area, synonyms: (text: string) => readonly string[]): SearchRecord {
  const layer = project.layers.find((one) => one.id === area.layer)!
  const words = [area.title, ...area.keywords].join(', ')
  return {
    ...record(
      'area',
      areaAddress(area.id),
      area.title,
      [area.summary?.plain, area.keywords.join(', '), synonyms(words).join(', '), proseAt(project, areaAddress(area.id))],
      { area: layer.title, keywords: area.keywords.join(', '), text: area.summary?.plain ?? '' },
    ),
    layer: layer.id,
  }
}

/** The questions and their answers. Those on areas say again what the areas' records say, but as customers ask it. */
function questionRecords(look: Lookup): readonly SearchRecord[] {
  return questionsView(look).groups.flatMap(({ title, questions }) =>
    questions.map((question) => ({
      ...record('question', `/questions/#${question.id}`, question.question, [question.answer], { area: title, text: question.answer }),
      held: [{ parties: question.duties.map(({ party }) => party.id), offerings: question.offerings.map(({ id }) => id) }],
    })),
  )
}

/** Pages of prose, and those pages made from data that are no single thing: a matrix, a list of obligations. */
function pageRecords({ project }: Lookup): readonly SearchRecord[] {
  const { nav } = shell(project)
  const ledes: Readonly<Record<string, string>> = strings.ledes
  const sections = Object.entries(strings.sections).flatMap(([id, title]) => {
    const item = nav.find((one) => one.href === `/${id}/`)
    return item ? [record('page', item.href, title, [ledes[id], proseAt(project, item.href)], { text: ledes[id] ?? '' })] : []
  })
  return [
    ...ownPages(project).map((page) => ({
      ...record('page', page.address, page.title, [page.summary, page.text], { ...(page.summary && { text: page.summary }) }),
      held: [{ parties: page.party ? [page.party] : [], offerings: page.offering ? [page.offering] : [] }],
    })),
    ...sections.filter(({ url }) => !project.pages.some((page) => page.address === url && ownPages(project).includes(page))),
  ]
}

function scenarioRecords({ project, duties, derived }: Lookup): readonly SearchRecord[] {
  return project.scenarios.map((scenario) => {
    const steps = scenario.steps.flatMap(({ duty }) => duties.get(duty) ?? [])
    const offerings = describedOfferings(project)
    return {
      ...record(
        'scenario',
        scenarioAddress(scenario.id),
        scenario.title,
        [scenario.question, scenario.summary?.plain, ...steps.map(({ text }) => text.plain)],
        { text: scenario.question ?? scenario.summary?.plain ?? '' },
      ),
      held: offerings.map((offering) => ({
        parties: [...new Set(steps.flatMap((duty) => derived.holders(duty, offering)))],
        offerings: [offering.id],
      })),
    }
  })
}

function record(
  kind: SearchRecord['kind'],
  url: string,
  title: string,
  parts: readonly (string | undefined)[],
  meta: SearchRecord['meta'] = {},
): SearchRecord {
  return { url, title, content: sentences([title, ...parts]), kind, meta, held: [] }
}

function proseAt(project: Project, address: string): string | undefined {
  return project.pages.find((page) => page.address === address)?.text
}
