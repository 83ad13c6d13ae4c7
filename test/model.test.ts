import { describe, expect, test } from 'vitest'
import { selects } from '../src/model/condition.ts'
import { derive } from '../src/model/derive.ts'
import { didYouMean, nearest } from '../src/model/nearest.ts'
import type { Offering } from '../src/model/offering.ts'
import type { Project } from '../src/model/project.ts'
import { addDays, dateText, dayText, lastDay, safeUrl } from '../src/model/scalar.ts'
import { trustedAddress, trustedPattern } from '../src/model/trusted-page.ts'
import { projectOf } from './support/project.ts'

const offerings = `dimensions:
  model: { title: Model, values: { saas: Service, paas: Platform, on-prem: On premises } }
  deployment: { title: Deployment, values: { hosted: Hosted, byoc: Yours } }
  plan: { title: Plan, values: { team: Team, enterprise: Enterprise } }
offerings:
  - { id: cloud, name: Cloud, dimensions: { model: saas, deployment: hosted, plan: [team, enterprise] }, parties: [aws, acme, customer] }
  - { id: byoc, name: Your account, dimensions: { model: saas, deployment: byoc }, parties: [aws, acme, customer] }
  - { id: server, name: Server, dimensions: { model: on-prem }, parties: [acme, customer] }
  - { id: other, name: Others, dimensions: { model: paas }, parties: [acme, customer], status: compared }
  - { id: soon, name: Soon, dimensions: { model: saas }, parties: [aws, acme, customer], status: undescribed }
`
const parties = `- { id: aws, name: Amazon, short: AWS, role: upstream }
- { id: acme, name: Acme, role: provider }
- { id: customer, name: Customer, short: You, role: customer }
`

function withArea(area: string, more: Record<string, string> = {}): Project {
  return projectOf({
    'data/offerings.yaml': offerings,
    'data/parties.yaml': parties,
    'data/areas/keys.yaml': `title: Keys\nareas:\n${area}`,
    ...more,
  })
}

/** The states of the first area in every offering: "cloud  aws:none acme:sole customer:gap". */
function states(project: Project, task?: string): string[] {
  const derived = derive(project)
  const area = project.areas[0]!
  return project.offerings.map((offering) => {
    const cells = derived.cells(area, offering, task).map((cell) => `${cell.party}:${cell.state}`)
    return `${offering.id}  ${cells.join(' ')}`
  })
}

describe('selects', () => {
  const [cloud, byoc, server] = withArea('  - { id: a, title: A }\n').offerings as [Offering, Offering, Offering]

  test('takes an offering whole, in part, or not at all', () => {
    expect(selects(undefined, cloud)).toBe('all')
    expect(selects({ deployment: 'hosted' }, cloud)).toBe('all')
    expect(selects({ plan: 'team' }, cloud)).toBe('part')
    expect(selects({ plan: ['team', 'enterprise'] }, cloud)).toBe('all')
    expect(selects({ deployment: 'byoc' }, cloud)).toBe('none')
    expect(selects({ deployment: 'hosted' }, server)).toBe('none')
  })

  test('joins keys by and, selectors and values by or', () => {
    expect(selects({ model: 'saas', deployment: 'byoc' }, cloud)).toBe('none')
    expect(selects([{ deployment: 'byoc' }, { model: 'on-prem' }], byoc)).toBe('all')
    expect(selects([{ plan: 'team' }, { plan: 'enterprise' }], cloud)).toBe('all')
    expect(selects({ offering: ['byoc', 'server'] }, server)).toBe('all')
    expect(selects({ offering: 'byoc' }, cloud)).toBe('none')
  })
})

