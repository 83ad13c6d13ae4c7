import { expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { siteAddresses } from '../../src/model/addresses.ts'
import { questionsView } from '../../src/views/questions.ts'
import { lookup } from '../../src/views/refs.ts'
import { reviewOf } from '../../src/views/review.ts'
import { projectOf } from '../support/project.ts'

const tiny = projectOf({
  'data/site.yaml': `vendor: { name: Acme }
product: { name: Acme }
contacts: { security: mailto:security@acme.example }
legal: { version: "1", effective: "2026-10-01", agreements: [{ id: msa, title: The Agreement }] }
`,
  'data/offerings.yaml': `dimensions: { plan: { title: Plan, values: { small: Small, big: Big } } }
offerings:
  - { id: cloud, name: Acme Cloud, dimensions: { plan: [small, big] } }
  - { id: own, name: Acme Own }
  - { id: old, name: Acme Old, status: retired }
`,
  'data/areas/keys.yaml': `title: Keys
areas:
  - id: keys
    title: Keys
    duties:
      - { id: hold, by: { acme: { offering: cloud }, customer: { offering: [own, old] } }, text: Hold the keys. }
      - { id: a, by: customer, text: Do a., condition: If you like. }
      - { id: b, by: customer, text: Do b. }
      - { id: c, by: customer, text: Do c. }
      - { id: d, by: customer, when: { offering: own }, text: Do d. }
      - { id: help, by: acme, kind: assist, text: Help. }
  - id: doors
    title: Doors
    duties: [{ id: lock, by: acme, text: Lock the doors. }]
    absent: { others: none }
  - id: rest
    title: Rest
    absent: { acme: out-of-scope, customer: out-of-scope }
`,
  'data/scenarios/lost.yaml': 'title: A key is lost\nsummary: Be quick.\nsteps: [{ duty: hold, within: 1 hour }, { duty: a }]\n',
  'data/facts.yaml':
    '- { id: notice, value: 72, unit: hours, says: How soon. }\n- { id: rpo, value: 4, unit: hours, says: How much., when: { plan: big } }\n',
  'data/assurance.yaml': `- { id: soc, title: SOC, kind: attestation, status: current, expires: "2027-06", when: { plan: big } }
- { id: iso, title: ISO, kind: audit, status: planned, when: { offering: own } }
`,
})

test('questions are answered from the data', () => {
  const { groups } = questionsView(lookup(tiny))
  const told = groups.map(({ title, questions }) => [
    title,
    ...questions.map(({ id, question, answer, href }) => `${id} | ${question} | ${answer} | ${href}`),
  ])
  expect(told).toEqual([
    [
      'Who is responsible?',
      'area-keys | Keys: who is responsible on Cloud? | Shared by Acme and you. | /areas/keys/',
      'area-keys--own | Keys: who is responsible on Own? | You. | /areas/keys/',
      'area-doors | Doors: who is responsible? | Acme. | /areas/doors/',
    ],
    ['What happens when…', 'scenario-lost | A key is lost | Be quick. 2 steps, in this order: | /scenarios/lost/'],
    ['Figures', 'fact-notice | How soon. | 72 hours | /offerings/', 'fact-rpo | How much. | 4 hours | /offerings/cloud/#facts'],
    [
      'Examined by others',
      'attestation-soc | SOC: which offerings does it cover? | It covers Cloud in part. Valid until June 2027. | /attestations/#soc',
      'attestation-iso | ISO: which offerings does it cover? | Planned. It covers Own. | /attestations/#iso',
    ],
    [
      'This statement',
      'report | Where is a vulnerability reported? | security@acme.example | mailto:security@acme.example',
      'prevails | Is this site a contract? | The Agreement prevails. | /legal/',
    ],
  ])
})

test('an answer has the first duties of each party, the customer’s first, with their conditions', () => {
  const [cloud, own] = questionsView(lookup(tiny)).groups[0]!.questions
  const shown = (question = cloud!) => question.duties.map(({ party, duties, more }) => [party.id, duties.map(({ duty }) => duty.id), more])
  expect(shown()).toEqual([
    ['customer', ['a', 'b', 'c'], 0],
    ['acme', ['hold'], 0],
  ])
  expect(shown(own)).toEqual([['customer', ['hold', 'a', 'b'], 2]])
  expect(cloud!.duties[0]!.duties[0]!.condition?.plain).toBe('If you like.')
})

test('offerings that agree on who holds an area share a question, and duties say where they are not in all of them', () => {
  const look = lookup(loadProject(new URL('../..', import.meta.url).pathname))
  const { groups } = questionsView(look)
  const encryption = groups[0]!.questions.find(({ id }) => id === 'area-encryption')!
  expect(encryption.question).toBe('Encryption and keys: who is responsible on Team, Enterprise and Private?')
  const hold = encryption.duties[0]!.duties.find(({ duty }) => duty.id === 'hold-keys')!
  expect(hold.offerings.map(({ id }) => id)).toEqual(['private'])
  const all = groups.flatMap(({ questions }) => questions)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const known = siteAddresses(look.project)
  for (const { href, answer } of all) {
    expect(answer).not.toBe('')
    if (!href.startsWith('/')) continue
    const [path, anchor] = href.split('#')
    expect(known.get(path!), href).toBeDefined()
    if (anchor !== undefined) expect(known.get(path!), href).toContain(anchor)
  }
  const steps = groups[1]!.questions[0]!.steps
  expect(steps.map(({ duty }) => duty.id)).toEqual(look.project.scenarios[0]!.steps.map((step) => step.duty))
})

test('nothing is asked where there is nothing to answer', () => {
  expect(questionsView(lookup(projectOf({}))).groups).toEqual([])
})

test('reviewOf says when a page was reviewed, and by when it is again', () => {
  const site = (page?: string) => ({ site: { ...tiny.site, review: page === undefined ? {} : { page } } })
  expect(reviewOf(site('365 days'), { reviewed: '2026-03-01' })).toEqual({ reviewed: '1 March 2026', next: '1 March 2027' })
  expect(reviewOf(site('1 day'), { reviewed: '2026-02' })).toEqual({ reviewed: 'February 2026', next: '1 March 2026' })
  expect(reviewOf(site(), { reviewed: '2026-03-01' })).toEqual({ reviewed: '1 March 2026', next: undefined })
  expect(reviewOf(site('1 day'), { reviewed: undefined })).toBeUndefined()
  expect(reviewOf(site('1 day'), undefined)).toBeUndefined()
})
