import { describe, expect, test } from 'vitest'
import { controlAnchors } from '../../src/model/framework.ts'
import { count } from '../../src/views/count.ts'
import { frameworkView } from '../../src/views/framework.ts'
import { lookup } from '../../src/views/refs.ts'
import { projectOf } from '../support/project.ts'

const project = projectOf({
  'data/parties.yaml': `- { id: aws, name: AWS, role: upstream }
- { id: acme, name: Acme, role: provider }
- { id: customer, name: Customer, short: You, role: customer }
`,
  'data/offerings.yaml': `dimensions:
  plan: { title: Plan, values: { hosted: Hosted, own: Your own } }
offerings:
  - { id: hosted, name: Acme Hosted, dimensions: { plan: hosted } }
  - { id: own, name: Acme Own, dimensions: { plan: own }, parties: [acme, customer] }
  - { id: soon, name: Acme Soon, status: undescribed }
`,
  'data/areas/data.yaml': `title: Data
areas:
  - id: keys
    title: Keys
    controls: [cat:K-1]
    duties:
      - { id: hold-keys, by: { acme: { plan: hosted }, customer: { plan: own } }, text: Hold the keys. }
      - { id: name-owner, by: customer, text: Name an owner., controls: [cat:K-2] }
      - { id: explain-keys, by: acme, kind: assist, text: Explain the keys., controls: [cat:K-3] }
    absent: { others: none }
`,
  'data/frameworks/cat.yaml': `title: Catalogue
controls:
  - { id: K-1, title: Keys, domain: Data }
  - { id: K-2, title: Owners, domain: Data }
  - { id: K-3, title: Guides, domain: Data }
  - { id: K-4, title: Guards, domain: Places, states: [{ owner: aws, duties: unstated, when: { plan: hosted } }], absent: [{ because: out-of-scope, when: { plan: own }, text: Your own. }] }
  - { id: "K-4(1)", title: Dogs, domain: Places, absent: not-applicable }
`,
})
const look = lookup(project)
const view = frameworkView(look, project.frameworks[0]!)
const answers = Object.fromEntries(view.groups.flatMap((group) => group.rows.map((row) => [row.id, row.answers])))

describe('a control catalogue', () => {
  test('says of each control who answers it, once where offerings agree', () => {
    const said = Object.entries(answers).map(([id, all]) => [
      id,
      ...all.map(
        (one) =>
          `${one.label}: ${one.owners.map(({ id: party }) => party).join('+')} on ${one.offerings.map((offering) => offering.id).join('+')}`,
      ),
    ])
    expect(said).toEqual([
      ['K-1', 'Shared: acme+customer on hosted', 'Customer alone: customer on own'],
      ['K-2', 'Customer alone: customer on hosted+own'],
      ['K-3', 'No duty mapped:  on hosted+own'],
      ['K-4', 'Inherited from AWS: aws on hosted', 'Out of scope:  on own'],
      ['K-4(1)', 'Not applicable:  on hosted+own'],
    ])
  })

  test('shows assists, which answer nothing, and owners without their duties', () => {
    const rows = view.groups.flatMap((group) => group.rows)
    expect(rows[2]!.duties.map(({ id }) => id)).toEqual(['explain-keys'])
    expect(answers['K-4']!.map((one) => [one.unstated.map(({ id }) => id), one.text?.plain])).toEqual([
      [['aws'], undefined],
      [[], 'Your own.'],
    ])
  })

  test('adds up', () => {
    expect(view.totals.map(({ kind, counts }) => [kind, ...counts])).toEqual([
      ['inherited', 1, 0],
      ['shared', 1, 0],
      ['own', 1, 2],
      ['not-applicable', 1, 1],
      ['out-of-scope', 0, 1],
      ['unmapped', 1, 1],
    ])
    for (const index of [0, 1]) expect(view.totals.reduce((sum, { counts }) => sum + counts[index]!, 0)).toBe(view.size)
    expect(view.parties.map(({ party, counts }) => [party.id, ...counts])).toEqual([
      ['aws', { alone: 1, shared: 0 }, undefined],
      ['acme', { alone: 0, shared: 1 }, { alone: 0, shared: 0 }],
      ['customer', { alone: 1, shared: 1 }, { alone: 2, shared: 0 }],
    ])
    expect([count(look, 'controls'), count(look, 'controls', { party: 'customer' }), count(look, 'controls', { party: 'aws' })]).toEqual([
      5, 2, 1,
    ])
  })

  test('has a row of its own for each control', () => {
    expect([
      ...controlAnchors({ controls: ['A.1', 'A-1', 'A(1)'].map((id) => ({ ...project.frameworks[0]!.controls[0]!, id })) }).values(),
    ]).toEqual(['Control-A-1', 'Control-A-1-2', 'Control-A-1-3'])
    expect(look.controls.get('cat:K-4(1)')!.href).toBe('/frameworks/cat/#Control-K-4-1')
  })
})
