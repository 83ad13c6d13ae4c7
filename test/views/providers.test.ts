import { describe, expect, test } from 'vitest'
import { attestationView } from '../../src/views/attestation.ts'
import { twinMarkdown, twinsOf } from '../../src/views/markdown/twin.ts'
import { providersView } from '../../src/views/providers.ts'
import { questionsView } from '../../src/views/questions.ts'
import { lookup } from '../../src/views/refs.ts'
import { searchRecords } from '../../src/views/search/records.ts'
import { projectOf } from '../support/project.ts'

const project = projectOf({
  'data/parties.yaml': `- { id: cloud, name: The Cloud, role: upstream, purpose: Hosting, regions: [Frankfurt, Dublin], url: "https://www.cloud.example/" }
- { id: acme, name: Acme, role: provider }
- { id: mail, name: Mailer, role: subprocessor }
- { id: customer, name: Customer, short: You, role: customer }
`,
  'data/offerings.yaml': `offerings:
  - { id: one, name: One }
  - { id: two, name: Two, parties: [cloud, acme, customer] }
  - { id: other, name: Other, status: compared, parties: [cloud, customer] }
`,
  'data/assurance.yaml': `- { id: soc, title: SOC, kind: attestation, status: current, by: Auditors, period: { from: "2025-04-01", to: "2026-03" } }
`,
})
const look = lookup(project)

describe('providers', () => {
  test('are who takes part besides the vendor and its customers, with purpose, region, offerings and link', () => {
    expect(
      providersView(look).map(({ party, offerings, ...rest }) => ({ id: party.id, ...rest, on: offerings.map(({ short }) => short) })),
    ).toEqual([
      {
        id: 'cloud',
        role: 'Upstream provider',
        purpose: 'Hosting',
        regions: ['Frankfurt', 'Dublin'],
        url: 'https://www.cloud.example/',
        on: [],
      },
      { id: 'mail', role: 'Subprocessor', purpose: undefined, regions: [], url: undefined, on: ['One'] },
    ])
  })

  test('stand in the Markdown twin, in an answer and in the search', () => {
    const twin = twinMarkdown(project, twinsOf(project).get('/parties/')!)
    expect(twin).toContain('## Providers and subprocessors')
    expect(twin).toMatch(/\| \[The Cloud\]\(\S+\) \| Hosting \| Frankfurt<br>Dublin \| All \| \[www\.cloud\.example\]/)
    expect(twin).toMatch(/\| \[Mailer\]\(\S+\) \| Not stated \| Not stated \| One \| – \|/)
    const answer = questionsView(look)
      .groups.flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'providers')
    expect(answer?.answer).toBe('The Cloud: Hosting (Frankfurt, Dublin). Mailer.')
    expect(searchRecords(project).find(({ title }) => title === 'The Cloud')?.content).toContain('Hosting. Frankfurt. Dublin')
  })
})

test('an attestation says which time was examined, in the page and in its twin', () => {
  expect(attestationView(look, project.attestations[0]!).period).toBe('1 April 2025 to March 2026')
  expect(twinMarkdown(project, twinsOf(project).get('/attestations/')!)).toContain('Period: 1 April 2025 to March 2026')
})
