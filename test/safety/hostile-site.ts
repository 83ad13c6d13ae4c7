import { readRichText } from '../../src/load/rich-text.ts'
import { hostile, hostileMarkdown } from './hostile.ts'

/** Whether a data text takes the words at all; what it does not take is refused with a position. */
export function isTaken(text: string): boolean {
  let taken = true
  const read = readRichText(text, () => {
    taken = false
  })
  return taken && read.plain !== ''
}

/** The hostile texts that a data text takes, and shows as text. */
export const taken = hostile.filter(isTaken)

const perArea = 20
const quote = (text: string) => JSON.stringify(text)
/** One line without blanks at the ends, as names and titles are. */
const line = (index: number) => quote(hostile[index % hostile.length]!.trim())
const rich = (index: number) => quote(taken[index % taken.length]!)

/** A consistent site in which every text field of the data is hostile: each text as a duty, and in turn everywhere else. */
export function hostileData(): Readonly<Record<string, string>> {
  const areas = Math.ceil(taken.length / perArea)
  return {
    'data/site.yaml': `vendor: { name: ${line(0)} }
product: { name: ${line(4)}, summary: ${rich(1)} }
url: https://trust.acme.example/
contacts: { security: mailto:security@acme.example }
legal:
  version: ${line(2)}
  effective: "2026-01-01"
  agreements: [{ id: msa, title: ${line(3)} }]
  disclaimer: content/disclaimer.mdx
repository: https://github.com/acme/trust
retired: [{ id: gone, reason: ${line(7)} }]
`,
    'data/parties.yaml': ['upstream', 'provider', 'customer', 'partner', 'subprocessor']
      .map(
        (role, index) =>
          `- { id: p${index}, name: ${line(index * 31)}, short: ${line(index * 37 + 1)}, role: ${role}, slogan: ${line(index * 41)}, summary: ${rich(index * 43)}, aliases: [${line(index * 47 + 2)}] }\n`,
      )
      .join(''),
    'data/offerings.yaml': `dimensions:
  model: { title: ${line(5)}, values: { saas: ${line(6)}, paas: ${line(8)} } }
offerings:
  - { id: one, name: ${line(9)}, summary: ${rich(10)}, dimensions: { model: saas } }
  - { id: two, name: ${line(11)}, summary: ${rich(12)}, dimensions: { model: paas } }
`,
    'data/areas/layer.yaml': `title: ${line(13)}\nsummary: ${rich(14)}\nareas:\n${Array.from({ length: areas }, (_, index) => area(index)).join('')}`,
    'data/facts.yaml': list(
      (index) =>
        `- { id: f${index}, value: ${line(index)}, unit: ${line(index + 1)}, says: ${rich(index)}, words: [${line(index)}], source: { title: ${line(index)} } }`,
    ),
    'data/glossary.yaml': list(
      (index) => `- { id: t${index}, term: ${line(index)}, synonyms: [${line(index + 3)}], says: ${rich(index)} }`,
    ),
    'data/assurance.yaml': list(
      (index) =>
        `- { id: a${index}, title: ${line(index)}, kind: audit, status: current, by: ${line(index + 5)}, date: "2026-01", report: ${line(index + 6)}, summary: ${rich(index)} }`,
    ),
    'data/frameworks/fw.yaml': `title: ${line(15)}\nversion: ${line(16)}\ncontrols: [{ id: C-1, title: ${line(17)} }]\n`,
    'data/scenarios/s.yaml': `title: ${line(18)}\nquestion: ${line(19)}\nsummary: ${rich(20)}\nsteps:\n${list((index) => `  - { duty: d${index}, within: ${line(index)}, note: ${rich(index + 1)} }`)}`,
    'data/upstream/p0.json': JSON.stringify({
      source: 'https://p0.example/',
      retrieved: '2026-01-01',
      duties: [{ id: 'u', by: 'customer', text: taken[21] }],
    }),
  }
}

function area(index: number): string {
  const texts = taken.slice(index * perArea, (index + 1) * perArea)
  const duties = texts.map((text, number) => {
    const id = index * perArea + number
    return `      - { id: d${id}, by: p${id % 4}, text: ${quote(text)}, condition: ${rich(id + 9)}, controls: ['fw:C-1'], takes: ['p0:u'] }\n`
  })
  return `  - id: area-${index}
    title: ${line(index * 11)}
    summary: ${rich(index * 13)}
    keywords: [${line(index * 17)}]
    notes: { n: ${rich(index * 19)} }
    duties:
${duties.join('')}    absent: { others: { because: none, text: ${rich(index * 23)} } }
`
}

function list(item: (index: number) => string): string {
  return `${Array.from({ length: 60 }, (_, index) => item(index)).join('\n')}\n`
}

/** A page around a hostile text, as its title, its summary and its body. */
export function hostilePage(body: string): string {
  return `---\ntitle: ${quote(body.replace(/\s+/g, ' ').trim())}\nsummary: ${quote(body)}\n---\n\n${body}\n`
}

export const bodies: readonly string[] = [...hostile, ...hostileMarkdown]
