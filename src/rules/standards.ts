import type { Attestation } from '../model/assurance.ts'
import type { Project } from '../model/project.ts'

/** A standard that vendors are certified against or attested by. */
interface Standard {
  readonly name: string
  readonly pattern: RegExp
}

/** A standard named in a text, and where. */
export interface NamedStandard {
  readonly name: string
  readonly words: string
  readonly index: number
}

const iso = (number: string) => new RegExp(`\\bISO(?:\\s?/\\s?IEC)?[\\s-]*${number}(?::\\d{4})?\\b`, 'gi')

/** Known standards. The numbers of a family are told apart; types and years are not. */
const standards: readonly Standard[] = [
  { name: 'SOC 1', pattern: /\bSOC[\s-]?1\b(?:[\s,]+Type[\s-]?(?:II|I|2|1)\b)?/gi },
  { name: 'SOC 2', pattern: /\bSOC[\s-]?2\b(?:[\s,]+Type[\s-]?(?:II|I|2|1)\b)?/gi },
  { name: 'SOC 3', pattern: /\bSOC[\s-]?3\b/gi },
  ...['27001', '27017', '27018', '27701', '9001', '22301', '42001', '20000', '14001'].map((number) => ({
    name: `ISO ${number}`,
    pattern: iso(number),
  })),
  { name: 'PCI DSS', pattern: /\bPCI(?:[\s-]DSS)?\b(?:\s+(?:v\d[\d.]*|Level\s+\d))?/g },
  { name: 'HIPAA', pattern: /\bHIPAA\b/g },
  { name: 'HITRUST', pattern: /\bHITRUST(?:\s+CSF)?\b/gi },
  { name: 'FedRAMP', pattern: /\bFedRAMP\b(?:\s+(?:High|Moderate|Low))?/gi },
  { name: 'C5', pattern: /\b(?:BSI\s+)?C5\b(?::\d{4})?/g },
  { name: 'CSA STAR', pattern: /\bCSA\s+STAR\b|\bSTAR\s+Level\s+\d\b/g },
  { name: 'TISAX', pattern: /\bTISAX\b/gi },
  { name: 'IRAP', pattern: /\bIRAP\b/g },
  { name: 'ENS', pattern: /\bEsquema Nacional de Seguridad\b|\bENS\b/g },
  { name: 'Cyber Essentials', pattern: /\bCyber Essentials(?:\s+Plus)?\b/gi },
  { name: 'StateRAMP', pattern: /\bStateRAMP\b/gi },
  { name: 'SecNumCloud', pattern: /\bSecNumCloud\b/gi },
]

/** What every name of a standard has: most sentences have none. */
const any = /SOC|ISO|PCI|HIPAA|HITRUST|RAMP|C5|STAR|TISAX|IRAP|ENS|Esquema|Cyber|SecNum/i

/** The standards that a text names, in order. */
export function standardsIn(text: string): readonly NamedStandard[] {
  if (!any.test(text)) return []
  return standards
    .flatMap(({ name, pattern }) => Array.from(text.matchAll(pattern), (match) => ({ name, words: match[0], index: match.index })))
    .toSorted((a, b) => a.index - b.index)
}

/** The attestations of the data for a standard. */
export function attestationsFor(project: Project, standard: string): readonly Attestation[] {
  return project.attestations.filter(({ title }) => standardsIn(title).some(({ name }) => name === standard))
}
