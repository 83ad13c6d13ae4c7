import { selects } from '../../../../src/model/condition.ts'
import { factText } from '../../../../src/model/fact.ts'
import type { Party } from '../../../../src/model/party.ts'
import type { Draft, Mutator } from '../mutant.ts'
import { forms } from '../observe/names.ts'
import { spelled } from '../observe/values.ts'
import type { Site } from '../site.ts'
import { denied, type Said } from '../truth.ts'
import { offered, possessor, type Reach } from '../words.ts'
import { areaOpenings, inserted, openings } from './changes.ts'

const everywhere = ({ project }: Site, each: boolean): Reach => ({ offerings: offered(project).map(({ id }) => id), each })
const lower = (text: string) => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1))

/** A mutator that puts sentences about areas on their pages, and keeps those that the data denies. */
function saying(
  kind: string,
  say: (name: string, title: string, other: string) => string,
  said: (party: string, other: string, site: Site) => Pick<Said, 'parties' | 'point' | 'reach'>,
): Mutator {
  return {
    kind,
    of: 'prose',
    *drafts(site): Generator<Draft> {
      for (const { area, passage } of areaOpenings(site)) {
        for (const [index, party] of site.project.parties.entries()) {
          const other = site.project.parties[(index + 1) % site.project.parties.length]!
          const told = denied({ ...said(party.id, other.id, site), duties: [], areas: [area.id], bound: false, owns: true }, site)
          if ('witnesses' in told)
            yield inserted(
              passage,
              say(
                party.name === 'Customer' ? 'The customer' : party.name,
                lower(area.title),
                other.name === 'Customer' ? 'the customer' : other.name,
              ),
              told,
            )
        }
      }
    },
  }
}

export const responsible = saying(
  'inserted: responsible, who has no duty there',
  (name, title) => `${name} is responsible for ${title}.`,
  (party, _, site) => ({ parties: [party], point: 'has', reach: everywhere(site, false) }),
)
export const notResponsible = saying(
  'inserted: not responsible, who has duties there',
  (name, title) => `${name} is not responsible for ${title}.`,
  (party, _, site) => ({ parties: [party], point: 'not', reach: everywhere(site, false) }),
)
export const solely = saying(
  'inserted: solely responsible for what is shared',
  (name, title) => `${name} is solely responsible for ${title}.`,
  (party, _, site) => ({ parties: [party], point: 'alone', reach: everywhere(site, false) }),
)
export const always = saying(
  'inserted: responsible in every offering, though not in one',
  (name, title) => `On every offering, ${name === 'The customer' ? 'the customer' : name} is responsible for ${title}.`,
  (party, _, site) => ({ parties: [party], point: 'has', reach: everywhere(site, true) }),
)
export const shared = saying(
  'inserted: shared with somebody who has no duty there',
  (name, title, other) => `Responsibility for ${title} is shared between ${name === 'The customer' ? 'the customer' : name} and ${other}.`,
  (party, other, site) => ({ parties: [party, other], point: 'shared', reach: everywhere(site, false) }),
)

function whose({ id, name, role }: Party, { project }: Site): string {
  const word = role === 'customer' ? 'your' : 'our'
  return possessor(word, project) === id ? `${word} responsibility` : `the responsibility of ${name}`
}

export const dutyOfAnother: Mutator = {
  kind: 'inserted: a duty in its own words, given to another party',
  of: 'prose',
  *drafts(site) {
    for (const { area, passage } of areaOpenings(site))
      for (const duty of area.duties.filter(
        ({ kind, condition, need }) => kind === 'duty' && condition === undefined && need === 'required',
      )) {
        const holders = new Set(site.project.offerings.flatMap((offering) => site.derived.holders(duty, offering)))
        const party = site.project.parties.find(({ id, role }) => !holders.has(id) && (role === 'customer' || role === 'provider'))
        if (!party) continue
        const told = denied(
          { parties: [party.id], point: 'has', duties: [duty.id], areas: [], bound: true, reach: everywhere(site, false) },
          site,
        )
        const words = lower(duty.text.plain.replace(/\.$/, ''))
        yield inserted(passage, `It is ${whose(party, site)} to ${words}.`, told)
      }
  },
}

