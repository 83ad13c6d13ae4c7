import type { Attestation } from '../model/assurance.ts'
import type { Project } from '../model/project.ts'
import { partyFinder } from './party-mentions.ts'
import { phraseFinder } from './phrases.ts'
import { offeringNames } from './reach.ts'
import { type SentenceIn, sentencesOf } from './sentences.ts'
import { attestationsFor, type NamedStandard, standardsIn } from './standards.ts'

/** A statement that we meet a standard, or have a report or a certificate of it. */
export interface AssuranceClaim {
  readonly sentence: SentenceIn
  readonly standard: NamedStandard
  /** Those of the data for it. */
  readonly attestations: readonly Attestation[]
  /** Whether it is named by its title, which is no known standard's. */
  readonly titled: boolean
  /** Whether it is a bare name in a list of them. */
  readonly listed: boolean
}

const having =
  /\b(?:certified|certifications?|certificates?|accredited|accreditation|attested|attestations?|authori[sz]ed|authori[sz]ations?|audited|assessed|complian(?:t|ce)|compl(?:y|ies)|conforms?|meets?|validated|hold|holds|have|has|maintains?|achieved|obtained|received|passed|earned|completed|covers?|covered|undergo(?:es)?|reports?)\b/i
const denied = /\b(?:not|no|never|neither|nor|without|cannot|yet to|n[’']t)\b/i
const ahead =
  /\b(?:will|plan|plans|planned|planning|preparing|prepares?|working (?:towards?|on)|aims?|aiming|pursu\w+|seek\w*|expect\w*|upcoming|future|next|in progress|under way|underway|to follow|intend\w*|roadmap|soon)\b/i
/** What is sold: "our Team plan", "all plans". */
const sold = /\b(?:the|our|an?|each|every|all|both|these)\s+(?:\p{Lu}\p{L}+\s+){0,2}plans?\b(?!\s+to\b)/gu
const unsure =
  /\b(?:if|whether|unless|when|may|might|could|can|should|helps?|enables?|allows?|supports?|support|based on|aligned|aligns?|mapped|maps|modelled|inspired|such as|for example|asks?|require[sd]?|requires|must|question)\b|\?\s*$/i
const lists = /\b(?:certif|attest|complian|assurance|audit|accredit|standards)\w*/i

const memo = new WeakMap<Project, readonly AssuranceClaim[]>()

/** The claims of the site, in its own name, that it meets a known standard: plain, in the present, and of nobody else. */
export function assuranceClaims(project: Project): readonly AssuranceClaim[] {
  const known = memo.get(project) ?? [...find(project)]
  memo.set(project, known)
  return known
}

function* find(project: Project): Generator<AssuranceClaim> {
  const assuranceFile = 'data/assurance.yaml'
  const finder = partyFinder(project)
  const { named: offerings } = offeringNames(project)
  const products = [project.site.product.name, project.site.vendor.name, ...project.offerings.map(({ name }) => name)]
  // What bears no known name is known by its title.
  const titled = project.attestations.filter(({ title }) => standardsIn(title).length === 0 && title.includes(' '))
  const findTitles = phraseFinder(titled.map((attestation) => ({ phrase: attestation.title, attestation })))
  for (const sentence of sentencesOf(project)) {
    const titles = titled.length === 0 ? [] : findTitles(sentence.text)
    const named = [
      ...standardsIn(sentence.text).map((standard) => ({ standard, attestations: attestationsFor(project, standard.name), titled: false })),
      ...titles.map(({ words, index, entry }) => ({
        standard: { name: entry.phrase, words, index },
        attestations: [entry.attestation],
        titled: true,
      })),
    ].toSorted((a, b) => a.standard.index - b.standard.index)
    if (named.length === 0 || (sentence.kind === 'data' && sentence.place(0).file === assuranceFile)) continue
    const { text } = sentence
    if (denied.test(text) || ahead.test(text.replace(sold, '')) || unsure.test(text)) continue
    const first = named[0]!.standard
    const before = text.slice(0, first.index)
    const mentions = finder.find(text, sentence.page)
    const strangers = mentions.filter(({ party }) => party.role !== 'provider')
    // "Your ISO 27001 certificate", "AWS is certified", "its reports": somebody else's.
    if (strangers.length > 0 && !mentions.some(({ party }) => party.role === 'provider')) continue
    if (strangers.some(({ index }) => index < first.index && first.index - index < 30) && !/\b(?:we|our)\b/i.test(before)) continue
    const ours =
      mentions.some(({ party }) => party.role === 'provider') ||
      products.some((name) => text.includes(name)) ||
      offerings(text).size > 0 ||
      /\b(?:the (?:service|platform|product)|offerings?|plans?|editions?)\b/i.test(text)
    const item = sentence.kind === 'item' && /^\W*$/.test(before) && sentence.headings.some((heading) => lists.test(heading))
    if (!item && !(ours && having.test(text))) continue
    for (const one of named) yield { sentence, ...one, listed: item }
  }
}