describe('derive', () => {
  test('a duty holds wherever all its parties take part, and moves with a map', () => {
    const project = withArea(`  - id: keys
    title: Keys
    duties:
      - { id: run-key-store, by: aws, text: Run the key store. }
      - id: hold-keys
        by: { acme: { deployment: hosted }, customer: [{ deployment: byoc }, { model: on-prem }] }
        text: Hold the keys.
    absent: { others: none }
`)
    expect(states(project)).toEqual([
      'cloud  aws:shared acme:shared customer:none',
      'byoc  aws:shared acme:none customer:shared',
      'server  acme:none customer:sole',
      'other  acme:gap customer:gap',
      'soon  aws:gap acme:gap customer:gap',
    ])
  })

  test('assists and alternatives own nothing', () => {
    const project = withArea(`  - id: keys
    title: Keys
    duties:
      - { id: hold-keys, by: acme, text: Hold the keys. }
      - { id: key-guide, by: aws, kind: assist, text: Publish guidance. }
      - { id: bring-keys, by: customer, instead-of: hold-keys, condition: If you bring your own., text: Hold them. }
`)
    expect(states(project).slice(0, 3)).toEqual([
      'cloud  aws:assists acme:sole customer:alternative',
      'byoc  aws:assists acme:sole customer:alternative',
      'server  acme:sole customer:alternative',
    ])
  })

  test('joint and separate duties both read shared; others speaks only where somebody owns a duty', () => {
    const project = withArea(`  - id: keys
    title: Keys
    duties:
      - { id: review, by: [acme, customer], text: Review., when: { model: saas } }
    absent: { others: { because: not-applicable } }
`)
    expect(states(project).slice(0, 3)).toEqual([
      'cloud  aws:not-applicable acme:shared customer:shared',
      'byoc  aws:not-applicable acme:shared customer:shared',
      'server  acme:gap customer:gap',
    ])
  })

  test('a state of a compared offering stands in place of duties', () => {
    const project = withArea(`  - id: keys
    title: Keys
    duties:
      - { id: hold-keys, by: acme, text: Hold the keys. }
    states: [{ owner: customer, when: { model: paas } }]
`)
    const derived = derive(project)
    const other = project.offerings[3]!
    expect(states(project)[3]).toBe('other  acme:none customer:sole')
    expect(derived.level(project.areas[0]!, other)).toEqual({ owners: ['customer'], levelOnly: true })
    expect(derived.holders(project.duties[0]!, other)).toEqual([])
  })

  test('an owner that only a state names holds its part, and who is not named has none', () => {
    const project = withArea(`  - id: keys
    title: Keys
    duties:
      - { id: hold-keys, by: acme, text: Hold the keys., when: { offering: cloud } }
    states: [{ owner: [acme, customer], duties: unstated }]
`)
    const derived = derive(project)
    const [area] = project.areas
    expect(states(project).slice(0, 2)).toEqual([
      'cloud  aws:none acme:shared customer:shared',
      expect.stringMatching(/acme:shared customer:shared$/),
    ])
    expect(derived.cells(area!, project.offerings[0]!).map((cell) => cell.unstated !== undefined)).toEqual([false, false, true])
    expect(derived.level(area!, project.offerings[0]!).levelOnly).toBe(false)
    expect(derived.level(area!, project.offerings[1]!)).toEqual({ owners: ['acme', 'customer'], levelOnly: true })
  })

  test('tasks part the cells', () => {
    const project = withArea(
      `  - id: keys
    title: Keys
    duties:
      - { id: rotate, by: acme, task: change, text: Rotate. }
      - { id: report, by: customer, task: incident, text: Report. }
    absent: { others: none }
`,
      { 'data/tasks.yaml': '- { id: change, title: Change }\n- { id: incident, title: Incident }\n' },
    )
    expect(states(project, 'change')[2]).toBe('server  acme:sole customer:none')
    expect(states(project, 'incident')[2]).toBe('server  acme:none customer:sole')
    expect(states(project)[2]).toBe('server  acme:shared customer:shared')
  })

  test('without offerings.yaml the product is the one offering', () => {
    const project = projectOf({
      'data/areas/keys.yaml':
        'title: Keys\nareas:\n  - id: keys\n    title: Keys\n    duties: [{ id: a, by: acme, text: Do. }]\n    absent: { customer: none }\n',
    })
    expect(project.offerings.map(({ id, name, parties: who }) => [id, name, who])).toEqual([
      ['product', 'Acme Cloud', ['acme', 'customer']],
    ])
    expect(states(project)).toEqual(['product  acme:sole customer:none'])
  })
})

describe('nearest', () => {
  test('finds what was meant, and nothing where nothing is near', () => {
    const ids = ['enforce-mfa', 'rotate-keys', 'operate-sign-in']
    expect(nearest('enforce-mfs', ids)).toBe('enforce-mfa')
    expect(nearest('enfroce-mfa', ids)).toBe('enforce-mfa')
    expect(nearest('sign-in', ids)).toBe('operate-sign-in')
    expect(nearest('physical-security', ids)).toBeUndefined()
    expect(didYouMean('rotate-key', ids)).toBe(' Did you mean "rotate-keys"?')
    expect(didYouMean('xyz', ids)).toBe('')
  })
})

describe('dates and addresses', () => {
  test('dates are exact', () => {
    expect(['2026-10-01', '2026-10', '2026', '2024-02-29'].every((date) => dateText.safeParse(date).success)).toBe(true)
    expect(['2026-13', '2026-02-30', '2026-1-1', '1 May', ''].some((date) => dateText.safeParse(date).success)).toBe(false)
    expect(dayText.safeParse('2026-10').success).toBe(false)
    expect([lastDay('2026'), lastDay('2026-02'), lastDay('2026-02-03')]).toEqual(['2026-12-31', '2026-02-28', '2026-02-03'])
    expect(addDays('2026-02', 1)).toBe('2026-03-01')
  })

  test('only harmless schemes are addresses', () => {
    expect(['https://a.example/x', 'mailto:a@b.example', 'tel:+441234'].every((url) => safeUrl(url))).toBe(true)
    expect(
      ['javascript:alert(1)', 'data:text/html,x', 'https://a.example/ x', 'vbscript:x', '//a.example', 'x'].some((url) => safeUrl(url)),
    ).toBe(false)
  })
})

test('trusted pages have the addresses that Astro gives them', () => {
  const addresses = ['index.astro', 'about/team.mdx', '404.astro', 'feed.xml.ts', '_draft.astro', 'notes.txt', 'blog/[id].astro'].map(
    (file) => trustedAddress(`src/pages/${file}`),
  )
  expect(addresses).toEqual(['/', '/about/team/', undefined, '/feed.xml', undefined, undefined, undefined])
  expect(trustedPattern('src/pages/blog/[id].astro')?.test('/blog/one/')).toBe(true)
  expect(trustedPattern('src/pages/blog/[id].astro')?.test('/blog/one/two/')).toBe(false)
  expect(trustedPattern('src/pages/docs/[...path].astro')?.test('/docs/a/b/')).toBe(true)
  expect(trustedPattern('src/pages/about.astro')).toBeUndefined()
})
