import { describe, expect, test } from 'vitest'
import { llmsText } from '../../src/views/markdown/llms.ts'
import { twinMarkdown, twinsOf } from '../../src/views/markdown/twin.ts'
import { projectOf } from '../support/project.ts'

const page = (title: string, body: string, more = '') => `---\ntitle: ${title}\nsummary: ${title} in short.\n${more}---\n\n${body}\n`

/** A site in which every kind of page has something of everything. */
const project = projectOf({
  'data/site.yaml': `vendor: { name: Acme }
product: { name: Acme, summary: It does. }
url: https://acme.example/
legal:
  version: "2"
  effective: "2026-10-01"
  agreements: [{ id: msa, title: The Agreement }]
  disclaimer: content/notice.mdx
retired: [{ id: gone, reason: Not needed. }]
`,
  'data/parties.yaml': `- { id: cloud, name: The Cloud, short: Cloud, role: upstream, url: "https://cloud.example/", slogan: Below }
- { id: acme, name: Acme, role: provider }
- { id: customer, name: Customer, short: You, role: customer }
`,
  'data/offerings.yaml': `dimensions: { model: { title: Model, values: { saas: Service, iaas: Bare } } }
offerings:
  - { id: one, name: One, summary: The first., dimensions: { model: saas }, url: "https://acme.example/one" }
  - { id: bare, name: Bare, dimensions: { model: iaas }, status: compared }
  - { id: old, name: Old, status: retired }
  - { id: soon, name: Soon, status: undescribed }
`,
  'data/tasks.yaml': '- { id: daily, title: Daily work }\n- { id: incident, title: Incidents }\n',
  'data/areas/top.yaml': `title: Top
summary: What is above.
areas:
  - id: keys
    title: Keys
    summary: All of them.
    keywords: [key]
    formerly: [locks]
    notes: { n: A note. }
    duties:
      - { id: hold, by: customer, task: daily, formerly: [doors/hold], text: "Hold **the** \`keys\` at [home](/areas/keys/).[^n]", guide: "https://acme.example/help", takes: [cloud:theirs], accountable: acme, need: recommended, controls: [fw:A-1, fw:A-2] }
      - { id: run, by: acme, task: incident, text: Run it. }
      - { id: own, by: customer, task: daily, text: Own it., instead-of: hold, condition: "If *you **really*** like.[^n]" }
      - { id: help, by: acme, kind: assist, task: daily, text: Help., guide: /guides/a/ }
    absent: { cloud: { because: none, text: It only hosts. } }
    states: [{ owner: customer, when: { model: iaas } }]
  - id: empty
    title: Empty
    absent: { cloud: out-of-scope, acme: out-of-scope, customer: out-of-scope }
  - id: doors
    title: Doors
    duties: [{ id: lock, by: acme, task: daily, text: Lock. }]
    absent: { others: none }
`,
  'data/frameworks/fw.yaml': 'title: Framework\ncontrols: [{ id: A-1, title: One }, { id: A-2, title: Two }]\n',
  'data/upstream/cloud.json':
    '{ "source": "https://cloud.example/", "retrieved": "2026-10-01", "duties": [{ "id": "theirs", "by": "customer", "text": "Hold them." }] }',
  'data/scenarios/lost.yaml':
    'title: A key is lost\nquestion: Who acts?\nsummary: Be quick.\nsteps: [{ duty: hold, within: 1 hour, note: At once. }, { duty: run }]\n',
  'data/scenarios/other.yaml': 'title: Another\nsteps: [{ duty: run }]\n',
  'data/facts.yaml': `- { id: a, value: 1, says: How much., source: { title: Book, url: "https://acme.example/book", date: "2026-01" } }
- { id: b, value: 2, says: How many., source: { title: Letter } }
`,
  'data/assurance.yaml': `- { id: soc, title: SOC, kind: audit, status: current, by: Auditors, date: "2026-01", expires: "2027-01", report: On request, url: "https://acme.example/soc", summary: Good., when: { offering: one } }
- { id: plan, title: Plan, kind: review, status: planned }
`,
  'data/glossary.yaml': '- { id: z, term: Zeta, synonyms: [Z], says: The last. }\n- { id: a, term: alpha, says: The first. }\n',
  'data/releases/1.json': '{ "version": "1", "effective": "2025-10-01", "summary": "The first." }',
  'content/notice.mdx': page('Notice', 'No contract.\n\n<Disclaimer />'),
  'content/legal.mdx': page('Terms', 'Our terms.'),
  'content/index.mdx': page('Welcome', 'Hello.'),
  'content/areas/index.mdx': page('The areas', 'Prose of areas.'),
  'content/areas/keys.mdx': page('Keys', '# Big\n\nProse of keys.'),
  'content/parties/index.mdx': page('The parties', 'Prose of parties.'),
  'content/parties/acme.mdx': page('Us', 'Prose of Acme.'),
  'content/offerings/index.mdx': page('The offerings', 'Prose of offerings.'),
  'content/offerings/one.mdx': page('One', '<Matrix />'),
  'content/matrix/index.mdx': page('The matrices', 'Prose of matrices.'),
  'content/matrix/one.mdx': page('Matrix of one', '<Duties />'),
  'content/models/index.mdx': page('The models', 'Prose of models.'),
  'content/models/saas.mdx': page('As a service', 'Prose of saas.'),
  'content/scenarios/index.mdx': page('The scenarios', 'Prose of scenarios.'),
  'content/scenarios/lost.mdx': page('Lost', 'Prose of lost.'),
  'content/attestations.mdx': page('Proofs', 'Prose of proofs.'),
  'content/glossary.mdx': page('Words', 'Prose of words.'),
  'content/guides/a.mdx': page(
    'Guide',
    `<Attestation id="soc" />

<Attestation id="soc">our audit</Attestation> and <Scenario id="lost">a loss</Scenario> and <Scenario id="lost" />, <Agreement id="msa" />.

<Scenario id="other" />

<Stack offering="one" />

<Compare of="one bare" />

<Matrix offering="old" layer="top" />

<For party="customer" offering="one">

You.

</For>

<For offering="old">

There.

</For>

<Describes>

They.

</Describes>

<Note>

Mind.

</Note>

<Disclaimer />

1. a

   \`\`\`
   b
   \`\`\`
`,
    'describes: Other\narea: keys\nparty: acme\noffering: one\n',
  ),
})