/** Sentences that name a figure, a name or a day of the data wrongly. */
export const misstated: Mutator = {
  kind: 'inserted: a count, version, date or value that is wrong',
  of: 'prose',
  *drafts(site) {
    const { project } = site
    const [passage, second] = openings(site)
    if (!passage) return
    const at = project.site.at()
    const see = (says: string, where = at) => ({ witnesses: [{ at: where, says }] })
    const counts = [
      ['areas', project.areas.length],
      ['layers', project.layers.length],
      ['parties', project.parties.length],
    ] as const
    for (const [things, count] of counts)
      yield inserted(passage, `This site divides the work into ${spelled(count + 1)} ${things}.`, see(`${count} ${things}`))
    const sold = offered(project).length
    if (sold > 1) yield inserted(passage, `There are ${spelled(sold + 2)} offerings to choose from.`, see(`${sold} offerings`))
    const { legal } = project.site
    if (legal) {
      yield inserted(passage, 'You are reading version 1998.9 of this statement.', see('the version', legal.at('version')))
      yield inserted(passage, `This statement has been in force since ${forms('2021-02-03')[1]}.`, see('the date', legal.at('effective')))
      if (legal.agreements.length > 0)
        yield inserted(
          second ?? passage,
          'Where this site and the Cloud Services Agreement differ, the Cloud Services Agreement prevails.',
          see('the agreements', legal.at('agreements')),
        )
    }
    for (const fact of project.facts) {
      const [words] = fact.words
      const unit = fact.unit ?? ''
      if (words === undefined || typeof fact.value !== 'number') continue
      yield inserted(
        second ?? passage,
        `In short, on every offering: ${words} ${fact.value * 3 + 2} ${unit}.`,
        see(`${factText(fact)}`, fact.at('value')),
      )
    }
  },
}

export const overclaimed: Mutator = {
  kind: 'inserted: an attestation beyond its scope or status',
  of: 'prose',
  *drafts(site) {
    const { project } = site
    const [passage] = openings(site)
    for (const one of passage ? project.attestations : []) {
      const beyond = offered(project).filter((offering) => selects(one.when, offering) === 'none')
      const witness = {
        witnesses: [
          { at: one.at('when'), says: `the scope of ${one.id}` },
          { at: one.at('status'), says: `the status of ${one.id}` },
          { at: one.at(), says: one.title },
        ],
      }
      if (one.status !== 'current') yield inserted(passage!, `We hold a current ${one.title} report.`, witness)
      else
        for (const offering of beyond.slice(0, 2)) {
          yield inserted(passage!, `${offering.name} is covered by our ${one.title} report.`, witness)
          yield inserted(
            passage!,
            `Every offering is covered by our <Attestation id="${one.id}">${one.title}</Attestation> report.`,
            witness,
          )
        }
    }
  },
}

export const unsold: Mutator = {
  kind: 'inserted: an offering that is not sold',
  of: 'prose',
  *drafts(site) {
    const { project } = site
    for (const passage of openings(site).slice(0, 2)) {
      for (const offering of project.offerings.filter(({ status }) => status === 'compared' || status === 'retired'))
        yield inserted(passage, `You can also buy ${offering.name} from us.`, {
          witnesses: [
            { at: offering.at(), says: 'the offering' },
            { at: offering.at('status'), says: 'its status' },
          ],
        })
      for (const term of project.terms)
        for (const word of term.avoid)
          yield inserted(passage, `We also speak of ${word}.`, { witnesses: [{ at: term.at('avoid'), says: 'a word to avoid' }] })
    }
  },
}
