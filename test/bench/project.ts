import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Size {
  readonly areas: number
  readonly dutiesPerArea: number
  readonly pages: number
}

const layers = 10
const verbs = ['Rotate', 'Review', 'Patch', 'Encrypt', 'Monitor', 'Test', 'Document', 'Restrict', 'Approve', 'Restore']
const objects = [
  'the signing keys',
  'access to production',
  'the container images',
  'backups of the database',
  'the audit log',
  'network rules',
  'service accounts',
  'the recovery plan',
  'vendor access',
  'exported reports',
]

/** Writes a consistent project of a given size: the same text for the same size, on every machine. */
export function writeProject(root: string, { areas, dutiesPerArea, pages }: Size): void {
  rmSync(root, { recursive: true, force: true })
  const write = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  write('data/site.yaml', site())
  write('data/parties.yaml', parties)
  write('data/offerings.yaml', offerings)
  write(
    'content/legal/disclaimer.mdx',
    page('Disclaimer', 'For information only.', '', 'This statement does not replace <Agreement id="msa" />.'),
  )
  const perLayer = Math.ceil(areas / layers)
  for (let layer = 0; layer < layers; layer++) {
    const from = layer * perLayer
    const list = Array.from({ length: Math.max(0, Math.min(perLayer, areas - from)) }, (_, index) => area(from + index, dutiesPerArea))
    if (list.length > 0) write(`data/areas/layer-${layer}.yaml`, `title: Layer ${layer}\nareas:\n${list.join('')}`)
  }
  for (let index = 0; index < pages; index++) {
    const area = index % areas
    write(
      `content/areas/area-${area}.mdx`,
      page(`Area ${area}`, `How area ${area} is shared.`, `area: area-${area}\n`, prose(area, dutiesPerArea)),
    )
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
}

function site(): string {
  return `vendor: { name: Acme }
product: { name: Acme Cloud, summary: A product of many areas. }
url: https://trust.acme.example/
legal:
  version: "1"
  effective: "2026-01-01"
  agreements: [{ id: msa, title: Master Agreement }]
  disclaimer: content/legal/disclaimer.mdx
`
}

const parties = `- { id: aws, name: Amazon Web Services, short: AWS, role: upstream }
- { id: acme, name: Acme, role: provider }
- { id: customer, name: Customer, short: You, role: customer }
`

const offerings = `dimensions:
  model: { title: Service model, values: { saas: Software as a service, on-prem: On premises } }
  deployment: { title: Deployment, values: { hosted: Hosted, byoc: In your account } }
offerings:
  - { id: cloud, name: Acme Cloud, dimensions: { model: saas, deployment: hosted }, parties: [aws, acme, customer] }
  - { id: private, name: Acme Private, dimensions: { model: saas, deployment: byoc }, parties: [aws, acme, customer] }
  - { id: server, name: Acme Server, dimensions: { model: on-prem }, parties: [acme, customer] }
`

function area(index: number, duties: number): string {
  const list = Array.from({ length: duties }, (_, number) => duty(index, number))
  return `  - id: area-${index}
    title: Area ${index} of the product
    summary: What belongs to area ${index}, from the first line to the last.
    keywords: [area ${index}, part ${index}]
    duties:
${list.join('')}    absent:
      others: none
`
}

function duty(area: number, number: number): string {
  const by = ['acme', 'customer', '{ acme: { deployment: hosted }, customer: [{ deployment: byoc }, { model: on-prem }] }', 'aws'][
    number % 4
  ]
  const text = `${verbs[number % verbs.length]} ${objects[(area + number) % objects.length]} of area ${area}, part ${number}, and keep a record of who did it.`
  const relies = number > 3 && number % 4 === 1 ? `        relies-on: [duty-${area}-0]\n` : ''
  return `      - id: duty-${area}-${number}\n        by: ${by}\n        text: ${text}\n${relies}`
}

function page(title: string, summary: string, more: string, body: string): string {
  return `---\ntitle: ${title}\nsummary: ${summary}\n${more}---\n\n${body}\n`
}

function prose(area: number, duties: number): string {
  const sections = Array.from({ length: 12 }, (_, section) => {
    const duty = `duty-${area}-${section % duties}`
    return `## Part ${section}\n\nIn this part of area ${area} the work is **shared**, as the [matrix](/matrix/cloud/) shows. See <Duty id="${duty}">what has to be done</Duty> and how it is recorded, tested and handed over, with \`one setting\` that decides about all of it. It takes some care, and it takes some time.\n\n- The first thing to know is that <Party id="acme" /> keeps a record of every change, with a date and a name.\n- The second is that the record can be read for a year, and that nobody can change it after the fact.\n\nMore of the same kind follows below, because pages of this length are what writers really write.`
  })
  return sections.join('\n\n')
}