const text = (address: string) => twinMarkdown(project, twinsOf(project).get(address)!).replaceAll('https://acme.example', '')

describe('a twin', () => {
  test.each([
    [
      '/',
      [
        '# Welcome',
        'Hello.',
        '- [The Cloud](/parties/cloud/): Below',
        '- [Acme](/parties/acme/): Provider',
        '- [Soon](/offerings/soon/): Not described yet',
        '[Your 2 duties](/parties/customer/#one)',
      ],
    ],
    [
      '/offerings/',
      ['# The offerings', 'Prose of offerings.', '- [Bare](/offerings/bare/): For comparison', '- [Old](/offerings/old/): No longer sold'],
    ],
    [
      '/offerings/one/',
      [
        '- Model: Service',
        'Product page: [/one](/one)',
        '| [The Cloud](/parties/cloud/#one): Below | 0 | 0 | 0 |',
        '- **1**: How much.\n  - Source: [Book](/book), January 2026',
        '  - Source: Letter',
        '- [Guide](/guides/a/): Guide in short.',
      ],
    ],
    ['/offerings/soon/', ['This offering is sold, but the division of the work is not yet published.\n\n## Attestations']],
    ['/offerings/old/', ['This offering is no longer sold.', '| [Customer](/parties/customer/) | 1 | 1 | 0 |']],
    ['/matrix/', ['# The matrices', 'Prose of matrices.', '- [One](/matrix/one/): The first.\n- [Bare](/matrix/bare/)\n']],
    [
      '/matrix/one/',
      [
        '# Matrix of one',
        '## Top\n\nWhat is above.',
        '| [Keys](/areas/keys/)<br>Daily work |',
        '– Recommended: [Hold **the** `keys` at home.](/areas/keys/#hold) (note 1)',
        '– Only instead: [Own it.](/areas/keys/#own) If *you really* like. (note 1)',
        'Assists<br>– [Help.]',
        'No part<br>It only hosts.',
        '1. A note.',
      ],
    ],
    ['/matrix/bare/', ['This is not for sale.', '| You<br>Level only |']],
    ['/matrix/soon/', ['# Soon: who does what', 'No division of the work is published']],
    ['/models/', ['# The models', 'Prose of models.', '- [Service](/models/saas/)\n- [Bare](/models/iaas/) (For comparison)']],
    ['/models/saas/', ['# As a service', 'Prose of saas.']],
    ['/models/iaas/', ['# Bare', '[Matrix](/matrix/bare/)']],
    [
      '/areas/',
      ['# The areas', 'Prose of areas.', '## Top\n\nWhat is above.', '- [Keys](/areas/keys/): All of them.\n- [Empty](/areas/empty/)\n'],
    ],
    [
      '/areas/keys/',
      [
        '> Keys in short.',
        '- Hold **the** `keys` at [home](/areas/keys/). (note 1) [`hold`](/areas/keys/#hold)\n  - Held by: You, on all offerings',
        '  - Left to its customer by Cloud: [Hold them.](https://cloud.example/)',
        '  - Guide: [/help](/help)',
        '  - Controls: Framework A-1, A-2',
        '  - Guide: [Guide](/guides/a/)',
        '  - Accountable: Acme',
        '  - Task: Daily work',
        '### Big\n\nProse of keys.',
        'Also looked for as: key',
        '1. A note.',
        '  - Scenario: [A key is lost](/scenarios/lost/)',
      ],
    ],
    ['/areas/empty/', ['No duties are written for this area yet.', 'Out of scope, on all offerings']],
    ['/areas/doors/', ['- [Hold **the** `keys` at home.](/areas/keys/#hold): Now in Keys']],
    [
      '/parties/',
      [
        '# The parties',
        'Prose of parties.',
        '- [The Cloud](/parties/cloud/): Upstream provider · Below',
        '- [Acme](/parties/acme/): Provider\n',
      ],
    ],
    [
      '/parties/cloud/',
      [
        'Upstream provider · Below · [Its own statement](https://cloud.example/)',
        'It has no duties here.',
        '| Hold them. | Left to its customer |',
        '- [Keys](/areas/keys/): No part',
      ],
    ],
    [
      '/parties/acme/',
      [
        'Prose of Acme.',
        '- [Guide](/guides/a/): Guide in short.',
        '- [Help.](/areas/keys/#help)\n  - Task: Daily work\n  - Assists\n  - Guide: [Guide](/guides/a/)',
      ],
    ],
    [
      '/parties/customer/',
      ['- [Hold **the** `keys` at home.](/areas/keys/#hold) (note 1)', '  - Condition: If *you really* like. (note 1)', '1. A note.'],
    ],
    [
      '/scenarios/',
      ['# The scenarios', 'Prose of scenarios.', '- [A key is lost](/scenarios/lost/): Who acts?\n- [Another](/scenarios/other/)\n'],
    ],
    ['/scenarios/lost/', ['> Who acts?', 'Be quick.', '1. You: [Hold', '   - within 1 hour\n   - At once.', 'Prose of lost.']],
    ['/scenarios/other/', ['1. Acme: [Run it.](/areas/keys/#run)']],
    [
      '/attestations/',
      [
        '# Proofs',
        'Prose of proofs.',
        '- [SOC](/attestations/#soc): Current\n  - Good.\n  - Audit: Auditors\n  - Issued: January 2026\n  - Valid until: January 2027\n  - Covers: [One](/offerings/one/)\n  - Report: On request [See the report](/soc)',
        '- [Plan](/attestations/#plan): Planned\n  - Review\n',
      ],
    ],
    ['/glossary/', ['# Words', 'Prose of words.', '- **alpha**: The first.\n- **Zeta**: The last.\n  - Also: Z']],
    [
      '/legal/',
      [
        '# Terms',
        'Our terms.',
        'No contract.',
        '- Agreements that prevail: The Agreement',
        '- 1: 1 October 2025. The first.',
        '- `gone`: Not needed.',
      ],
    ],
    [
      '/guides/a/',
      [
        'About the model of Other, not ours.',
        '- [SOC](/attestations/#soc): Current',
        '[our audit](/attestations/#soc) and [a loss](/scenarios/lost/) and [A key is lost](/scenarios/lost/), [The Agreement](/legal/#agreements).',
        '[Another](/scenarios/other/)\n\n1. Acme:',
        '> Applies to: You on One\n>\n> You.',
        '> Applies to: Old\n>\n> There.',
        '> They.',
        '> **Note**\n>\n> Mind.',
        'No contract.',
        '1. a\n\n   ```\n   b\n   ```',
        '| [Keys](/areas/keys/) | Acme and You | You |',
      ],
    ],
  ])('%s', (address, parts) => {
    const found = text(address)
    for (const part of parts) expect(found).toContain(part)
  })

  test('has what the data has where no page of content/ belongs to it', () => {
    const bare = projectOf({ 'data/offerings.yaml': 'offerings: [{ id: one, name: One }]\n' })
    const titles = [...twinsOf(bare).values()].map(({ address, title }) => `${address} ${title}`)
    expect(titles).toEqual(
      [
        '/ Acme Cloud',
        '/offerings/ Offerings',
        '/offerings/one/ One',
        '/obligations/ Find your obligations',
        '/obligations/one/acme/ Acme: obligations on One',
        '/obligations/one/ Your obligations on One',
        '/compare/ Compare',
        '/questions/ Questions and answers',
        '/matrix/ Matrix',
        '/matrix/one/ One: who does what',
        '/parties/ Parties',
        '/parties/acme/ Acme',
        '/parties/customer/ Customer',
        '/areas/ Areas',
        '/scenarios/ Scenarios',
        '/frameworks/ Controls',
        '/attestations/ Attestations',
        '/glossary/ Glossary',
        '/legal/ Legal',
        '/models/ Service models',
      ].sort((a, b) => titles.indexOf(a) - titles.indexOf(b)),
    )
    for (const twin of twinsOf(bare).values())
      expect(twinMarkdown(bare, twin)).toContain('\n---\n\nResponsibility statement of Acme. [Legal notice]')
    expect(llmsText(bare)).toContain('- [Acme Cloud](https://localhost/index.md)\n')
  })
})

test('what the checks refuse leaves its words, and nothing breaks', () => {
  const body =
    '<Duty id="x">Hold</Duty> <Duty id="x" /> <Party id="x" /> <Area id="x" /> <Offering id="x" /> <Term id="x" /> <Agreement id="x" /> <Fact id="x" />[z] <Unknown>so</Unknown>.\n\n<Attestation id="x" />\n\n<Scenario id="x" />\n\n<Stack offering="x" />\n\n<Matrix offering="x" />\n\n<Unknown>\n\nthere\n\n</Unknown>\n\n{1 + 1} ![a][b]'
  const broken = projectOf({ 'content/guides/a.mdx': page('Guide', body) })
  const found = twinMarkdown(broken, twinsOf(broken).get('/guides/a/')!).replaceAll('https://localhost', '')
  expect(found).toContain('Hold x x x x [x](/glossary/#x) [x](/legal/#agreements) \\[z\\] so.')
  expect(found).toContain('there')
})
