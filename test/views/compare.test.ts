import { describe, expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { changes, changeView } from '../../src/views/change.ts'
import { compareView } from '../../src/views/compare.ts'
import { count } from '../../src/views/count.ts'
import { lookup } from '../../src/views/refs.ts'
import { projectOf } from '../support/project.ts'

const tiny = lookup(
  projectOf({
    'data/offerings.yaml': `dimensions: { where: { title: Where, values: { ours: Ours, yours: Yours, other: Other } } }
offerings:
  - { id: cloud, name: Acme Cloud, dimensions: { where: ours } }
  - { id: own, name: Acme Own, dimensions: { where: yours } }
  - { id: other, name: Other, dimensions: { where: other }, status: compared }
  - { id: soon, name: Soon, status: undescribed }
`,
    'data/areas/keys.yaml': `title: Keys
areas:
  - id: keys
    title: Keys
    duties:
      - { id: hold, by: { acme: { where: ours }, customer: { where: yours } }, text: Hold the keys. }
      - { id: tls, by: { acme: { where: ours }, customer: { where: yours } }, text: TLS-encrypt the traffic. }
      - { id: review, by: [acme, customer], when: { where: yours }, text: Review the keys., need: recommended, condition: If you have any. }
      - { id: report, by: customer, when: { where: ours }, text: Report a loss., condition: If you see one. }
      - { id: log, by: { acme: { where: yours }, customer: { where: ours } }, text: Read the log. }
      - { id: build, by: acme, when: { where: [ours, yours] }, text: Build it. }
      - { id: help, by: acme, kind: assist, when: { where: yours }, text: Publish a guide. }
    states: [{ owner: customer, when: { where: other } }]
  - id: doors
    title: Doors
    duties:
      - { id: lock, by: acme, text: Lock the doors. }
    absent: { others: none }
    states: [{ owner: acme, when: { where: other } }]
`,
  }),
)
const offering = (id: string) => tiny.offerings.get(id)!
const party = (id: string) => tiny.parties.get(id)!
const said = (some: readonly { readonly sentence: string }[]) => some.map(({ sentence }) => sentence)

describe('changeView', () => {
  test('says what comes to the reader and what leaves, each in a sentence', () => {
    const view = changeView(tiny, offering('cloud'), offering('own'), party('customer'))
    expect(said(view.gained)).toEqual([
      'On Acme Own, you also hold the keys.',
      'On Acme Own, you also TLS-encrypt the traffic.',
      'On Acme Own, you also review the keys. Together with Acme. If you have any. Recommended.',
    ])
    expect(said(view.lost)).toEqual([
      'On Acme Own, you no longer report a loss. Not in this offering. It held under a condition: If you see one.',
      'On Acme Own, you no longer read the log. Now with Acme.',
    ])
    expect([view.gainedTitle, view.lostTitle]).toEqual(['On Acme Own, you also:', 'On Acme Own, you no longer:'])
    expect(view.sentence).toBe('From Acme Cloud to Acme Own, 3 duties come to you and 2 duties leave you.')
    expect(view.unchanged).toBe(0)
  })

  test('bends no other name', () => {
    const view = changeView(tiny, offering('cloud'), offering('own'), party('acme'))
    expect(said(view.gained)).toEqual([
      'Review the keys: Acme and you on Acme Own; not in force on Acme Cloud. If you have any. Recommended.',
      'Read the log: from you to Acme.',
    ])
    expect([view.gainedTitle, view.lostTitle]).toEqual(['On Acme Own, new for Acme:', 'On Acme Own, no longer with Acme:'])
    expect(view.sentence).toBe('From Acme Cloud to Acme Own, 2 duties come to Acme, 2 duties leave Acme and 2 duties stay with Acme.')
  })

  test('from an offering to itself nothing changes', () => {
    const view = changeView(tiny, offering('own'), offering('own'), party('acme'))
    expect(view).toMatchObject({ gained: [], lost: [], unchanged: 4, sentence: 'From Acme Own to Acme Own, nothing changes for Acme.' })
  })
})

test('changes has what moves, appears and disappears, whoever it is', () => {
  const found = changes(tiny, offering('cloud'), offering('own'))
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)
  expect([ids(found.moved), ids(found.added), ids(found.removed), found.unchanged]).toEqual([
    ['hold', 'tls', 'log'],
    ['review'],
    ['report'],
    2,
  ])
  expect(said(found.removed)).toEqual(['Report a loss: you on Acme Cloud; not in force on Acme Own. If you see one.'])
  expect(found.moved[0]).toMatchObject({
    from: [{ id: 'acme' }],
    to: [{ id: 'customer' }],
    area: { id: 'keys' },
    href: '/areas/keys/#hold',
  })
})

describe('compareView', () => {
  test('marks areas that change hands, and those where only duties do', () => {
    const view = compareView(tiny, [offering('cloud'), offering('own')])
    expect(view.groups[0]!.rows.map(({ area, changed, duties }) => [area.id, changed, duties])).toEqual([
      ['keys', false, 5],
      ['doors', false, 0],
    ])
    expect(view.steps).toHaveLength(1)
    expect(view.steps[0]!.parties.map((one) => one.party.id)).toEqual(['customer', 'acme'])
  })

  test('compares no duties where there are only levels, or nothing', () => {
    const view = compareView(tiny, [offering('own'), offering('other'), offering('soon')])
    expect(view.steps).toEqual([])
    expect(view.groups[0]!.rows.map(({ area, changed, duties }) => [area.id, changed, duties])).toEqual([
      ['keys', true, 0],
      ['doors', false, 0],
    ])
  })
})

describe('the sample', () => {
  const look = lookup(loadProject(new URL('../..', import.meta.url).pathname))
  const of = (id: string) => look.offerings.get(id)!

  test('in your own account, you also hold the keys', () => {
    const [step] = compareView(look, [of('enterprise'), of('private')]).steps
    const yours = step!.parties[0]!
    expect(yours.party.id).toBe('customer')
    expect(said(yours.gained)).toContain('On Alder Flow Private, you also hold the key-encryption keys, and rotate them once a year.')
    expect(step!.moved.find(({ id }) => id === 'hold-keys')?.sentence).toBe(
      'Hold the key-encryption keys, and rotate them once a year: from Alderpoint to you.',
    )
  })

  test('what stays and what comes makes up what the other offering has, for every party and pair', () => {
    const offered = ['team', 'enterprise', 'private', 'server']
    for (const from of offered) {
      for (const to of offered) {
        for (const one of look.parties.values()) {
          const view = changeView(look, of(from), of(to), one)
          expect(view.unchanged + view.gained.length).toBe(count(look, 'duties', { party: one.id, offering: to }))
          expect(view.unchanged + view.lost.length).toBe(count(look, 'duties', { party: one.id, offering: from }))
        }
      }
    }
  })
})
