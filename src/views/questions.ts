import type { Area } from '../model/area.ts'
import { factText } from '../model/fact.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'
import { areaView, levelGroups } from './area.ts'
import { attestationView } from './attestation.ts'
import {
  type DutyRef,
  describedOfferings,
  dutyRef,
  type Lookup,
  type OfferingRef,
  offeringRef,
  type PartyRef,
  scopeOf,
  shortName,
} from './refs.ts'
import { scenarioView } from './scenario.ts'
import { legalView } from './shell.ts'
import { inSentence, joinWords, strings } from './strings.ts'

/** A question with its answer, both made of the data. */
export interface Question {
  /** Unique on the page. */
  readonly id: string
  readonly question: string
  /** The answer in a sentence or two. */
  readonly answer: string
  /** Where the whole answer is. */
  readonly href: string
  /** Who does what: the first duties of each party, customers first, and how many more there are. */
  readonly duties: readonly { readonly party: PartyRef; readonly duties: readonly DutyRef[]; readonly more: number }[]
  /** The steps of a scenario, in their order. */
  readonly steps: readonly { readonly who: readonly PartyRef[]; readonly duty: DutyRef; readonly within?: string | undefined }[]
  /** The offerings of which the answer speaks; none where it speaks of all. */
  readonly offerings: readonly OfferingRef[]
}

export interface QuestionsView {
  readonly groups: readonly {
    readonly id: keyof typeof strings.questions.groups
    readonly title: string
    readonly questions: readonly Question[]
  }[]
}

/** So many duties of a party say what is meant; the rest is on the area's page. */
const first = 3
const nothing = { duties: [], steps: [], offerings: [] }
const words = strings.questions

/** What customers ask, answered from the data alone. Groups without questions are left out. */
export function questionsView(look: Lookup): QuestionsView {
  const { project } = look
  const groups = {
    areas: project.areas.flatMap((area) => areaQuestions(look, area)),
    scenarios: project.scenarios.map((scenario): Question => {
      const view = scenarioView(look, scenario)
      const steps = view.steps.map(({ duty, within, holders, perOffering }) => ({
        who: holders ?? everybody(perOffering),
        duty: dutyRef(look.duties.get(duty.id)!),
        within,
      }))
      const question = view.question === undefined ? view.title : `${view.title}: ${view.question}`
      return {
        ...nothing,
        id: `scenario-${view.id}`,
        question,
        answer: sentences(view.summary, words.steps(steps.length)),
        href: view.href,
        steps,
      }
    }),
    facts: project.facts.map((fact): Question => {
      const offerings = fact.when === undefined ? [] : scopeOf(project, fact.when)
      const href = offerings[0] ? `${offeringRef(offerings[0]).href}#facts` : '/offerings/'
      return {
        ...nothing,
        id: `fact-${fact.id}`,
        question: fact.says.plain,
        answer: factText(fact),
        href,
        offerings: offerings.map(offeringRef),
      }
    }),
    attestations: project.attestations.map((attestation): Question => {
      const view = attestationView(look, attestation)
      const scope = view.scope.map(({ offering, part }) =>
        part ? words.inPart(shortName(offering, project)) : shortName(offering, project),
      )
      const until = view.status === 'current' && view.expires !== undefined ? words.until(view.expires) : undefined
      const answer = sentences(
        view.status === 'current' ? undefined : `${view.statusLabel}.`,
        scope.length > 0 ? words.covers(joinWords(scope)) : words.coversNone,
        until,
      )
      return {
        ...nothing,
        id: `attestation-${view.id}`,
        question: words.attestation(view.title),
        answer,
        href: view.href,
        offerings: view.scope.map(({ offering }) => offering),
      }
    }),
    legal: legalQuestions(project),
  }
  return {
    groups: Object.entries(groups).flatMap(([id, questions]) => {
      const key = id as keyof typeof groups
      return questions.length > 0 ? [{ id: key, title: words.groups[key], questions }] : []
    }),
  }
}

/** One question per answer: offerings that agree on who holds the area share one. */
function areaQuestions(look: Lookup, area: Area): readonly Question[] {
  const { project } = look
  const offered = describedOfferings(project)
  const view = areaView(look, area)
  const kept = view.offerings.flatMap((offering, index) => (offering.status === 'offered' ? [index] : []))
  const groups = levelGroups({ offerings: kept.map((index) => view.offerings[index]!), levels: kept.map((index) => view.levels[index]!) })
  return groups.flatMap(({ level, offerings }, index): readonly Question[] => {
    if (level.owners.length === 0) return []
    const names = joinWords(offerings.map((offering) => shortName(offering, project)))
    const whole = offerings.length === offered.length
    const owners = joinWords(level.owners.map((owner) => inSentence(owner.short)))
    return [
      {
        ...nothing,
        id: index === 0 ? `area-${area.id}` : `area-${area.id}--${offerings[0]!.id}`,
        question: whole ? words.area(area.title) : words.areaOn(area.title, names),
        answer: level.owners.length > 1 ? words.shared(owners) : words.sole(owners === 'you' ? level.label : owners),
        href: view.area.href,
        duties: customersFirst(level.owners).map((party) => {
          const all = area.duties.filter(
            (duty) =>
              duty.kind === 'duty' && offerings.every(({ id }) => look.derived.holders(duty, look.offerings.get(id)!).includes(party.id)),
          )
          return { party, duties: all.slice(0, first).map(dutyRef), more: Math.max(0, all.length - first) }
        }),
        offerings: whole ? [] : offerings,
      },
    ]
  })
}

function legalQuestions(project: Project): readonly Question[] {
  const { security } = project.site.contacts
  const { short, prevails, agreements } = legalView(project)
  const report: Question = {
    ...nothing,
    id: 'report',
    question: words.report,
    answer: security?.replace(/^(?:mailto|tel):/, '') ?? '',
    href: security ?? '',
  }
  const answer = sentences(short, prevails && strings.shell.prevails(prevails, agreements.length > 1))
  const contract: Question = { ...nothing, id: 'prevails', question: words.prevails, answer, href: '/legal/' }
  return [...(security === undefined ? [] : [report]), ...(answer === '' ? [] : [contract])]
}

function customersFirst(parties: readonly PartyRef[]): readonly PartyRef[] {
  return [...parties.filter((party) => party.role === 'customer'), ...parties.filter((party) => party.role !== 'customer')]
}

/** Everybody who takes a step in some offering. */
function everybody(perOffering: readonly { readonly holders: readonly PartyRef[] }[]): readonly PartyRef[] {
  return [...new Set(perOffering.flatMap(({ holders }) => holders))]
}

function sentences(...parts: readonly (string | RichText | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [typeof part === 'string' ? part : part.plain])).join(' ')
}
