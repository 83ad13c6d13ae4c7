/** What an attribute of a component names. A plural kind takes several ids, parted by blanks. */
export type AttributeKind =
  | 'duty'
  | 'duties'
  | 'party'
  | 'parties'
  | 'area'
  | 'offering'
  | 'offerings'
  | 'layer'
  | 'fact'
  | 'term'
  | 'agreement'
  | 'attestation'
  | 'scenario'
  | 'count'
  | 'aliases'
  | 'text'

export interface Attribute {
  readonly kind: AttributeKind
  readonly required?: boolean
  readonly says: string
}

export interface Component {
  readonly says: string
  readonly attributes: Readonly<Record<string, Attribute>>
  /** Whether it may hold words or blocks of its own. */
  readonly children: boolean
  /** Where it stands: only as a block of its own, or (default) in a sentence too. */
  readonly block?: boolean
}

export const countable = ['areas', 'duties', 'parties', 'offerings', 'layers', 'attestations', 'scenarios', 'facts', 'controls'] as const
export type Countable = (typeof countable)[number]

const one = (kind: AttributeKind, says: string): Record<'id', Attribute> => ({ id: { kind, required: true, says } })
const filter = {
  party: { kind: 'party', says: 'Only what this party has.' },
  offering: { kind: 'offering', says: 'The offering. Default: that of the page, or else the first.' },
  area: { kind: 'area', says: 'Only this area.' },
  layer: { kind: 'layer', says: 'Only this layer.' },
} as const satisfies Record<string, Attribute>

/** The components of prose, with static attributes only, so that the checks see what the page will say. */
export const vocabulary: Readonly<Record<string, Component>> = {
  Matrix: { says: 'The matrix of an offering, or a part of it.', attributes: filter, children: false, block: true },
  Stack: {
    says: 'The layer diagram of one offering; without one, all service models side by side.',
    attributes: { offering: { kind: 'offering', says: 'The offering to draw.' } },
    children: false,
    block: true,
  },
  Compare: {
    says: 'Offerings side by side.',
    attributes: { of: { kind: 'offerings', says: 'The offerings. Default: all that are offered.' } },
    children: false,
    block: true,
  },
  Duties: {
    says: 'A list made from the data; or, with `of` and words, a sentence bound to several duties.',
    attributes: { of: { kind: 'duties', says: 'The duties.' }, ...filter },
    children: true,
  },
  Duty: { says: 'A duty: its own words, or yours bound to it.', attributes: one('duty', 'The duty.'), children: true },
  Party: { says: 'A party’s name, with a link.', attributes: one('party', 'The party.'), children: true },
  Area: { says: 'An area’s title, with a link.', attributes: one('area', 'The area.'), children: true },
  Offering: { says: 'An offering’s name, with a link.', attributes: one('offering', 'The offering.'), children: true },
  Fact: { says: 'The value of a fact, with its unit.', attributes: one('fact', 'The fact.'), children: false },
  Term: { says: 'A term of the glossary, with a link.', attributes: one('term', 'The term.'), children: true },
  Agreement: { says: 'An agreement that prevails, with a link.', attributes: one('agreement', 'The agreement.'), children: true },
  Attestation: {
    says: 'An attestation: in a sentence its title, alone its card.',
    attributes: one('attestation', 'The attestation.'),
    children: true,
  },
  Scenario: { says: 'A scenario: in a sentence its title, alone its steps.', attributes: one('scenario', 'The scenario.'), children: true },
  Count: {
    says: 'A number counted from the data.',
    attributes: { of: { kind: 'count', required: true, says: `What to count: ${countable.join(', ')}.` }, ...filter },
    children: false,
  },
  For: {
    says: 'Limits what is inside to parties and offerings; a duty cited inside must hold there.',
    attributes: {
      party: { kind: 'parties', says: 'The parties.' },
      offering: { kind: 'offerings', says: 'The offerings.' },
    },
    children: true,
  },
  Describes: {
    says: 'A part that describes another vendor’s model and is not judged against ours.',
    attributes: {
      vendor: { kind: 'text', says: 'The vendor.' },
      aliases: { kind: 'aliases', says: 'Words that mean another party here: "CSP: azure".' },
    },
    children: true,
  },
  Disclaimer: { says: 'The full disclaimer.', attributes: {}, children: false, block: true },
  Note: { says: 'A remark set apart.', attributes: { title: { kind: 'text', says: 'Its heading.' } }, children: true },
}

/** The ids in an attribute that may name several. */
export function splitIds(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean)
}

/** The pairs in an `aliases` attribute: "CSP: azure, platform: acme". */
export function splitAliases(value: string): readonly (readonly [string, string])[] {
  return value.split(',').map((pair) => {
    const [alias = '', party = ''] = pair.split(':').map((part) => part.trim())
    return [alias, party] as const
  })
}
