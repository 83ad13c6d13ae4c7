import { factText } from '../model/fact.ts'
import type { Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'
import { attestationView } from './attestation.ts'
import { providersView } from './providers.ts'
import { nothing, type Question } from './question.ts'
import { areaQuestions } from './questions-area.ts'
import { dutyRef, type Lookup, offeringRef, type PartyRef, scopeOf, shortName } from './refs.ts'
import { scenarioView } from './scenario.ts'
import { legalView } from './shell.ts'
import { joinWords, strings } from './strings.ts'

export interface QuestionsView {
  readonly groups: readonly {
    readonly id: keyof typeof strings.questions.groups
    readonly title: string
    readonly questions: readonly Question[]
  }[]
}

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
    legal: [...providerQuestions(look), ...legalQuestions(project)],
  }
  return {
    groups: Object.entries(groups).flatMap(([id, questions]) => {
      const key = id as keyof typeof groups
      return questions.length > 0 ? [{ id: key, title: words.groups[key], questions }] : []
    }),
  }
}

/** Who else takes part: what an assessor asks of every vendor. */
function providerQuestions(look: Lookup): readonly Question[] {
  const providers = providersView(look)
  if (providers.length === 0) return []
  const { question, sentence } = strings.providers
  const answer = providers.map(({ party, purpose, regions }) => sentence(party.name, purpose, regions.join(', '))).join(' ')
  return [{ ...nothing, id: 'providers', question, answer, href: '/parties/#providers' }]
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

/** Everybody who takes a step in some offering. */
function everybody(perOffering: readonly { readonly holders: readonly PartyRef[] }[]): readonly PartyRef[] {
  return [...new Set(perOffering.flatMap(({ holders }) => holders))]
}

function sentences(...parts: readonly (string | RichText | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [typeof part === 'string' ? part : part.plain])).join(' ')
}
